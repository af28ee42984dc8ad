import { AttackSchema } from './attack.ts';
import { campaignMembers } from './checks/campaign-members.ts';
import { recommendedVersion } from './checks/recommended-version.ts';
import type {
  AttackContext,
  AttackEntry,
  EntryFault,
  EntryRule,
  SetFault,
  SetRule,
} from './entry.ts';
import { entryRules } from './entry-rules.ts';
import type { RawAttack } from './read-attack.ts';

/** One fault: where (an empty field is the whole file), and what to do about it. */
export type AttackProblem = SetFault;

/** `['affected', 0, 'name']` as `affected[0].name`. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((p) => (typeof p === 'number' ? `[${p}]` : `.${String(p)}`))
    .join('')
    .replace(/^\./, '');
}

/** Problems of values that must be unique among all entries. */
const duplicates =
  (field: 'id' | 'slug' | 'title'): SetRule =>
  (entries) => {
    const first = new Map<string, string>();
    return entries.flatMap(({ file, attack }) => {
      const value = attack[field];
      const seen = first.get(value);
      if (seen === undefined) {
        first.set(value, file);
        return [];
      }
      return [{ file, field, message: `"${value}" is already used in ${seen}` }];
    });
  };

/** Problems of references from one entry to another. */
const danglingReferences: SetRule = (entries) => {
  const slugs = new Set(entries.map((e) => e.attack.slug));
  return entries.flatMap(({ file, attack }) =>
    attack.seeAlso.flatMap((slug, i) =>
      slugs.has(slug) && slug !== attack.slug
        ? []
        : [{ file, field: `seeAlso[${i}]`, message: `no other entry has the slug "${slug}"` }],
    ),
  );
};

/** All rules that the entries must keep together. */
const setRules: readonly SetRule[] = [
  duplicates('id'),
  duplicates('slug'),
  duplicates('title'),
  danglingReferences,
  campaignMembers,
  recommendedVersion,
];

/**
 * Checks all entries at once: form, rules inside an entry, and what holds among entries.
 * Returns every problem, sorted by file, and the entries whose own form is right.
 */
export function checkAttacks(
  raw: readonly RawAttack[],
  context: AttackContext,
  rules: readonly EntryRule[] = entryRules,
): { entries: AttackEntry[]; problems: AttackProblem[] } {
  const problems: AttackProblem[] = [];
  const entries: AttackEntry[] = [];
  for (const { file, data, body } of raw) {
    const parsed = AttackSchema.safeParse(data);
    if (!parsed.success) {
      problems.push(
        ...parsed.error.issues.map((i) => ({ file, field: fieldPath(i.path), message: i.message })),
      );
      continue;
    }
    const entry = { file, attack: parsed.data, body };
    const faults: EntryFault[] = rules.flatMap((rule) => rule(entry, context));
    problems.push(...faults.map((fault) => ({ file, ...fault })));
    entries.push(entry);
  }
  problems.push(...setRules.flatMap((rule) => rule(entries)));
  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { entries, problems };
}

/** One problem as a line: file, field, what to do. */
export function describeProblem({ file, field, message }: AttackProblem): string {
  return field === '' ? `${file}: ${message}` : `${file}: ${field}: ${message}`;
}
