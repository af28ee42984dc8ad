import canonicalize from 'canonicalize';
import { type ChangeRule, type Finding, finding } from '../change-rule.ts';
import type { ToolState } from '../tool-change.ts';

/** The hints of MCP with what they are when not given (schema 2025-06-18, ToolAnnotations), and the milder value. */
const HINTS = [
  { hint: 'readOnlyHint', unset: false, mild: true },
  { hint: 'destructiveHint', unset: true, mild: false },
  { hint: 'idempotentHint', unset: false, mild: true },
  { hint: 'openWorldHint', unset: true, mild: false },
] as const;

const own = ({ tool }: ToolState, key: string): unknown =>
  tool.annotations !== null && Object.hasOwn(tool.annotations, key)
    ? tool.annotations[key]
    : undefined;

const show = (hint: string, value: unknown): string =>
  value === undefined ? '' : `${hint}: ${canonicalize(value) ?? ''}`.slice(0, 120);

export const ANNOTATION_CHANGE_RULES: readonly ChangeRule[] = [
  {
    id: 'hint-weakened',
    class: 'risk',
    looksFor:
      'A hint of the server that promised something milder and no longer does: readOnlyHint, destructiveHint, idempotentHint, openWorldHint.',
    why: 'The server itself now says that a call may do more.',
    test: ({ before, after }) =>
      HINTS.flatMap(({ hint, unset, mild }): Finding[] => {
        const [old, now] = [own(before, hint), own(after, hint)];
        const was = (old ?? unset) === mild;
        if (!was || (now ?? unset) === mild) return [];
        return [
          finding('The server no longer gives a hint that promised something milder.', {
            direction: 'rise',
            before: show(hint, old),
            after: show(hint, now),
          }),
        ];
      }),
  },
  {
    id: 'hint-contradicts',
    class: 'risk',
    looksFor: 'A hint that promises something milder than the verdict, newly given.',
    why: 'Clients that trust the hint stop asking before a call that should be asked about.',
    test: ({ before, after }) =>
      after.verdict.conflicts.flatMap(({ id, evidence }): Finding[] => {
        const quote = evidence[0]?.quote ?? '';
        const isMild = HINTS.some(({ hint, mild }) => quote === `${hint}: ${mild}`);
        const known = before.verdict.conflicts.some((old) => old.evidence[0]?.quote === quote);
        if (id !== 'annotation-contradicts' || !isMild || known) return [];
        return [
          finding('The server now gives a hint that is milder than the verdict.', {
            direction: 'rise',
            after: quote,
          }),
        ];
      }),
  },
  {
    id: 'annotations',
    class: 'schema',
    looksFor: 'Another annotation.',
    why: 'Clients may ask more or less often before a call; hints are claims, and no verdict here rests on a mild one.',
    test({ before, after }) {
      const keys = new Set(
        [before, after].flatMap(({ tool }) => Object.keys(tool.annotations ?? {})),
      );
      keys.delete('title');
      return [...keys].flatMap((key): Finding[] => {
        const [old, now] = [own(before, key), own(after, key)];
        if (canonicalize(old ?? null) === canonicalize(now ?? null)) return [];
        return [
          finding('An annotation changed.', { before: show(key, old), after: show(key, now) }),
        ];
      });
    },
  },
];
