import type { Evidence } from '../verdict.ts';
import type { SignalContext } from './signal-context.ts';

/** What a signal is about: what goes in, what the call does, what it touches, what the record lacks, what its text says. */
export const SIGNAL_KINDS = ['input', 'effect', 'data', 'record', 'text'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** How much a signal weighs for a reader: chips are sorted by it. Editorial. */
export const SIGNAL_WEIGHTS = ['high', 'medium', 'low'] as const;
export type SignalWeight = (typeof SIGNAL_WEIGHTS)[number];

/** One place that raised a signal. */
export interface SignalHit {
  /** Path of the parameter, null when words of the name or description raised it. */
  param: string | null;
  evidence: Omit<Evidence, 'rule'>;
}

/** Phrases that raise a signal, in the notation of `compilePhrase`, by where they may stand. */
export interface SignalPhrases {
  /** In the words of the tool name. */
  name?: readonly string[];
  /** In the opening of the description, which says what the tool does. */
  lead?: readonly string[];
  /** Anywhere in the description. */
  text?: readonly string[];
  /** Parts of words of which each phrase of `text` needs one; they spare splitting the other descriptions. */
  textHints?: readonly string[];
}

/** A signal as data: what it looks for, why, and the test. */
export interface SignalRule {
  /** Id of the signal and of its page; the evidence carries it as `S-<id>`. */
  id: string;
  /** Heading of its page. */
  title: string;
  /** Words on a chip, lower case. */
  label: string;
  kind: SignalKind;
  weight: SignalWeight;
  /** One sentence: what the rule looks for. */
  looksFor: string;
  /** One sentence: why that matters. */
  why: string;
  phrases?: SignalPhrases;
  /** Places that raise it. `said` holds where its phrases stand, negated ones left out. */
  test(ctx: SignalContext, said: readonly SignalHit[]): readonly SignalHit[];
}
