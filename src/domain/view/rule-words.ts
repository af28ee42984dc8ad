import { CATEGORY_RULES, type RuleText } from '../verdict/rules/catalogue.ts';

/** Every verdict rule, by id. */
export const ALL_RULES: readonly RuleText[] = [...CATEGORY_RULES].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

const RULES = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

/** Why a rule decides, one sentence; empty for an id that no rule has. */
export function whyOf(ruleId: string): string {
  return RULES.get(ruleId)?.why ?? '';
}
