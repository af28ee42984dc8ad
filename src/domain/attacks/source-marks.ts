/**
 * A mark at a claim, `[2](#source-2)`, leads to the second source of the entry. Plain Markdown, so that an
 * author needs no component; the list of sources carries the ids.
 */
const MARK = /\[(\d+)\]\(#source-(\d+)\)/g;
/** Whatever points at a source: what of it is no mark is a slip. */
const POINTER = /\]\(#source[^)]*\)/g;

/** Id of the n-th source on the page of an entry, counted from 1. */
export const sourceAnchor = (n: number): string => `source-${n}`;

/** The numbers of the marks in a body, in their order; `broken` are those whose text and target differ or that are no marks. */
export function sourceMarks(body: string): { numbers: number[]; broken: string[] } {
  const marks = [...body.matchAll(MARK)];
  const sound = marks.filter(([, text, target]) => text === target);
  const broken = marks.filter(([, text, target]) => text !== target).map(([whole]) => whole);
  if ((body.match(POINTER) ?? []).length > marks.length) broken.push('](#source…)');
  return { numbers: sound.map(([, text]) => Number(text)), broken };
}

/** The body where no page is around it: `[2]` in the place of a link inside the page. */
export const withPlainMarks = (body: string): string => body.replace(MARK, '[$1]');
