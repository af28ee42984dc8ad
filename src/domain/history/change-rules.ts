import type { ChangeRule } from './change-rule.ts';
import { ACT_CHANGE_RULES } from './rules/act-rules.ts';
import { ANNOTATION_CHANGE_RULES } from './rules/annotation-rules.ts';
import { NEGATION_CHANGE_RULES } from './rules/negation-rules.ts';
import { PARAMETER_CHANGE_RULES } from './rules/parameter-rules.ts';
import { TEXT_CHANGE_RULES } from './rules/text-rules.ts';
import { VERDICT_CHANGE_RULES } from './rules/verdict-rules.ts';

/** Every rule about changes. All are tried; the worst class that one finds is the class of the change. */
export const CHANGE_RULES: readonly ChangeRule[] = [
  ...VERDICT_CHANGE_RULES,
  ...ACT_CHANGE_RULES,
  ...NEGATION_CHANGE_RULES,
  ...TEXT_CHANGE_RULES.filter((rule) => rule.class === 'risk'),
  ...ANNOTATION_CHANGE_RULES,
  ...PARAMETER_CHANGE_RULES,
  ...TEXT_CHANGE_RULES.filter((rule) => rule.class !== 'risk'),
];
