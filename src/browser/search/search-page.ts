import { MATCH_KINDS, type MatchKind } from '../../domain/search/find-hits.ts';
import type { IndexReader } from '../../domain/search/index-reader.ts';
import { plainReadings } from '../../domain/search/reading.ts';
import { idOf } from '../../domain/search/reference.ts';
import { FIRST_VIEW, type SearchAnswer, search } from '../../domain/search/search-engine.ts';
import {
  FILTERS,
  isFiltered,
  readQuery,
  type SearchQuery,
  writeQuery,
} from '../../domain/search/search-query.ts';
import { count } from '../../domain/text/plural.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { moveInList } from './move-in-list.ts';
import { nameReader } from './name-reader.ts';
import { ProsePart } from './prose-part.ts';
import { replaceRows } from './replace-rows.ts';
import { resultRows } from './result-list.ts';

/** Waits for the next letter: long enough for a quick typist, too short to be noticed. */
const TYPING_MS = 40;
/** An answer that takes longer is announced as under way. */
const SLOW_MS = 250;
const EMPTY = 'Type a name, a part of it, or what it should do.';

const LIST_NAMES = {
  'as-written': 'Results',
  mended: 'Results with one typing error mended',
  'all-but-one-word': 'Results with all words but one',
} as const satisfies Record<MatchKind, string>;

/** `<search-page>`: answers the form inside it as one types, and keeps query and filters in the address. */
class SearchPage extends HTMLElement {
  #reader: IndexReader | undefined;
  #prose: ProsePart | undefined;
  /** One, and one more with each "Show more". */
  #views = 1;
  /** Number of the newest search: answers of older ones are dropped. */
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** True when the query in the address is one that the reader meant, not one that is being typed: the next letter begins a new step. */
  #settled = true;
  /** Address of the newest search, until it is in the history. */
  #due: { address: string; settled: boolean } | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const list = this.querySelector<HTMLElement>('[data-names]');
    const prose = this.querySelector<HTMLElement>('[data-prose]');
    if (form === null || list === null || prose === null) return;
    const end = this.querySelector(':scope > [data-more]') ?? list;
    this.#prose = new ProsePart(prose, list, end, prose.dataset['version'] ?? '');
    const version = this.dataset['version'] ?? '';
    const meta = JSON.parse(this.querySelector('[data-meta]')?.textContent ?? 'null') as unknown;
    this.#reader = nameReader(async () => ({ version }), meta === null ? {} : { meta });
    form.addEventListener('input', (event) => this.#typed(event.target));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(true);
    });
    this.querySelector(':scope > [data-more]')?.addEventListener('click', () => {
      this.#views += 1;
      this.#answer(this.#links().length);
    });
    this.querySelector('[data-server-off]')?.addEventListener('click', () => {
      this.#hidden('server').value = '';
      this.#ask(true);
      this.#field().focus();
    });
    moveInList(this.#field(), list, () => {
      this.#field().value = '';
      this.#ask(true);
    });
    addEventListener('popstate', () => this.#restore());
    if (location.search !== '') this.#restore();
    else {
      // What was written before this script came stays.
      void this.#answer();
      this.#field().focus();
    }
  }

  #typed(target: EventTarget | null): void {
    clearTimeout(this.#timer);
    this.#views = 1;
    const chosen = !(target instanceof HTMLInputElement && target.type === 'search');
    this.#timer = setTimeout(() => this.#ask(chosen), chosen ? 0 : TYPING_MS);
  }

  #restore(): void {
    const query = readQuery(new URLSearchParams(location.search));
    this.#views = 1;
    this.#settled = true;
    this.#due = null;
    this.#field().value = query.text;
    this.#box().checked = query.descriptions;
    for (const name of FILTERS) {
      const control = this.#hidden(name);
      control.value = query[name] ?? '';
      // A value that the list does not have would leave it blank.
      if (control.value === '') control.value = '';
    }
    this.#answer();
  }

  /** Answers what the form says. The address follows the answer: Chromium holds up what is loaded beside a change of it. */
  #ask(settled: boolean): void {
    this.#remember();
    const text = writeQuery(this.#query());
    this.#due = { address: text === '' ? '' : `?${text}`, settled };
    void this.#answer();
  }

  /** Puts the query into the address. The back button takes back a choice or a whole query, not a letter of it. */
  #remember(): void {
    if (this.#due === null) return;
    const { address, settled } = this.#due;
    this.#due = null;
    if (address !== location.search) {
      const url = address === '' ? location.pathname : address;
      if (settled || (this.#settled && location.search !== '')) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
      this.#settled = settled;
    } else if (settled) this.#settled = true;
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
    if (query.text.trim() === '' && !isFiltered(query)) {
      this.#show(null, EMPTY, query);
      return;
    }
    const slow = setTimeout(() => {
      if (run !== this.#run) return;
      this.#say('Searching…');
      this.#remember();
    }, SLOW_MS);
    try {
      const { results, files } = FIRST_VIEW;
      const answer = await search(reader, query, this.#views * results, this.#views * files);
      if (run !== this.#run) return;
      this.#show(answer, sentenceOf(answer, query), query);
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
    const line = this.querySelector(':scope > [role=status]');
    if (line !== null) line.textContent = status;
  }

  #show(answer: SearchAnswer | null, status: string, query: SearchQuery): void {
    const results = answer?.results ?? [];
    const rows = resultRows(results, query.text, (category) => this.#badge(category));
    const lists = MATCH_KINDS.flatMap((how) => {
      const members = rows.filter((_, at) => results[at]?.how === how);
      return members.length > 0 ? listOf(how, members, members.length < rows.length) : [];
    });
    const names = this.querySelector('[data-names]');
    if (names !== null) replaceRows(names, lists, this.#field());
    this.#say(status);
    if (answer !== null && answer.missing !== null)
      this.#offerRest(answer.missing, query, isNothing(answer, query));
    for (const { word, alone } of answer?.apart ?? [])
      this.#offer(`Only “${word}”: ${count(alone, 'result')}`, { ...query, text: word });
    this.#prose?.follow(query, answer);
    const more = this.querySelector<HTMLElement>(':scope > [data-more]');
    if (more !== null) more.hidden = (answer?.total ?? 0) <= rows.length;
    const title = `${query.text === '' ? 'Search' : `${truncate(query.text, 40)} - Search`} - ${this.dataset['site'] ?? ''}`;
    const run = this.#run;
    setTimeout(() => {
      if (run !== this.#run) return;
      this.#remember();
      document.title = title;
    }, 0);
  }

  /** A link to what is found without the words that no entry has; `areNamed`: the status names them already. */
  #offerRest(
    { words, rest, without }: NonNullable<SearchAnswer['missing']>,
    query: SearchQuery,
    areNamed: boolean,
  ): void {
    const what = areNamed ? (words.length > 1 ? 'them' : 'it') : quoted(words, ' and ');
    if (without > 0)
      this.#offer(`Without ${what}: ${count(without, 'result')}`, { ...query, text: rest });
  }

  /** Adds a link to another query to the status. */
  #offer(words: string, query: SearchQuery): void {
    const link = document.createElement('a');
    link.href = `?${writeQuery(query)}`;
    link.textContent = words;
    this.querySelector(':scope > [role=status]')?.append(' ', link, '.');
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
    return [...this.querySelectorAll<HTMLElement>('[data-names] .name')];
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

/** True where nothing is found, and no filter is why. */
function isNothing({ total }: SearchAnswer, query: SearchQuery): boolean {
  return total === 0 && !isFiltered(query);
}

function sentenceOf(answer: SearchAnswer, query: SearchQuery): string {
  const { total, asWritten, results, missing } = answer;
  if (missing !== null && isNothing(answer, query)) return missingOf(missing.words);
  if (total === 0) return nothingOf(query);
  if (asWritten === total) return `${count(total, 'result')}.`;
  if (asWritten > 0)
    return `${count(asWritten, 'result')}, and ${count(total - asWritten, 'near one')} below.`;
  const found = count(total, 'near result');
  const nothing = isFiltered(query) ? 'Nothing that passes the filters' : 'Nothing';
  return results[0]?.how === 'mended'
    ? `${nothing} has these words. ${found}, one typing error mended.`
    : `${nothing} has all these words. ${found} with all but one.`;
}

/** Why there is no result. */
function nothingOf(query: SearchQuery): string {
  if (query.text.trim() === '') return 'No entry passes these filters.';
  if (plainReadings(query.text).length === 0)
    return 'Entries are found by letters and digits; this has none.';
  if (idOf(query.text) !== null) return 'No entry has this id.';
  return isFiltered(query)
    ? 'No entry that passes the filters has these words.'
    : 'No entry has all of these words.';
}

/** Names the words that are in the way. */
function missingOf(words: readonly string[]): string {
  return `No entry has ${quoted(words, ' or ')}.`;
}

function quoted(words: readonly string[], between: string): string {
  return words.map((word) => `“${word}”`).join(between);
}

customElements.define('search-page', SearchPage);
