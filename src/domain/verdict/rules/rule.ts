import type { Category } from '../verdict.ts';
import type { WordSet } from '../words/word-set.ts';
import type { Trait } from './trait.ts';

/**
 * A rule about a verb and what it is done to. All given conditions must hold; nouns are compared in the
 * singular. Of the rules that know a verb the first in the list that holds decides.
 */
export interface VerbRule {
  /** Stable id, anchor on /about/method/. */
  id: string;
  category: Exclude<Category, 'Unknown'>;
  /** What the rule looks for, printed on /about/method/. */
  looksFor: string;
  /** Why that decides, printed on /about/method/. */
  why: string;
  verbs: WordSet;
  /** What weighing asks about the rule. */
  traits?: readonly Trait[];
  /** One of these must be in the direct object. */
  objects?: WordSet;
  /** One of these must be the last word of the direct object. */
  heads?: WordSet;
  /** One of these must be in the direct object or after a preposition. */
  near?: WordSet;
  /** One of these must stand after a preposition (`from the group`). */
  beyond?: WordSet;
  /** None of these may be in the direct object. */
  unless?: WordSet;
  /** The direct object must not end in one of these. */
  unlessHead?: WordSet;
  /** The direct object must not end in one of these when nothing stands behind a preposition: then the thing itself is meant. */
  unlessBare?: WordSet;
  /** None of these may be in the direct object or after a preposition. */
  unlessNear?: WordSet;
}

/** True when a rule has this trait. */
export const hasTrait = ({ traits }: VerbRule, trait: Trait): boolean =>
  traits?.includes(trait) === true;
