/** What every page has, in one file: a request costs more than its bytes. */
import './copy-button.ts';
import './foot-form.ts';
import './search/focus-search.ts';
import './theme-switch.ts';
