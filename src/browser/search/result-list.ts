import { markWords } from '../../domain/search/mark-words.ts';
import { matchLine } from '../../domain/search/match-line.ts';
import type { SearchResult } from '../../domain/search/search-engine.ts';
import { siteAddress } from '../site-address.ts';
import { element, nodes, wrap } from './elements.ts';

/** Words for what is neither tool nor server. */
const KIND_LABELS = {
  tool: 'tool',
  server: 'server',
  attack: 'attack',
  technique: 'attack technique',
  signal: 'risk signal',
  guide: 'page',
} as const satisfies Record<SearchResult['kind'], string>;

/** The rows of a result list. `badge` gives the label of a category. Text of records is only ever set as text. */
export function resultRows(
  results: readonly SearchResult[],
  query: string,
  badge: (category: string) => Node | null,
): HTMLLIElement[] {
  return results.map((result) => {
    const { kind, category, record, server } = result;
    const [name, , , about] = record;
    const row = element('li');
    const head = element('span');
    const link = element('a');
    link.className = 'name';
    link.href = addressOf(result);
    link.append(
      kind === 'tool' ? wrap('code', marked(name, query)) : wrap('span', marked(name, query)),
    );
    head.append(link);
    if (kind === 'tool' && server !== null) {
      const provider = element('a');
      provider.href = siteAddress(`/servers/${server[1]}/`);
      provider.append(wrap('bdi', marked(server[0], query)));
      const on = element('span');
      on.className = 'quiet';
      on.append(' on ', provider);
      head.append(on);
    }
    row.append(head);
    const label = category === null ? null : badge(category);
    row.append(label ?? kindLabel(result));
    if (about !== '') {
      const line = element('p');
      line.className = 'about';
      line.dir = 'auto';
      line.append(...nodes(matchLine(about, query)));
      row.append(line);
    }
    return row;
  });
}

function kindLabel({ kind, record }: SearchResult): HTMLElement {
  const label = element('span');
  label.className = 'quiet';
  if (kind === 'server') {
    const tools = element('a');
    tools.href = siteAddress(`/search/?kind=tool&server=${encodeURIComponent(record[1])}`);
    tools.textContent = 'its tools';
    label.append('server, ', tools);
  } else label.textContent = KIND_LABELS[kind];
  return label;
}

/** Address of the page of a result; slugs hold nothing that a path would read otherwise. */
function addressOf({ kind, record, server }: SearchResult): string {
  if (kind === 'tool') return siteAddress(`/tools/${server?.[1] ?? ''}/${record[1]}/`);
  return siteAddress(kind === 'server' ? `/servers/${record[1]}/` : record[1]);
}

function marked(text: string, query: string): Node[] {
  return nodes(markWords(text, query));
}
