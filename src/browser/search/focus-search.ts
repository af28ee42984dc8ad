import paletteUrl from './palette.ts?worker&url';
import { isSearchKey } from './search-key.ts';

let state: 'away' | 'coming' | 'there' = 'away';
/** What was typed while the script was coming. */
let typed = '';

function open(): void {
  document.dispatchEvent(new CustomEvent('open-palette', { detail: typed }));
  typed = '';
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

/**
 * The search keys open the search over the page. Its script is one file that is loaded by its address: a worker of the
 * bundler's, which this runs as a module. Letters that come before it are meant for it; once it is there the search
 * opens before the next key.
 */
document.addEventListener('keydown', async (event) => {
  if (state === 'coming') {
    if (!isLetter(event)) return;
    event.preventDefault();
    typed += event.key;
    return;
  }
  if (!isSearchKey(event)) return;
  event.preventDefault();
  if (state === 'away') {
    state = 'coming';
    try {
      await import(/* @vite-ignore */ paletteUrl);
    } catch (error) {
      state = 'away';
      typed = '';
      throw error;
    }
    state = 'there';
  }
  open();
});
