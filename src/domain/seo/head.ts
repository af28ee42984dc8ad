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

/** One description of at most {@link MAX_DESCRIPTION_CHARS}. */
export function fittingDescription(text: string): string {
  return truncate(text, MAX_DESCRIPTION_CHARS);
}
