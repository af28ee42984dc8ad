import paletteUrl from './palette.ts?worker&url';

/**
 * `/` outside a field, and Ctrl or Cmd with K anywhere, go to the search box of the page, else open the search over it. Its
 * script is one file that is loaded by its address: a worker of the bundler's, which this runs as a module.
 */
document.addEventListener('keydown', async (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isField =
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]') !== null;
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isField;
  if (!isSlash && !(key === 'k' && (ctrlKey || metaKey) && !altKey)) return;
  event.preventDefault();
  const own = document.querySelector<HTMLInputElement>('main search-page [type=search]');
  if (own !== null) {
    own.focus();
    own.select();
    return;
  }
  await import(/* @vite-ignore */ paletteUrl);
  document.dispatchEvent(new Event('open-palette'));
});
