import { count } from '../../domain/text/plural.ts';
import { siteAddress } from '../site-address.ts';
import { element, nodes, wrap } from './elements.ts';
import { type ProseAnswer, type ProseHit, ProseIndex, type ProseQuery } from './prose-index.ts';

/** Results that are shown, and added with each "Show more": each is a file of its own. */
const PAGE_SIZE = 5;
/** An answer that takes longer is announced as under way. */
const SLOW_MS = 250;

const KIND_LABELS: Readonly<Record<string, string>> = {
  attack: 'attack',
  technique: 'attack technique',
  signal: 'risk signal',
  guide: 'guide',
  glossary: 'term',
  document: 'page',
  risk: 'risk category',
  client: 'client',
};

/** A list of results of the prose inside `root`, which has a status line, an element `.results` and a button `[data-more]`. */
export class ProseList {
  readonly #root: HTMLElement;
  readonly #index: ProseIndex;
  #answer: ProseAnswer | null = null;
  #shown = 0;
  /** Number of the newest search: answers of older ones are dropped. */
  #run = 0;

  constructor(root: HTMLElement, version: string) {
    this.#root = root;
    this.#index = new ProseIndex(version);
    this.#more()?.addEventListener('click', () => void this.#append(true));
  }

  /** Loads what a search needs, so that the first one is quick; a failure is told when something is asked. */
  warm(): void {
    void this.#index.load().catch(() => undefined);
  }

  /** Empties the list and says `status`. */
  clear(status: string): void {
    this.#run += 1;
    this.#answer = null;
    this.#fill([]);
    this.#showMore();
    this.#say(status);
  }

  /** Shows the first `size` results. `nothing` is said where there is none. */
  async ask(query: ProseQuery, nothing: string, size = PAGE_SIZE): Promise<void> {
    const run = ++this.#run;
    const slow = setTimeout(() => run === this.#run && this.#say('Searching…'), SLOW_MS);
    try {
      const answer = await this.#index.search(query);
      const first = await answer.read(0, size);
      if (run !== this.#run) return;
      this.#answer = answer;
      this.#shown = first.length;
      this.#fill(first.map(row));
      this.#say(answer.total === 0 ? nothing : statusOf(answer));
      this.#showMore();
    } catch (error) {
      if (run !== this.#run) return;
      const why = error instanceof Error ? error.message : String(error);
      this.clear(`The search could not be read: ${why}. Try again in a moment.`);
    } finally {
      clearTimeout(slow);
    }
  }

  async #append(focus: boolean): Promise<void> {
    const run = this.#run;
    const more = (await this.#answer?.read(this.#shown, this.#shown + PAGE_SIZE)) ?? [];
    if (run !== this.#run) return;
    const rows = more.map(row);
    this.#list()?.append(...rows);
    this.#shown += rows.length;
    this.#showMore();
    if (focus) rows[0]?.querySelector('a')?.focus();
  }

  #fill(rows: readonly HTMLLIElement[]): void {
    const list = this.#list();
    if (list === null) return;
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
  }

  #showMore(): void {
    const more = this.#more();
    if (more !== null) more.hidden = (this.#answer?.total ?? 0) <= this.#shown;
  }

  #say(status: string): void {
    const line = this.#root.querySelector('[role=status]');
    if (line !== null) line.textContent = status;
  }

  #list(): HTMLElement | null {
    return this.#root.querySelector('.results');
  }

  #more(): HTMLElement | null {
    return this.#root.querySelector('[data-more]');
  }
}

/** How many there are, and which words they were found without. */
function statusOf({ total, missing }: ProseAnswer): string {
  const words = missing.map((word) => `“${word}”`).join(' or ');
  return `${count(total, 'result')}.${words === '' ? '' : ` No page has ${words}.`}`;
}

function row({ path, title, kind, excerpt }: ProseHit): HTMLLIElement {
  const link = element('a');
  link.className = 'name';
  link.href = siteAddress(path);
  link.textContent = title;
  const label = wrap('span', [KIND_LABELS[kind] ?? kind]);
  label.className = 'quiet';
  const line = wrap('p', nodes(excerpt));
  line.className = 'about';
  return wrap('li', [wrap('span', [link]), label, line]);
}
