import { expect } from '@playwright/test';
import { misprinted, movements, tooWide, unmarked, unseen } from './page-looks.ts';
import { test } from './site.ts';

/** A page with one fault of each kind: a check that finds nothing here would find nothing anywhere. */
const FAULTS = `<!doctype html><title>Faults</title><style>
  body { background: #fff; } a { outline: none !important; }
  html { scroll-behavior: smooth; } @media print { body { background: #111; } }
</style><main>
  <div style="width: 5000px">wide</div>
  <a href="#x">a link</a>
  <svg width="9" height="9"><circle r="4" fill="#fff" stroke="none"></circle></svg>
  <details><summary>more</summary><p>folded</p></details>
  <pre style="width: 50px; overflow: hidden">a line that is much too long for it</pre>
  <copy-button><button>Copy</button></copy-button>
</main>`;
const NONE = `<!doctype html><title>None</title><style>body { background: #fff; }</style><main>
  <a href="#x">a link</a><svg width="9" height="9"><circle r="4" fill="#000"></circle></svg>
  <details open><summary>more</summary><p>open</p></details><pre>short</pre>
</main>`;

test('the checks of every page find a page of faults, and nothing on one without', async ({
  page,
}) => {
  const found = async (content: string) => {
    await page.emulateMedia({ media: 'screen' });
    await page.setContent(content);
    const shown = {
      wide: (await tooWide(page)).length > 0,
      moving: (await movements(page)).length > 0,
      unmarked: (await unmarked(page)).length > 0,
      unseen: (await unseen(page)).length > 0,
    };
    await page.emulateMedia({ media: 'print' });
    const paper = (await misprinted(page)).map((text) => text.split(':')[0]);
    return { ...shown, paper };
  };
  expect(await found(FAULTS)).toEqual({
    wide: true,
    moving: true,
    unmarked: true,
    unseen: true,
    paper: ['folded', 'cut off', 'dark paper', 'of no use'],
  });
  expect(await found(NONE)).toEqual({
    wide: false,
    moving: false,
    unmarked: false,
    unseen: false,
    paper: [],
  });
});
