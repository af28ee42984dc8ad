import paletteUrl from './palette.ts?worker&url';
import { isSearchKey } from './search-key.ts';

/**
 * The search keys open the search over the page. Its script is one file that is loaded by its address: a worker of the
 * bundler's, which this runs as a module.
 */
document.addEventListener('keydown', async (event) => {
  if (!isSearchKey(event)) return;
  event.preventDefault();
  await import(/* @vite-ignore */ paletteUrl);
  document.dispatchEvent(new Event('open-palette'));
});
