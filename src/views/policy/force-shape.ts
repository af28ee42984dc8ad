/** One way to put a rule in force: a client, or the gateway before any client. */
export interface WayView {
  id: string;
  title: string;
  /** File that the lines go into; empty for the gateway. */
  file: string;
  /** What to paste, cut where the server's name stands; empty where it is too long for the page or cannot be said. */
  lines: { text: string; isName: boolean }[];
  /** Where the lines stand that are too long for the page. */
  href: string | null;
  /** What the lines must stand beside or behind; null where the file alone says it. */
  place: string | null;
  /** How to see that it holds. */
  verify: string;
  /** What this way cannot express of the rule. */
  lost: string[];
  /** When and how it was last run. */
  run: string;
}

/** The panel that puts the rule of one tool in force. */
export interface ForceView {
  /** The name that the lines speak of the server by. */
  serverKey: string;
  ways: WayView[];
  /** Programs whose files are on the page of the server. */
  others: string[];
  exportsHref: string;
}
