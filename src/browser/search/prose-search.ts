import {
  PROSE_FILTERS,
  PROSE_KINDS,
  PROSE_SORTS,
  type ProseKind,
} from '../../domain/search/prose-record.ts';
import { MAX_QUERY_CHARS } from '../../domain/search/search-query.ts';
import type { ProseQuery } from './prose-index.ts';
import { ProseList } from './prose-list.ts';

/** Waits for the next letter. */
const TYPING_MS = 60;

/**
 * `<prose-search>`: a box over the prose of the site, limited to `data-kinds`. Its own filters and those of the form that
 * `data-filters` selects apply; `data-names` renames those (`kind:entry`). The query, its filters and the order stand in
 * the address as `q`, by name, and as `order`. Pagefind is loaded when the box is used.
 */
class ProseSearch extends HTMLElement {
  #list: ProseList | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    this.#list = new ProseList(this, this.dataset['version'] ?? '');
    form.addEventListener('focusin', () => this.#list?.warm(), { once: true });
    form.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      const typed = event.target instanceof HTMLInputElement;
      this.#timer = setTimeout(() => this.#changed(!typed), typed ? TYPING_MS : 0);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed(true);
    });
    addEventListener('popstate', () => this.#restore());
    // What was written before this script came stays.
    if (location.search === '') this.#answer();
    else this.#restore();
  }

  #restore(): void {
    const address = new URLSearchParams(location.search);
    for (const control of this.#controls()) {
      control.value = (address.get(control.name) ?? '').slice(0, MAX_QUERY_CHARS);
      // A value that the list does not have would leave it blank.
      if (control.value === '') control.value = '';
    }
    this.#answer();
  }

  #changed(settled: boolean): void {
    const address = new URLSearchParams(location.search);
    for (const { name, value } of this.#controls()) {
      if (value.trim() === '') address.delete(name);
      else address.set(name, value.trim());
    }
    const text = address.toString();
    if (text !== location.search.slice(1)) {
      const url = text === '' ? location.pathname : `?${text}`;
      if (settled) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    }
    this.#answer();
  }

  #answer(): void {
    const query = this.#query();
    const asked = query.text.trim() !== '' || this.#controls().some(({ value }) => value !== '');
    if (!asked) this.#list?.clear('');
    else
      void this.#list?.ask(
        query,
        `No entry has all of these words. Leave one out, or the filters.`,
      );
  }

  #query(): ProseQuery {
    const values = new Map(this.#controls().map(({ name, value }) => [name, value]));
    const filters = PROSE_FILTERS.flatMap((name) => {
      const value = values.get(name) ?? '';
      return value === '' ? [] : [[name, value] as const];
    });
    const kinds = (this.dataset['kinds'] ?? '').split(' ');
    return {
      text: values.get('q') ?? '',
      kinds: PROSE_KINDS.filter((kind): kind is ProseKind => kinds.includes(kind)),
      filters: Object.fromEntries(filters),
      sort: PROSE_SORTS.find((name) => name === values.get('order')) ?? null,
    };
  }

  #controls(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  }
}

customElements.define('prose-search', ProseSearch);
