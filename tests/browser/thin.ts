import type { Page } from '@playwright/test';

/**
 * Takes rows of lists and tables out of a page that look like others of the same list: those that stay have together
 * every element, class and attribute that any row has, and the longest text. What reads styles finds the same in them,
 * and takes a tenth of the time.
 */
export function thin(page: Page): Promise<void> {
  return page.evaluate(() => {
    const traitsOf = (row: Element) =>
      new Set(
        [row, ...row.querySelectorAll('*')].flatMap((element) =>
          element
            .getAttributeNames()
            .flatMap((name) =>
              name === 'class'
                ? [...element.classList].map((word) => `${element.localName}.${word}`)
                : [`${element.localName}[${name}]`],
            )
            .concat(element.localName),
        ),
      );
    const length = (row: Element) => row.textContent?.length ?? 0;
    for (const list of document.querySelectorAll('ul, ol, tbody')) {
      const rows = [...list.children];
      const seen = new Set<string>();
      const longest = rows.reduce<Element | undefined>(
        (most, row) => (most === undefined || length(row) > length(most) ? row : most),
        undefined,
      );
      // Those with most traits first, so that few stay.
      const traits = rows.map((row) => [row, traitsOf(row)] as const);
      for (const [row, own] of traits.sort(([, a], [, b]) => b.size - a.size)) {
        const tells = [...own].some((trait) => !seen.has(trait)) || row === longest;
        for (const trait of own) seen.add(trait);
        // A script or a label may need what has a name.
        if (!tells && row.querySelector('[id]') === null && row.id === '') row.remove();
      }
    }
  });
}
