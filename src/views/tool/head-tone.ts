import type { RiskLevel } from '../../domain/verdict/verdict.ts';

/** Something that speaks against a tool beyond its category. */
export interface AgainstView {
  /** What it is, a whole sentence without its stop: the text of the link. */
  text: string;
  href: string;
  /** Scanned words that show it; empty when there are none. */
  quote: string;
  /** What follows from it, in our words; empty when nothing does. */
  so: string;
}

/** The head of a page: what speaks against the tool, and the risk whose colour it has. */
export interface HeadTone {
  against: AgainstView[];
  tone: RiskLevel;
  /** The risk in words, one sentence. */
  level: string;
  /** What its calls do, one sentence. */
  says: string;
}
