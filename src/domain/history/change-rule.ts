import type { ToolChange } from './tool-change.ts';

/** How much a change matters, mildest first; the worst of its findings counts. */
export const CHANGE_CLASSES = ['cosmetic', 'wording', 'schema', 'risk'] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** Where a change of class `risk` leads: `rise` wins over `unclear`, `unclear` over `drop`. */
export const DIRECTIONS = ['rise', 'unclear', 'drop'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** One thing that a rule found. */
export interface Finding {
  /** Null for classes other than risk. */
  direction: Direction | null;
  /** One sentence in our words; it holds no word of the record. */
  says: string;
  /** Parameter that it is about, null when it is about none. */
  param: string | null;
  /** Words of the old and the new definition, verbatim; empty where there are none. */
  before: string;
  after: string;
}

/** A rule about changes as data: what it looks for, why that matters, and the test. */
export interface ChangeRule {
  /** Stable id, anchor on /changes/rules/. */
  id: string;
  class: ChangeClass;
  /** One sentence: what the rule looks for. */
  looksFor: string;
  /** One sentence: why that matters. */
  why: string;
  test(change: ToolChange): readonly Finding[];
}

/** A finding without the parts that are not given. */
export function finding(says: string, parts: Partial<Omit<Finding, 'says'>> = {}): Finding {
  return { direction: null, param: null, before: '', after: '', ...parts, says };
}
