/** Lines that only a compiler reads. */
const MODULE_LINE = /^(?:import|export)\s.*$/gm;
const COMMENT = /\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g;
const FENCE = /^ {0,3}(?:```|~~~).*$/gm;
const TABLE_RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/gm;
const LINE_START = /^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,3}[.)]\s+)/gm;
const LINK = /!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g;
const TAG = /<\/?[A-Za-z][^<>]*>/g;
const MARKS = /\*\*|__|`/g;

/**
 * The words of one of our Markdown or MDX texts in one line: no marks, tags, link targets or module lines; what stands in
 * code is kept, since readers search for it. Only for prose that we wrote: it is no parser.
 */
export function proseText(markdown: string): string {
  return markdown
    .replace(COMMENT, ' ')
    .replace(MODULE_LINE, ' ')
    .replace(FENCE, ' ')
    .replace(TABLE_RULE, ' ')
    .replace(LINK, '$1')
    .replace(TAG, ' ')
    .replace(LINE_START, ' ')
    .replace(MARKS, '')
    .replace(/\|/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
