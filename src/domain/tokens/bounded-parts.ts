/** The tokeniser takes the square of a word's length, so a longer one is counted in parts: at most one token more for each. */
export const MAX_WORD = 1_000;
/** What the tokeniser never parts by itself: letters, signs or blanks in a row. */
const KINDS = ['[\\p{L}\\p{M}]', '[^\\s\\p{L}\\p{N}]', '\\s'];
const LONG_WORD = new RegExp(KINDS.map((kind) => `${kind}{${MAX_WORD},}`).join('|'), 'gu');
const ONE_KIND = new RegExp(`^(?:${KINDS.map((kind) => `${kind}+`).join('|')})$`, 'u');
/** Characters that are looked at on each side of a place. */
const PROBE = 16;

/** The text in parts, which have together all of it, in none of which a word is longer than {@link MAX_WORD}. */
export function boundedParts(text: string): string[] {
  if (!mayHaveLongWord(text)) return [text];
  const cuts = [...text.matchAll(LONG_WORD)].flatMap(({ index, 0: word }) =>
    Array.from({ length: Math.floor(word.length / MAX_WORD) }, (_, part) =>
      wholeCharacter(text, index + (part + 1) * MAX_WORD),
    ),
  );
  return [0, ...cuts].map((start, part) => text.slice(start, cuts[part]));
}

/** A long word lies over a multiple of its least length, by more than a probe on one side: hardly any other text is of one kind there. */
function mayHaveLongWord(text: string): boolean {
  for (let at = 0; at < text.length; at += MAX_WORD)
    if (isOfOneKind(text, at - PROBE, at) || isOfOneKind(text, at, at + PROBE)) return true;
  return false;
}

function isOfOneKind(text: string, from: number, to: number): boolean {
  return (
    from >= 0 && ONE_KIND.test(text.slice(wholeCharacter(text, from), wholeCharacter(text, to)))
  );
}

/** The place itself, or the next where it lies inside a character. */
function wholeCharacter(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at;
}
