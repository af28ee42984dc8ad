/** A set of lower-case words, nouns in the singular. */
export type WordSet = ReadonlySet<string>;

/** Words of a text, parted by blanks or line ends. */
export function wordSet(list: string): WordSet {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
