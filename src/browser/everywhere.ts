/** What every page has, in one file: a request costs more than its bytes. */
import './copy-button.ts';
import './search/focus-search.ts';
import './theme-switch.ts';
import searchPageUrl from './search/search-page.ts?worker&url';

// One file in place of a dozen that other pages share parts of, and no script to name it: a first search makes few requests.
if (document.querySelector('search-page') !== null) void import(/* @vite-ignore */ searchPageUrl);

// The form in the foot is opened by few: its script waits in a template.
const foot = document.querySelector('.foot details');
foot?.addEventListener(
  'toggle',
  () => {
    const waiting = foot.querySelector('template')?.content.querySelector('script');
    if (waiting === null || waiting === undefined) return;
    const script = document.createElement('script');
    script.type = 'module';
    script.src = waiting.src;
    document.head.append(script);
  },
  { once: true },
);
