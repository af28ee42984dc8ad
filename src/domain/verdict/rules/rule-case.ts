import type { Category } from '../verdict.ts';

/** A tool in the notation of `readExample`, the category that it gets, and the first rule of its evidence. */
export type RuleCase = readonly [source: string, category: Category, rule: string];

/**
 * Cases of our own by rule: the first it must decide; the others hold the same words about something else or look
 * alike, and say what decides there.
 */
export type RuleCases = Readonly<Record<string, readonly RuleCase[]>>;
