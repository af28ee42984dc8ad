import type { JsonObject } from '../domain/record/json.ts';

/** What the policy says about one call at one moment. */
export type Ruling =
  /** Go on. `undo` gives back what was counted, once; null when nothing was. */
  | { effect: 'allow'; rule: string; undo: (() => Promise<void>) | null }
  | { effect: 'deny'; rule: string; reason: string }
  /** A person must approve first. */
  | { effect: 'ask'; rule: string; reason: string };

/** What is already settled about a call when it is judged. */
export interface Standing {
  /** A person has approved it. */
  approved: boolean;
  /** It was counted before (the retry of a multi round-trip call). */
  counted: boolean;
}

/** The policy of one grant and one session. */
export interface Judge {
  /**
   * Decides one call. `misfit` says why the arguments do not fit the tool's schema, null when they do: it is
   * asked about calls that the policy itself does not deny. Whatever goes wrong inside is the caller's reason
   * to deny.
   */
  rule(
    tool: string,
    args: JsonObject,
    standing: Standing,
    misfit: () => Promise<string | null>,
  ): Promise<Ruling>;
  /** True when the tool must not appear in a tool list. */
  hidden(tool: string): boolean;
}
