import { stableParts } from '../../domain/text/stable-parts.ts';

/** One page of a list. */
export interface ListPage<T> {
  items: readonly T[];
  /** 1-based. */
  number: number;
  last: number;
}

/** Least rows of a page that another one follows, as a share of the most: room for a page to end where it ended before. */
const LEAST = 0.7;

/**
 * Cuts a list into pages of at most `size` items, each known by its key; an empty list has one empty page. What a new item
 * moves is its own page, not all behind it.
 */
export function paginate<T>(
  items: readonly T[],
  size: number,
  keyOf: (item: T) => string,
): ListPage<T>[] {
  const parts = stableParts(items, { keyOf, least: Math.ceil(size * LEAST), most: size });
  if (parts.length === 0) parts.push([]);
  return parts.map((part, index) => ({
    items: part,
    number: index + 1,
    last: parts.length,
  }));
}

/** Path of a page of the list at `base` (which ends in a slash): page 1 is the base itself. */
export function pagePath(base: string, number: number): string {
  return number === 1 ? base : `${base}page/${number}/`;
}

/** Up to here all pages are linked. */
const FEW = 10;

/**
 * Pages to link from page `number` of `last`, `null` for a gap: the ends, the neighbours, the first of each block and
 * all of its own block. A block holds about the square root of all pages, so that two clicks lead from any page to any.
 */
export function pagerSteps(number: number, last: number): (number | null)[] {
  const size = Math.max(FEW, Math.ceil(Math.sqrt(last)));
  const block = (page: number): number => Math.floor((page - 1) / size);
  const pages = Array.from({ length: last }, (_, index) => index + 1).filter(
    (page) =>
      page === last ||
      (page - 1) % size === 0 ||
      block(page) === block(number) ||
      Math.abs(page - number) === 1,
  );
  return pages.flatMap((page, index) => {
    const before = pages[index - 1];
    return before !== undefined && page - before > 1 ? [null, page] : [page];
  });
}
