/** Words that say nothing about what an entry is; never indexed from descriptions, never required in a query of several words. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and any are as at be by can do does for from has have how i if in into is it its me my of on or please should someone that the their them then there these this those to use used uses using via was what when where which who why will with you your'.split(
    ' ',
  ),
);

/** Words that nearly every name of a server has: beside another word they tell nothing. */
export const WORDS_OF_ALL: ReadonlySet<string> = new Set(['mcp', 'server']);

/**
 * One form for the English inflections of a word (`converts`, `converting`, `converted` -> `convert`).
 * Words of three letters stay as they are, and longer endings are cut from longer words only, so that few words meet that
 * are not forms of one.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word)) return finish(word.slice(0, -1));
  if (word.endsWith('ing') && word.length > 6) return finish(undouble(word.slice(0, -3)));
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ed') && word.length > 5) return finish(undouble(word.slice(0, -2)));
  return finish(word);
}

/** A final e comes and goes with the ending (`create`, `creating`). */
function finish(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

function undouble(word: string): string {
  return /([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word;
}
