import { DESTRUCTIVE_RULES } from './destructive.ts';
import { EXECUTE_RULES } from './execute.ts';
import { FINANCIAL_RULES } from './financial.ts';
import { LOOKING_RULES, READ_RULES } from './read.ts';
import type { VerbRule } from './rule.ts';
import { UNLINK_RULES, WRITE_RULES } from './write.ts';

/** Every rule about verbs, in the order in which they are tried: exceptions, then worst first. */
export const VERB_RULES: readonly VerbRule[] = [
  ...LOOKING_RULES,
  ...UNLINK_RULES,
  ...FINANCIAL_RULES,
  ...DESTRUCTIVE_RULES,
  ...EXECUTE_RULES,
  ...WRITE_RULES,
  ...READ_RULES,
];
