import type { Piece } from './mark-words.ts';

const MARK = /<mark>([\s\S]*?)<\/mark>/g;

/**
 * The pieces of an excerpt as Pagefind (1.6.0) gives it: text in which `<` and `>` are escaped and nothing else is, with
 * `<mark>` around each word found. So that no HTML has to be parsed.
 */
export function excerptPieces(excerpt: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, marked: boolean) => {
    if (text !== '')
      pieces.push({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked });
  };
  let at = 0;
  for (const found of excerpt.matchAll(MARK)) {
    add(excerpt.slice(at, found.index), false);
    add(found[1] ?? '', true);
    at = found.index + found[0].length;
  }
  add(excerpt.slice(at), false);
  return pieces;
}
