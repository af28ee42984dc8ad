import type { Piece } from './mark-words.ts';

const MARK = /<mark>([\s\S]*?)<\/mark>/g;
const WORD = /^([^\p{L}\p{N}]*)([\s\S]*?)([^\p{L}\p{N}]*)$/u;

/**
 * The pieces of an excerpt as Pagefind (1.6.0) gives it: text in which `<` and `>` are escaped and nothing else is, with
 * `<mark>` around each word found. So that no HTML has to be parsed.
 */
export function excerptPieces(excerpt: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, marked: boolean) => {
    if (text !== '') pieces.push({ text, marked });
  };
  let at = 0;
  for (const found of excerpt.matchAll(MARK)) {
    add(plain(excerpt.slice(at, found.index)), false);
    // It marks the signs around a word too.
    const [, before = '', word = '', after = ''] = WORD.exec(plain(found[1] ?? '')) ?? [];
    add(before, false);
    add(word, true);
    add(after, false);
    at = found.index + found[0].length;
  }
  add(plain(excerpt.slice(at)), false);
  return pieces;
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
