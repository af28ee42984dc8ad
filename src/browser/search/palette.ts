import { FIRST_VIEW, search } from '../../domain/search/search-engine.ts';
import { readQuery, writeQuery } from '../../domain/search/search-query.ts';
import { count } from '../../domain/text/plural.ts';
import { siteAddress } from '../site-address.ts';
import { element, wrap } from './elements.ts';
import { moveInList } from './move-in-list.ts';
import { nameReader } from './name-reader.ts';
import css from './palette.css?inline';
import { replaceRows } from './replace-rows.ts';
import { resultRows } from './result-list.ts';

/** Waits for the next letter. */
const TYPING_MS = 40;
const SHOWN = 8;
const HINT = 'Arrow keys choose, Enter shows all results, Escape closes.';

/** Opens the search of names over the page; what is found elsewhere is a key away. */
class Palette {
  readonly #dialog = element('dialog');
  readonly #field = element('input');
  readonly #status = element('p');
  readonly #list = element('ol');
  readonly #all = element('a');
  readonly #reader = nameReader(async () => {
    const response = await fetch(siteAddress('/search-data/version.json'), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`the index answered ${response.status}`);
    return response.json();
  });
  /** Number of the newest search: answers of older ones are dropped. */
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // Its style comes with its script: a tool page, which most readers see first, need not carry it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    this.#dialog.className = 'palette';
    this.#dialog.setAttribute('aria-label', 'Search the whole catalogue');
    this.#field.type = 'search';
    this.#field.name = 'q';
    this.#field.maxLength = 200;
    this.#field.autocomplete = 'off';
    this.#field.spellcheck = false;
    this.#field.placeholder = 'A tool, a server, an attack, a launch line';
    this.#field.setAttribute('aria-label', 'Search');
    this.#status.className = 'fine';
    this.#status.setAttribute('role', 'status');
    this.#list.className = 'results tool-list';
    this.#list.setAttribute('aria-label', 'Results');
    this.#all.textContent = 'All results and filters';
    const close = wrap('button', ['Close']);
    close.type = 'button';
    close.className = 'button';
    close.addEventListener('click', () => this.#dialog.close());
    const form = wrap('form', [this.#field, close]);
    form.action = siteAddress('/search/');
    form.setAttribute('role', 'search');
    this.#dialog.append(form, this.#status, this.#list, wrap('p', [this.#all]));
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#answer(), TYPING_MS);
    });
    moveInList(this.#field, this.#list, () => this.#dialog.close());
    // A click beside the dialog's content is one on its backdrop.
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    document.body.append(this.#dialog);
  }

  /** Opens with what was typed before the script was there; without any, with the last search chosen. */
  open(typed: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.focus();
    if (typed === '') this.#field.select();
    else this.#field.value = typed;
    void this.#answer();
  }

  async #answer(): Promise<void> {
    const run = ++this.#run;
    const query = readQuery(new URLSearchParams({ q: this.#field.value }));
    const address = writeQuery(query);
    this.#all.href = siteAddress(`/search/${address === '' ? '' : `?${address}`}`);
    try {
      if (address === '') {
        this.#list.replaceChildren();
        this.#status.textContent = HINT;
        // The first letter finds the table of entries already there.
        await this.#reader.table();
        return;
      }
      const { total, asWritten, results, missing } = await search(
        this.#reader,
        query,
        SHOWN,
        FIRST_VIEW.files,
      );
      if (run !== this.#run) return;
      const rows = resultRows(results, query.text, (category) => label(category));
      replaceRows(this.#list, rows, this.#field);
      this.#status.textContent = sentence(total, asWritten, missing?.words ?? []);
    } catch (error) {
      if (run !== this.#run) return;
      const why = error instanceof Error ? error.message : String(error);
      this.#list.replaceChildren();
      this.#status.textContent = `The search could not be read: ${why}. Try again in a moment.`;
    }
  }
}

function label(category: string): HTMLElement {
  const made = wrap('span', [category]);
  made.className = 'quiet';
  return made;
}

function sentence(total: number, asWritten: number, missing: readonly string[]): string {
  if (total === 0)
    return missing.length > 0
      ? `No entry has ${missing.map((word) => `“${word}”`).join(' or ')}. All results searches the text of attacks and guides too.`
      : 'No name has these words. All results searches the text of attacks and guides too.';
  if (asWritten === 0) return `${count(total, 'near result')}. ${HINT}`;
  return `${count(asWritten, 'result')}. ${HINT}`;
}

let palette: Palette | undefined;
document.addEventListener('open-palette', (event) => {
  palette ??= new Palette();
  palette.open(event instanceof CustomEvent ? String(event.detail) : '');
});
