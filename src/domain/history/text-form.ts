/** Marks that carry no meaning at the edge of a word: punctuation, quotes, brackets, dashes, bullets, Markdown. Signs that do (`-r`, `<`, `!=`, `$5`, `@`) are kept. */
const EDGE_MARKS =
  /^[.,;:!?'"`*_#()[\]\u2018\u2019\u201c\u201d\u2013\u2014\u2022\u2026]+|[.,;:!?'"`*_#()[\]\u2018\u2019\u201c\u201d\u2013\u2014\u2022\u2026]+$/g;
/** Between words: a list mark, a quotation mark, a rule or a table line. */
const ONLY_MARKS = /^(?:[-+|>=~]+|[|:-]+)$/;

/**
 * A text in the form in which two texts that say the same are equal: lower case, one blank between words, no marks at
 * the edges of words, no Markdown. Marks inside a word stay (`1.5`, `evil.com`, `userId?`), and so do hidden characters.
 */
export function plainForm(text: string): string {
  return text
    .toLowerCase()
    .split(/[ \t\r\n]+/)
    .map((word) => word.replace(EDGE_MARKS, ''))
    .filter((word) => word !== '' && !ONLY_MARKS.test(word))
    .join(' ');
}
