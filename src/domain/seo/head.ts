import { truncate } from '../text/truncate.ts';

/** Search engines show about this many characters of a title. */
export const MAX_TITLE_CHARS = 60;
/** Search engines show about this many characters of a description. */
export const MAX_DESCRIPTION_CHARS = 155;

/** What a page says about itself in its head. */
export interface Head {
  title: string;
  description: string;
  /** Path with leading and trailing slash. */
  path: string;
  /** False: `noindex, follow`, and not in the sitemap. */
  indexed: boolean;
  /** Name of its social image (social-image.ts); that of its section without one. */
  image?: string;
}

/** The first title that fits {@link MAX_TITLE_CHARS}, else the last one as it is: a cut name helps nobody. */
export function fittingTitle(...candidates: readonly [string, ...string[]]): string {
  const fits = candidates.find((title) => title.length <= MAX_TITLE_CHARS);
  return fits ?? candidates.at(-1) ?? candidates[0];
}

/** Shorter than this, whole sentences say too little: the text is cut inside the next one instead. */
const MIN_DESCRIPTION_CHARS = 60;
const SENTENCE_END = /[.!?][”"’')]*(?= [\p{Lu}\p{N}“"])/gu;

/** The first text that fits {@link MAX_DESCRIPTION_CHARS}, else the last one: its whole sentences as far as they fit, or cut at a word. */
export function fittingDescription(...candidates: readonly [string, ...string[]]): string {
  const folded = candidates.map((text) => text.replace(/\s+/g, ' ').trim());
  const fits = folded.find((text) => text.length <= MAX_DESCRIPTION_CHARS);
  if (fits !== undefined) return fits;
  const text = folded.at(-1) ?? '';
  const ends = [...text.slice(0, MAX_DESCRIPTION_CHARS + 2).matchAll(SENTENCE_END)]
    .map(({ index, 0: mark }) => index + mark.length)
    .filter((end) => end >= MIN_DESCRIPTION_CHARS && end <= MAX_DESCRIPTION_CHARS);
  const last = ends.at(-1);
  return last === undefined ? truncate(text, MAX_DESCRIPTION_CHARS) : text.slice(0, last);
}
