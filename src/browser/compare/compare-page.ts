import { loadAttacks } from '../check/check-data.ts';
import { link } from '../check/part.ts';
import { element } from '../try-policy/element.ts';
import { type ListedServer, loadServer, loadServerList, loadSignals } from './compare-data.ts';
import { findServer, serversNear } from './find-server.ts';

/** What is asked for by an address: `?a=…&b=…`. */
const SIDES = ['a', 'b'] as const;
const MAX_WRITTEN = 200;

/** `<compare-servers>`: puts two servers of the catalogue side by side; which ones stands in the address. */
class CompareServers extends HTMLElement {
  #run = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#choose(true);
    });
    form.addEventListener('focusin', () => void this.#suggest(), { once: true });
    addEventListener('popstate', () => void this.#read());
    // What was written before this script came stays.
    if (location.search !== '') void this.#read();
  }

  /** Takes the two servers from the address. */
  async #read(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    for (const [at, side] of SIDES.entries())
      this.#fields()[at]?.setAttribute('value', (asked.get(side) ?? '').slice(0, MAX_WRITTEN));
    this.querySelector('form')?.reset();
    if (SIDES.some((side) => asked.has(side))) await this.#choose(false);
    else this.#show('', []);
  }

  /** Compares what stands in the fields; `isNew`: the address is to tell it. */
  async #choose(isNew: boolean): Promise<void> {
    const run = ++this.#run;
    const written = this.#fields().map(({ value }) => value);
    this.#show('Reading the catalogue.', []);
    try {
      const servers = await loadServerList();
      const found = written.map((one) => findServer(servers, one));
      if (run !== this.#run) return;
      const [a, b] = found;
      if (a === null || a === undefined || b === null || b === undefined) {
        this.#show(...missing(written, found, servers));
        return;
      }
      if (isNew) {
        const query = new URLSearchParams({ a: a.slug, b: b.slug });
        history.pushState(null, '', `?${query}`);
      }
      const [{ compareServers }, { comparisonNodes }, left, right, signals, attacks] =
        await Promise.all([
          import('../../domain/compare/compare-servers.ts'),
          import('./comparison-nodes.ts'),
          loadServer(a.slug),
          loadServer(b.slug),
          loadSignals(),
          loadAttacks(),
        ]);
      if (run !== this.#run) return;
      const comparison = compareServers([left, right], signals, attacks);
      const badge = (category: string): Node => this.#badge(category);
      this.#show(comparison.says, comparisonNodes([left, right], comparison, badge));
      if (isNew) this.querySelector<HTMLElement>('[role=status]')?.focus();
    } catch (error) {
      if (run !== this.#run) return;
      const why = error instanceof Error ? error.message : String(error);
      this.#show(`The catalogue could not be read: ${why}. Try again in a moment.`, []);
    }
  }

  /** Names to choose from come when a field is entered: the list is of the whole catalogue. */
  async #suggest(): Promise<void> {
    const servers = await loadServerList().catch(() => []);
    this.querySelector('datalist')?.replaceChildren(
      ...servers.map(({ name, slug }) => element('option', { value: slug, label: name })),
    );
  }

  #fields(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  #show(says: string, nodes: readonly Node[]): void {
    const status = this.querySelector('[role=status]');
    if (status !== null) status.replaceChildren(element('bdi', { textContent: says }));
    this.querySelector('[data-comparison]')?.replaceChildren(...nodes);
  }

  #badge(category: string): Node {
    for (const template of this.querySelectorAll('template')) {
      if (template.dataset['badge'] === category) return template.content.cloneNode(true);
    }
    return document.createTextNode(category);
  }
}

/** What is missing, and servers that may be meant. */
function missing(
  written: readonly string[],
  found: readonly (ListedServer | null)[],
  servers: readonly ListedServer[],
): [says: string, nodes: Node[]] {
  const unknown = written.filter((words, at) => found[at] === null && words.trim() !== '');
  if (unknown.length === 0) return ['Choose two servers.', []];
  const near = unknown.flatMap((words) => serversNear(servers, words));
  return [
    `The catalogue has no single server called ${unknown.join(' or ')}.`,
    [
      element(
        'p',
        {},
        ...(near.length === 0
          ? ['It may be listed under another name: ', link('/servers/', 'all servers'), '.']
          : [
              'Perhaps one of these: ',
              ...near.flatMap(({ slug, name }, at) => [
                at > 0 ? ', ' : '',
                link(`/servers/${slug}/`, name),
              ]),
              '.',
            ]),
      ),
    ],
  ];
}

customElements.define('compare-servers', CompareServers);
