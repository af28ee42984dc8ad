import type { JsonToken } from '../policy/highlight.ts';

/** A file of a policy in one target's format. */
export interface PolicyFileView {
  /** Stable id, used for fragments: `policy-json`, `claude-code`. */
  id: string;
  /** Name of the target: `Claude Code`. */
  target: string;
  filename: string;
  text: string;
  /** What the target cannot express of the policy, one sentence each. */
  cannotExpress: string[];
  /** The target's own documentation, null for our own format. */
  docsUrl: string | null;
}

/** An argument rule that can be added, with what it lets through and what not. */
export interface ArgumentRuleView {
  param: string;
  /** Sentence of effect. */
  text: string;
  tokens: JsonToken[];
  passing: string;
  denied: string;
  /** What only the reader can fill in, null when nothing. */
  fillIn: string | null;
  /** How it can be got round, and the control that holds; null when it holds. */
  limits: string | null;
}

/** The recommended rule of one tool. */
export interface RuleView {
  /** One sentence of effect, proven by running the file. */
  effect: string;
  /** What the file does to the server's other tools, null when there are none. */
  others: string | null;
  /** The whole file. */
  file: { text: string; tokens: JsonToken[] };
  /** The bare rule, to merge into a policy that exists. */
  bare: { text: string; tokens: JsonToken[] };
  /** The run that proves the sentence. */
  proof: string;
  argumentRules: ArgumentRuleView[];
  serverPolicyHref: string;
}
