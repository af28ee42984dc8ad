import type { ProseKind } from '../../domain/search/prose-record.ts';
import { leadsToProse, type SearchAnswer } from '../../domain/search/search-engine.ts';
import type { SearchQuery } from '../../domain/search/search-query.ts';
import { ProseList } from './prose-list.ts';

/** Results of prose that stand above those of names. */
const SHOWN_ABOVE = 3;
const PAGE_KINDS: readonly ProseKind[] = ['guide', 'glossary', 'document', 'risk', 'client'];
/** Kinds of prose that a kind of the search page stands for; none for what has no prose. */
const KINDS_OF = {
  tool: null,
  server: null,
  attack: ['attack'],
  technique: ['technique'],
  signal: ['signal'],
  guide: PAGE_KINDS,
} as const satisfies Record<NonNullable<SearchQuery['kind']>, readonly ProseKind[] | null>;

/**
 * The prose part of the search page: a section with a button that searches the text of attacks, guides and documents. Where
 * names answer poorly it is searched at once and stands above them.
 */
export class ProsePart {
  readonly #section: HTMLElement;
  readonly #names: HTMLElement;
  readonly #end: Element;
  readonly #list: ProseList;
  #query: SearchQuery | null = null;

  /** `names` and `end`: where the results of names begin, and the last of what belongs to them. */
  constructor(section: HTMLElement, names: HTMLElement, end: Element, version: string) {
    this.#section = section;
    this.#names = names;
    this.#end = end;
    this.#list = new ProseList(section, version);
    this.#button()?.addEventListener('click', () => {
      if (this.#query !== null) this.#ask(this.#query);
    });
  }

  /** What stands here beside an answer of names; null: nothing was asked. */
  follow(query: SearchQuery, answer: SearchAnswer | null): void {
    this.#query = query;
    const offered = answer !== null && query.text.trim() !== '' && kindsOf(query) !== null;
    this.#section.hidden = !offered;
    this.#list.clear('');
    const button = this.#button();
    if (button !== null) button.hidden = false;
    if (!offered) return;
    const leads = query.kind !== null || leadsToProse(query.text, answer);
    if (leads) this.#names.before(this.#section);
    else this.#end.after(this.#section);
    if (leads) this.#ask(query, answer.total > 0 ? SHOWN_ABOVE : undefined);
  }

  #ask(query: SearchQuery, size?: number): void {
    const button = this.#button();
    if (button !== null) button.hidden = true;
    const { technique, severity } = query;
    void this.#list.ask(
      {
        text: query.text,
        kinds: kindsOf(query) ?? [],
        filters: {
          ...(technique === null ? {} : { technique }),
          ...(severity === null ? {} : { severity }),
        },
        sort: null,
      },
      'No text has all of these words.',
      size,
    );
  }

  #button(): HTMLElement | null {
    return this.#section.querySelector('[data-prose-ask]');
  }
}

/** Kinds of prose that pass the filters, empty for all; null where a filter is one of tools. */
function kindsOf(query: SearchQuery): readonly ProseKind[] | null {
  const { kind, category, risk, signal, server } = query;
  if (category !== null || risk !== null || signal !== null || server !== null) return null;
  return kind === null ? [] : KINDS_OF[kind];
}
