/** A set of lower-case words, nouns in the singular. */
export type WordSet = ReadonlySet<string>;

const LISTS: Set<string>[] = [];

/** Words of a text, parted by blanks or line ends. */
export function wordSet(list: string): WordSet {
  const set = new Set(list.split(/\s+/).filter((word) => word !== ''));
  LISTS.push(set);
  return set;
}

/** Every set that was made, for the test that empties each in turn. */
export const wordLists = (): readonly Set<string>[] => LISTS;
