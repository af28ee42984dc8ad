/** Three line ends and more with nothing but blanks between: more than one empty line. */
const RUN = /\n(?:[^\S\n]*\n){2,}/g;

/** A text with one empty line where it has a run of them: reported descriptions are set with their line ends. */
export function collapseBlankLines(text: string): string {
  return text.replace(RUN, '\n\n');
}
