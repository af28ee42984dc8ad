import type { Attack } from './attack.ts';

/** An entry whose front matter has the right form, with its prose. */
export interface AttackEntry {
  /** Path inside the repository. */
  file: string;
  attack: Attack;
  /** MDX source of the body; empty when none is written. */
  body: string;
}

/** What the entries are checked against. */
export interface AttackContext {
  /** Ids of the techniques that exist. */
  techniques: ReadonlySet<string>;
  /** The day of the check, `2026-11-21`; later dates are faults. */
  today: string;
}

/** A fault inside one entry: path inside the front matter (`affected[0].fixedIn[1]`), and what to do. */
export interface EntryFault {
  field: string;
  message: string;
}

/** A rule that one entry must keep; returns its faults. */
export type EntryRule = (entry: AttackEntry, context: AttackContext) => EntryFault[];

/** A fault among entries, with the file that has to change. */
export interface SetFault extends EntryFault {
  file: string;
}

/** A rule that all entries must keep together; returns its faults. */
export type SetRule = (entries: readonly AttackEntry[]) => SetFault[];
