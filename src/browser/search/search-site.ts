/** All that the page of the search runs, in one file that shares no part with others: a first search makes few requests. */
import '../theme-switch.ts';
import './focus-own-search.ts';
import './search-page.ts';
