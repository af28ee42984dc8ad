import { VERB_RULES } from '../verdict/rules/rules.ts';

const RULES = new Map(VERB_RULES.map((rule) => [rule.id, rule]));

/** Why a rule decides, one sentence; empty for an id that no rule has. */
export function whyOf(ruleId: string): string {
  return RULES.get(ruleId)?.why ?? '';
}
