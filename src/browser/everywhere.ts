/** What every page has, in one file: a request costs more than its bytes. */
import './copy-button.ts';
import './search/focus-search.ts';
import './theme-switch.ts';

// The form in the foot is opened by few.
document
  .querySelector('.foot details')
  ?.addEventListener('toggle', () => void import('./contact-form.ts'), { once: true });
