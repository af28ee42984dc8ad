import { isSearchKey } from './search-key.ts';

/** On the page of the search the search keys go to its own box. */
document.addEventListener('keydown', (event) => {
  if (!isSearchKey(event)) return;
  event.preventDefault();
  const own = document.querySelector<HTMLInputElement>('search-page [type=search]');
  own?.focus();
  own?.select();
});
