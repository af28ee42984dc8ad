import type { Category } from '../verdict.ts';
import {
  DEED_NOUN_RULES,
  EVALUATED_RULE,
  FREE_TEXT_RULES,
  HINT_RULE,
  MONEY_INPUT_RULE,
  NOUN_RULE,
  PAGE_INPUT_RULE,
  PROXY_INPUT_RULE,
  RUN_INPUT_RULES,
  RUN_PHRASE_RULE,
  RUNNER_RULE,
  SAVE_RULE,
  SILENT_RULE,
  STATED_FINAL_RULE,
  STATED_LOSS_RULE,
  STATED_REACH_RULES,
  UNREAD_RULE,
} from './claim-rules.ts';
import { VERB_RULES } from './rules.ts';

/** A rule as it is printed on /about/method/. */
export interface RuleText {
  /** Stable id and anchor. */
  id: string;
  category: Category;
  looksFor: string;
  why: string;
}

const text = ({ id, category, looksFor, why }: RuleText): RuleText => ({
  id,
  category,
  looksFor,
  why,
});

/** Every rule that can decide a category, in the order in which they are tried. */
export const CATEGORY_RULES: readonly RuleText[] = [
  ...VERB_RULES.map(text),
  ...Object.values(FREE_TEXT_RULES).map(text),
  ...Object.values(RUN_INPUT_RULES).map(text),
  ...Object.values(STATED_REACH_RULES).map(text),
  ...Object.values(DEED_NOUN_RULES).map(text),
  ...[
    EVALUATED_RULE,
    PAGE_INPUT_RULE,
    PROXY_INPUT_RULE,
    STATED_LOSS_RULE,
    STATED_FINAL_RULE,
    MONEY_INPUT_RULE,
    NOUN_RULE,
    RUNNER_RULE,
    RUN_PHRASE_RULE,
    SAVE_RULE,
    HINT_RULE,
    UNREAD_RULE,
    SILENT_RULE,
  ].map(text),
];
