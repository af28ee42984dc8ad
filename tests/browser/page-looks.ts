import type { Page } from '@playwright/test';

/** What makes the page scroll sideways. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    return ['the page', ...beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** What still moves for a reader who asked for less of it. */
export function movements(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth'
      ? ['scrolling']
      : []),
    ...document.getAnimations().map((animation) => animation.constructor.name),
  ]);
}

/** Links, fields and summaries that look the same with the focus as without. */
export function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
      .slice(0, 150)
      .filter((element) => {
        element.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
        // A choice is shown by its label.
        const shown = element.closest('.way')?.querySelector('label') ?? element;
        const { outlineStyle, outlineWidth } = getComputedStyle(
          element.matches('[type=radio]') ? shown : element,
        );
        return outlineStyle === 'none' || Number.parseFloat(outlineWidth) === 0;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Shapes in the colour of the paper. */
export function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll<SVGElement>('main svg :is(path, circle, rect, text)')]
      .filter((shape) => shape.checkVisibility())
      .filter((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return [fill, stroke].every((colour) => colour === paper || colour === 'none');
      })
      .slice(0, 5)
      .map((shape) => shape.outerHTML.slice(0, 120));
  });
}

/** Parts that are for pressing or typing: paper has no use for them. */
const SCREEN_ONLY =
  '.masthead, .crumbs, copy-button button, prose-search, tool-filter, server-name, config-check .ask, try-policy, form.contact';

/** What is wrong on paper: folded away, cut off, dark, or of no use there. The page has to be in print media. */
export function misprinted(page: Page): Promise<string[]> {
  return page.evaluate((screenOnly) => {
    const head = (element: Element) => element.outerHTML.slice(0, 120);
    const folded = [...document.querySelectorAll('main details')].filter((details) => {
      const inside = [...details.children].filter((child) => child.localName !== 'summary');
      const shown = details.parentElement?.checkVisibility() === true;
      return shown && inside.length > 0 && inside.every((child) => !child.checkVisibility());
    });
    const cut = [...document.querySelectorAll('main pre')].filter(
      (pre) => pre.scrollWidth > pre.clientWidth + 1 || pre.scrollHeight > pre.clientHeight + 1,
    );
    const [red = 0] = getComputedStyle(document.body)
      .backgroundColor.match(/\d+/g)
      ?.map(Number) ?? [255];
    const useless = [...document.querySelectorAll(screenOnly)].filter(
      (element) => element.checkVisibility() && element.getClientRects().length > 0,
    );
    return [
      ...folded.slice(0, 3).map((element) => `folded: ${head(element)}`),
      ...cut
        .slice(0, 3)
        .map(
          (element) =>
            `cut off: ${element.scrollWidth}x${element.scrollHeight} in ${element.clientWidth}x${element.clientHeight}: ${head(element)}`,
        ),
      ...(red < 200 ? ['dark paper'] : []),
      ...useless.slice(0, 3).map((element) => `of no use: ${head(element)}`),
    ];
  }, SCREEN_ONLY);
}
