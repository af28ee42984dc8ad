import { FREE_TEXT_RULES } from '../verdict/free-text.ts';
import { NOUN_RULE, RUNNER_RULE } from '../verdict/rules/noun-rules.ts';
import { VERB_RULES } from '../verdict/rules/rules.ts';
import type { Category } from '../verdict/verdict.ts';

/** A verdict rule as /about/method/ prints it. */
export interface RuleWords {
  id: string;
  category: Category;
  looksFor: string;
  why: string;
}

const SILENT: RuleWords = {
  id: 'U-01',
  category: 'Unknown',
  looksFor: 'Nothing else: no rule found a verb, an object or an argument that decides.',
  why: 'The record does not say what the tool does.',
};

/** Every verdict rule, by id. */
export const ALL_RULES: readonly RuleWords[] = [
  ...VERB_RULES,
  NOUN_RULE,
  RUNNER_RULE,
  ...Object.values(FREE_TEXT_RULES),
  SILENT,
]
  .map(({ id, category, looksFor, why }) => ({ id, category, looksFor, why }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const RULES = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

/** Why a rule decides, one sentence; empty for an id that no rule has. */
export function whyOf(ruleId: string): string {
  return RULES.get(ruleId)?.why ?? '';
}
