import type { ActMatch } from './match-act.ts';
import type { Category } from './verdict.ts';

/** Worse is higher; when a record claims several things the worst counts. */
export const SEVERITY = {
  Unknown: 0,
  Read: 1,
  Write: 2,
  Execute: 3,
  Destructive: 4,
  Financial: 5,
} as const satisfies Record<Category, number>;

/** Verbs that only announce what follows: `Manage labels: create, delete`. */
const COLLECTIVE = new Set(
  'manage handle administer process maintain organize perform do use make'.split(' '),
);

export function worstOf(matches: readonly ActMatch[]): Category {
  return matches.reduce<Category>(
    (worst, { rule }) => (SEVERITY[rule.category] > SEVERITY[worst] ? rule.category : worst),
    'Unknown',
  );
}

const isWeak = ({ act }: ActMatch): boolean => act.ambiguous || COLLECTIVE.has(act.lemma);

export interface Claims {
  name: readonly ActMatch[];
  lead: readonly ActMatch[];
}

/** Category from what name and first sentence claim. */
export function decide({ name, lead }: Claims): Category {
  if (name.length === 0) return worstOf(lead);
  if (lead.length === 0) return worstOf(name);
  const nameWeak = name.every(isWeak);
  const leadWeak = lead.every(isWeak);
  if (nameWeak && !leadWeak) return worstOf(lead);
  if (leadWeak && !nameWeak) return worstOf(name);
  return worstOf([...name, ...lead]);
}
