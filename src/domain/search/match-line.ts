import { markWords, type Piece } from './mark-words.ts';

/** Longest line of a result. */
const MAX_LINE_CHARS = 110;
/** Characters shown before the first match of a line that does not begin with the text. */
const LEAD_CHARS = 24;

/**
 * One line of a text, in pieces with the matches marked: its beginning, or where the query has more of its words further on,
 * that part. `…` stands where text is left out.
 */
export function matchLine(text: string, query: string): Piece[] {
  const pieces = markWords(text, query);
  const marks: { start: number; end: number; word: string }[] = [];
  let at = 0;
  for (const piece of pieces) {
    const end = at + piece.text.length;
    if (piece.marked) marks.push({ start: at, end, word: piece.text.toLowerCase() });
    at = end;
  }
  const start = bestStart(text, marks);
  return clip(pieces, start, cutEnd(text, start));
}

function bestStart(
  text: string,
  marks: readonly { start: number; end: number; word: string }[],
): number {
  const starts = [0, ...marks.map(({ start }) => wordStart(text, start - LEAD_CHARS))];
  let best = 0;
  let most = -1;
  for (const start of new Set(starts)) {
    const words = new Set(
      marks
        .filter((mark) => mark.start >= start && mark.end <= start + MAX_LINE_CHARS)
        .map(({ word }) => word),
    );
    if (words.size > most) {
      best = start;
      most = words.size;
    }
  }
  return best;
}

/** The first beginning of a word at or after `at`. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + LEAD_CHARS).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function cutEnd(text: string, start: number): number {
  const end = start + MAX_LINE_CHARS;
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  return space > start + MAX_LINE_CHARS / 2 ? space : end;
}

function clip(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const line: Piece[] = start > 0 ? [{ text: '…', marked: false }] : [];
  let at = 0;
  for (const { text, marked } of pieces) {
    const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (piece !== '') line.push({ text: piece, marked });
    at += text.length;
  }
  if (end < at) line.push({ text: '…', marked: false });
  return line;
}
