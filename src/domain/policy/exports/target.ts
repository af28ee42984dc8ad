import type { ExportServer, Plan, Written } from './plan.ts';

/** How far a client can say a part of a policy, in one clause; null where it cannot. */
export interface Expression {
  /** A tool that is not offered to the model. */
  hide: string | null;
  /** A tool that is not called. */
  deny: string | null;
  /** A person decides about each call. */
  ask: string | null;
  /** Calls in a window. */
  limit: string | null;
  /** Conditions on arguments. */
  arguments: string | null;
}

/** A part of a client's configuration, ready to paste. */
export interface ConfigText {
  /** Where it goes: `~/.claude.json`, or a command to run. */
  filename: string;
  text: string;
}

/** A client or gateway that obeys rules of its own: what it can say, where, and how. Every page, twin and check reads this one record. */
export interface ExportTarget {
  id: string;
  title: string;
  /** Name that the file has in the target, or a name to save it under. */
  filename: (server: ExportServer) => string;
  /** Language for highlighting, as Shiki calls it. */
  language: 'json' | 'yaml' | 'toml' | 'shellscript' | 'plaintext';
  /** The target's own documentation, which the format was taken from. */
  docsUrl: string;
  /** Where the text is read and where it is not: whole sentences. */
  place: string;
  /** What `ask` becomes without a person, and what switches it off; null where nothing can be asked. */
  asks: string | null;
  can: Expression;
  /** How it writes the name of a tool. */
  naming: string;
  /** What wins over what, and what a good guess gets wrong: whole sentences, found by running it where it was run. */
  facts: readonly string[];
  /** What judged the text: the program itself (`npm run prove:clients`), an engine that our tests run, or nothing but its documentation. */
  judgedBy: 'program' | 'Cedar’s engine' | 'an engine of CEL' | null;
  write: (plan: Plan) => Written;
  /** The lines of `write` that decide about one tool: what a plan of that tool alone adds to a file that is there. Left out where they are not told apart. */
  lines?: {
    write: (plan: Plan) => Written;
    /** What they must stand beside or behind; left out where it makes no difference. */
    place?: string;
  };
  /** The entry that starts the server, without any rule: null where the target is told in another way. */
  start: ((server: ExportServer) => ConfigText | null) | null;
  /** True where `write` gives the whole entry of the server, its start with it. */
  isWhole: boolean;
}
