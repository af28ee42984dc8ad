/** One page of a list. */
export interface ListPage<T> {
  items: readonly T[];
  /** 1-based. */
  number: number;
  last: number;
  /** Items in the whole list. */
  total: number;
}

/** Cuts a list into pages; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], size: number): ListPage<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
    total: items.length,
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
