import paletteUrl from './palette.ts?worker&url';
import { isSearchKey } from './search-key.ts';

let isLoaded = false;
const open = (): boolean => document.dispatchEvent(new Event('open-palette'));

/**
 * The search keys open the search over the page. Its script is one file that is loaded by its address: a worker of the
 * bundler's, which this runs as a module. Once it is there the search opens before the next key, which may be meant for it.
 */
document.addEventListener('keydown', async (event) => {
  if (!isSearchKey(event)) return;
  event.preventDefault();
  if (!isLoaded) await import(/* @vite-ignore */ paletteUrl);
  isLoaded = true;
  open();
});
