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

/** Pages to link from page `number` of `last`: both ends and the near ones, `null` for a gap. */
export function pagerSteps(number: number, last: number): (number | null)[] {
  const near = new Set([1, 2, last - 1, last, number - 1, number, number + 1]);
  const pages = [...near].filter((n) => n >= 1 && n <= last).sort((a, b) => a - b);
  return pages.flatMap((n, index) => {
    const before = pages[index - 1];
    return before !== undefined && n - before > 1 ? [null, n] : [n];
  });
}
