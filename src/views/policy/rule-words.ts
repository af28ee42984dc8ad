import type { ToolRule } from '../../domain/policy/schema.ts';
import { CATEGORY_RULES, type RuleText } from '../../domain/verdict/rules/category-rules.ts';

/** Every verdict rule, by id. */
export const ALL_RULES: readonly RuleText[] = [...CATEGORY_RULES].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

const RULES = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

/** Why a rule decides, one sentence; empty for an id that no rule has. */
export function whyOf(ruleId: string): string {
  return RULES.get(ruleId)?.why ?? '';
}

/** What a tool's rule does with its first call, in a few words: `allowed`, `30 a minute`, `a person is asked`, `denied`. */
export function ruleLabel({ action = 'allow', limits = [] }: ToolRule): string {
  if (action === 'deny') return 'denied';
  const limit = limits.map(({ max, window }) => `${max} a ${window}`).join(', ');
  if (action === 'require_approval')
    return limit === '' ? 'a person is asked' : `a person is asked, ${limit}`;
  return limit === '' ? 'allowed' : limit;
}
