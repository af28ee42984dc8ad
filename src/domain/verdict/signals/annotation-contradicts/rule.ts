import type { ToolRecord } from '../../../record/tool-record.ts';
import type { Category, Conflict, Signal } from '../../verdict.ts';
import type { SignalRule } from '../signal-rule.ts';

export const ANNOTATION_CONTRADICTS: SignalRule = {
  id: 'annotation-contradicts',
  title: 'Annotation contradicts the verdict',
  label: 'annotation contradicts',
  kind: 'record',
  weight: 'high',
  looksFor:
    'An explicit readOnlyHint or destructiveHint of the server that our verdict contradicts.',
  why: 'Clients that trust the hint skip their question to the user, and the protocol itself says that hints are not to be trusted.',
  /** Needs the category: `annotationConflicts` raises it. */
  test: () => [],
};

/** Categories that a hint with this value excludes, in the words of the MCP schema (2025-06-18, ToolAnnotations). */
const EXCLUDED: readonly {
  hint: string;
  value: boolean;
  categories: readonly Category[];
  says: string;
}[] = [
  {
    hint: 'readOnlyHint',
    value: true,
    categories: ['Write', 'Execute', 'Destructive', 'Financial'],
    says: 'says that the tool changes nothing',
  },
  {
    hint: 'readOnlyHint',
    value: false,
    categories: ['Read'],
    says: 'says that the tool may change something',
  },
  {
    hint: 'destructiveHint',
    value: false,
    categories: ['Destructive'],
    says: 'says that the tool destroys nothing',
  },
  {
    hint: 'destructiveHint',
    value: true,
    categories: ['Read'],
    says: 'says that the tool may destroy something',
  },
];

/** Hints of `tool` that `category` contradicts, one conflict each. `destructiveHint` counts only where the tool is not called read-only, as MCP defines it. */
export function annotationConflicts(tool: ToolRecord, category: Category): Conflict[] {
  const annotations = tool.annotations;
  if (annotations === null) return [];
  const read = (hint: string): unknown =>
    Object.hasOwn(annotations, hint) ? annotations[hint] : undefined;
  return EXCLUDED.filter(
    ({ hint, value, categories }) =>
      read(hint) === value &&
      categories.includes(category) &&
      !(hint === 'destructiveHint' && read('readOnlyHint') === true),
  ).map(({ hint, value, says }) => {
    const quote = `${hint}: ${value}`;
    return {
      id: 'annotation-contradicts',
      text: `The server ${says} (${quote}), and the verdict is ${category}.`,
      evidence: [
        {
          field: `/annotations/${hint}`,
          start: 0,
          end: quote.length,
          quote,
          rule: `S-${ANNOTATION_CONTRADICTS.id}`,
        },
      ],
    };
  });
}

/** The signal that stands for annotation conflicts, so that its page lists the tool; none without conflicts. */
export function annotationSignals(conflicts: readonly Conflict[]): Signal[] {
  const evidence = conflicts
    .filter((c) => c.id === 'annotation-contradicts')
    .flatMap((c) => c.evidence);
  return evidence.length === 0 ? [] : [{ id: ANNOTATION_CONTRADICTS.id, param: null, evidence }];
}
