/** Categories by severity of the worst thing that a call can do; `Unknown` when the record does not say enough. */
export const CATEGORIES = [
  'Read',
  'Write',
  'Execute',
  'Destructive',
  'Financial',
  'Unknown',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const RISK_LEVELS = ['Low', 'Medium', 'High', 'Critical', 'Unknown'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** Risk level of each category (definition of this catalogue). */
export const RISK_OF = {
  Read: 'Low',
  Write: 'Medium',
  Execute: 'High',
  Destructive: 'Critical',
  Financial: 'Critical',
  Unknown: 'Unknown',
} as const satisfies Record<Category, RiskLevel>;

/** Worse is higher; when a record claims several things the worst counts. */
export const SEVERITY = {
  Unknown: 0,
  Read: 1,
  Write: 2,
  Execute: 3,
  Destructive: 4,
  Financial: 5,
} as const satisfies Record<Category, number>;

/** Worst first: the order of groups, bars and lists. */
export const WORST_FIRST = [
  'Financial',
  'Destructive',
  'Execute',
  'Unknown',
  'Write',
  'Read',
] as const satisfies readonly Category[];

/** Exact words of the record that a rule fired on. `field` is `name`, `title`, `description` or a JSON pointer below the tool (`/inputSchema/properties/url/description`). */
export interface Evidence {
  field: string;
  /** Offset of the first UTF-16 unit inside the field's text. */
  start: number;
  /** Offset after the last UTF-16 unit. */
  end: number;
  /** `text.slice(start, end)`, verbatim. */
  quote: string;
  /** Rule id, with an anchor of the same name on /about/method/. */
  rule: string;
}

/** A risk signal raised by a tool. */
export interface Signal {
  /** Id with a page at /signals/<id>/. */
  id: string;
  /** Path of the parameter that raised it (`url`, `steps[].script`), null when it was not a parameter. */
  param: string | null;
  evidence: Evidence[];
}

/** Two statements of the record that cannot both be true, or a claim that the verdict contradicts. */
export interface Conflict {
  id: 'annotation-contradicts' | 'name-contradicts-description';
  /** One sentence in our words. */
  text: string;
  evidence: Evidence[];
}

/** Usual and worst case of a tool with modes, and the argument that decides between them. */
export interface Modes {
  usual: Category;
  worst: Category;
  /** Parameter that makes the difference, null when the record names none. */
  param: string | null;
  evidence: Evidence[];
}

/** What one tool can do, and why we say so. */
export interface Verdict {
  category: Category;
  risk: RiskLevel;
  /** Share of verdicts like this one that are right, 0 to 1, calibrated on the labelled set. */
  confidence: number;
  /** Never empty: an Unknown verdict points at what is missing. */
  evidence: Evidence[];
  signals: Signal[];
  conflicts: Conflict[];
  modes: Modes | null;
  /** How the action can be undone, only where the record says so. */
  undo: Evidence | null;
  /** Share of the description that no rule could read, 0 to 1 in hundredths; 0 without a description. */
  unread: number;
}
