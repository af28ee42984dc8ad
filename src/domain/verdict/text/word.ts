/** One word of a text, with its place in the original. */
export interface Word {
  /** Lower-case form, for look-ups. */
  text: string;
  /** Offset of the first UTF-16 unit in the original text. */
  start: number;
  /** Offset after the last UTF-16 unit. */
  end: number;
  /** Weightiest separator since the previous word: '' at the start, ' ' for blanks, else one punctuation mark. */
  before: string;
  /** True for a programmatic name inside prose (`delete_file`, `createIssue`). */
  identifier: boolean;
}

/** Longest text that the word rules read, in UTF-16 units: the longest honest description of a 23,000-tool corpus has about 12,000. */
export const MAX_TEXT_CHARS = 16_384;
