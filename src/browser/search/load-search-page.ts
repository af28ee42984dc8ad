import searchPageUrl from './search-page.ts?worker&url';

// One file in place of a dozen that other pages share parts of: a first search makes few requests.
void import(/* @vite-ignore */ searchPageUrl);
