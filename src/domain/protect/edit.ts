/** A file after a change. */
export interface Edited {
  text: string;
  /** What the reader should know of the change: whole sentences. */
  notes: string[];
}

/** A file that is not changed, since a change could not be sure to hold. The message says why and what to do. */
export class EditRefused extends Error {}
