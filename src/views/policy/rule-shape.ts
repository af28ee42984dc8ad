/** A file of a policy in one target's format. */
export interface PolicyFileView {
  /** Stable id, used for fragments: `policy-json`, `claude-code`. */
  id: string;
  /** Name of the target: `Claude Code`. */
  target: string;
  filename: string;
  /** Empty where the file is too long for a page: `href` leads to it. */
  text: string;
  /** Address of the file by itself, null where the page holds it. */
  href: string | null;
  /** The entry that starts the server under the same name, null where the file holds it or it is not known. */
  start: { filename: string; text: string } | null;
  /** Where the file is read and where it is not. */
  place: string;
  /** What a question becomes without a person, null where nothing can be asked. */
  asks: string | null;
  /** How the text was tried. */
  provenance: string;
  /** What the target cannot express of the policy, one sentence each. */
  cannotExpress: string[];
  /** The target's own documentation, null for our own format. */
  docsUrl: string | null;
}

/** What a script needs to write the exports again for another name of the server. */
export interface ServerNameView {
  /** The name that they are written for. */
  key: string;
  /** The rest of what they are made from, as JSON. */
  server: string;
}

/** A condition to add for one argument. */
export interface ArgumentRuleView {
  param: string;
  /** The condition and its two runs. */
  guard: {
    text: string;
    passes: string;
    denied: string;
    /** The rule that denied, and what the agent is told. */
    denial: string;
    /** What only the reader can fill in: the printed value and what belongs there. */
    fillIn: { value: string; what: string }[];
  };
  /** What the rule does not see, and the control that does. */
  note: string;
}

/** The recommended rule of one tool. */
export interface RuleView {
  /** One sentence of effect, proven by running the file. */
  effect: string;
  /** What the file does to the server's other tools, null when there are none. */
  others: string | null;
  /** The whole file. */
  file: { text: string };
  /** The runs that prove the sentence: what was tried, what came of it, and the rule that denied or asked. */
  proof: { tried: string; effect: string; rule: string | null }[];
  argumentRules: ArgumentRuleView[];
  /** Arguments that no rule can hold, by why: each sentence once. */
  unheld: { note: string; params: string[] }[];
  serverPolicyHref: string;
  /** Where the server's policy stands in the formats of other programs: the same for all of its tools. */
  exportsHref: string;
}
