import { MATCH_KINDS, type MatchKind } from '../../domain/search/find-hits.ts';
import { IndexReader } from '../../domain/search/index-reader.ts';
import { type SearchAnswer, search } from '../../domain/search/search-engine.ts';
import {
  FILTERS,
  readQuery,
  type SearchQuery,
  writeQuery,
} from '../../domain/search/search-query.ts';
import { count } from '../../domain/text/plural.ts';
import { moveInList } from './move-in-list.ts';
import { resultRows } from './result-list.ts';

/** Waits for the next letter: long enough for a quick typist, too short to be noticed. */
const TYPING_MS = 40;
/** An answer that takes longer is announced as under way. */
const SLOW_MS = 250;
/** Results that are shown, and added with each "Show more". */
const PAGE_SIZE = 20;
const NO_RESULTS = {
  names:
    'No entry has these words. A word that no entry has brings no results here, since a similar one may be another tool.',
  empty: 'Type a name, a part of it, or what it should do.',
} as const;

const LIST_NAMES = {
  'as-written': 'Results',
  mended: 'Results with one typing error mended',
  'all-but-one-word': 'Results with all words but one',
} as const satisfies Record<MatchKind, string>;

/** `<search-page>`: answers the form inside it as one types, and keeps query and filters in the address. */
class SearchPage extends HTMLElement {
  #reader: IndexReader | undefined;
  #shown = PAGE_SIZE;
  /** Number of the newest search: answers of older ones are dropped. */
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const list = this.querySelector<HTMLElement>('.results');
    if (form === null || list === null) return;
    const version = this.dataset['version'] ?? '';
    this.#reader = new IndexReader(async (name) => {
      const response = await fetch(`/search-data/${name}.json?v=${version}`);
      if (!response.ok) throw new Error(`the index answered ${response.status} for ${name}`);
      return response.json();
    });
    form.addEventListener('input', (event) => this.#typed(event.target));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#remember(true);
      this.#answer();
    });
    this.querySelector('[data-more]')?.addEventListener('click', () => {
      this.#shown += PAGE_SIZE;
      this.#answer(this.#shown - PAGE_SIZE);
    });
    this.querySelector('[data-server-off]')?.addEventListener('click', () => {
      this.#hidden('server').value = '';
      this.#remember(true);
      this.#answer();
      this.#field().focus();
    });
    moveInList(this.#field(), list, () => {
      this.#field().value = '';
      this.#remember(true);
      this.#answer();
    });
    addEventListener('popstate', () => this.#restore());
    this.hidden = false;
    this.#restore();
    if (location.search === '') this.#field().focus();
  }

  #typed(target: EventTarget | null): void {
    clearTimeout(this.#timer);
    this.#shown = PAGE_SIZE;
    // A choice is a step that the back button takes back; a letter is not.
    const chosen = !(target instanceof HTMLInputElement && target.type === 'search');
    this.#timer = setTimeout(
      () => {
        this.#remember(chosen);
        this.#answer();
      },
      chosen ? 0 : TYPING_MS,
    );
  }

  #restore(): void {
    const query = readQuery(new URLSearchParams(location.search));
    this.#shown = PAGE_SIZE;
    this.#field().value = query.text;
    this.#box().checked = query.descriptions;
    for (const name of FILTERS) this.#hidden(name).value = query[name] ?? '';
    this.#answer();
  }

  #remember(step: boolean): void {
    const text = writeQuery(this.#query());
    const address = text === '' ? location.pathname : `?${text}`;
    if (`?${text}` === location.search || (text === '' && location.search === '')) return;
    if (step) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #query(): SearchQuery {
    const parameters = new URLSearchParams({ q: this.#field().value });
    if (this.#box().checked) parameters.set('in', 'descriptions');
    for (const name of FILTERS) parameters.set(name, this.#hidden(name).value);
    return readQuery(parameters);
  }

  /** Shows the answer; with `focusAt`, the reader goes on at that result. */
  async #answer(focusAt?: number): Promise<void> {
    const reader = this.#reader;
    if (reader === undefined) return;
    const query = this.#query();
    const run = ++this.#run;
    this.#showServer(query.server);
    if (writeQuery(query) === '') {
      this.#show(null, NO_RESULTS.empty, query);
      // The first letter finds the table of entries already there.
      void reader.table().catch(() => undefined);
      return;
    }
    const slow = setTimeout(() => run === this.#run && this.#say('Searching…'), SLOW_MS);
    try {
      const answer = await search(reader, query, this.#shown);
      if (run !== this.#run) return;
      this.#show(answer, sentenceOf(answer), query);
      // A typing error in the next query is then mended without waiting.
      void reader.words().catch(() => undefined);
      if (focusAt !== undefined) this.#links()[focusAt]?.focus();
    } catch (error) {
      if (run !== this.#run) return;
      const why = error instanceof Error ? error.message : String(error);
      this.#show(null, `The search could not be read: ${why}. Try again in a moment.`, query);
    } finally {
      clearTimeout(slow);
    }
  }

  #say(status: string): void {
    const line = this.querySelector('[role=status]');
    if (line !== null) line.textContent = status;
  }

  #show(answer: SearchAnswer | null, status: string, query: SearchQuery): void {
    const results = answer?.results ?? [];
    const rows = resultRows(results, query.text, (category) => this.#badge(category));
    this.querySelector('.results')?.replaceChildren(
      ...MATCH_KINDS.flatMap((how) => {
        const members = rows.filter((_, at) => results[at]?.how === how);
        return members.length > 0 ? listOf(how, members, members.length < rows.length) : [];
      }),
    );
    this.#say(status);
    const more = this.querySelector<HTMLElement>('[data-more]');
    if (more !== null) more.hidden = (answer?.total ?? 0) <= rows.length;
    document.title = `${query.text === '' ? 'Search' : `${query.text.slice(0, 40)} - Search`} - ${this.dataset['site'] ?? ''}`;
  }

  #showServer(slug: string | null): void {
    const chip = this.querySelector<HTMLElement>('[data-server]');
    if (chip === null) return;
    chip.hidden = slug === null;
    const name = chip.querySelector('code');
    if (name !== null) name.textContent = slug ?? '';
  }

  #badge(category: string): Node | null {
    for (const template of this.querySelectorAll('template')) {
      if (template.dataset['category'] === category) return template.content.cloneNode(true);
    }
    return null;
  }

  #links(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.results .name')];
  }

  #field(): HTMLInputElement {
    return this.#control('q', HTMLInputElement);
  }

  #box(): HTMLInputElement {
    return this.#control('in', HTMLInputElement);
  }

  #hidden(name: string): HTMLInputElement | HTMLSelectElement {
    const control = this.querySelector('form')?.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control;
    throw new Error(`the search form has no ${name}`);
  }

  #control<T>(name: string, type: new () => T): T {
    const control = this.querySelector('form')?.elements.namedItem(name);
    if (control instanceof type) return control;
    throw new Error(`the search form has no ${name}`);
  }
}

/** A list of results; `named`: with a line that says what they have in common. */
function listOf(how: MatchKind, rows: readonly HTMLLIElement[], named: boolean): HTMLElement[] {
  const list = document.createElement('ol');
  list.className = 'tool-list';
  list.setAttribute('aria-label', LIST_NAMES[how]);
  list.append(...rows);
  if (!named || how === 'as-written') return [list];
  const line = document.createElement('p');
  line.className = 'fine';
  line.textContent = `${LIST_NAMES[how]}:`;
  return [line, list];
}

function sentenceOf({ total, asWritten, results }: SearchAnswer): string {
  if (total === 0) return NO_RESULTS.names;
  if (asWritten === total) return `${count(total, 'result')}.`;
  if (asWritten > 0)
    return `${count(asWritten, 'result')}, and ${count(total - asWritten, 'near one')} below.`;
  const found = count(total, 'near result');
  return results[0]?.how === 'mended'
    ? `Nothing has these words. ${found}, one typing error mended.`
    : `Nothing has all these words. ${found} with all but one.`;
}

customElements.define('search-page', SearchPage);
