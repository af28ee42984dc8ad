import type {
  ComparedRow,
  ComparedServer,
  OwnTool,
  Said,
  ServerComparison,
  SharedTool,
} from '../../domain/compare/compare-servers.ts';
import { count, formatNumber } from '../../domain/text/plural.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName } from '../../domain/text/visible-text.ts';
import { code, link, paragraph, part } from '../check/part.ts';
import { element } from '../try-policy/element.ts';

/** Shape and word of a category. */
export type CategoryBadge = (category: string) => Node;

/** Tools of one list that are shown at once; the pages of the servers have all. */
const TOOLS_SHOWN = 40;
const MAX_NAME_CHARS = 64;

/** The sections below the form. */
export function comparisonNodes(
  servers: readonly [ComparedServer, ComparedServer],
  { rows, shared, own, unread }: ServerComparison,
  badge: CategoryBadge,
): Node[] {
  const [a, b] = servers;
  return [
    part(
      'Side by side',
      element(
        'table',
        { className: 'rows versus' },
        element(
          'thead',
          {},
          element('tr', {}, heading('What', 'col'), serverHeading(a), serverHeading(b)),
        ),
        element('tbody', {}, ...rows.map((row) => rowNode(row, badge))),
      ),
    ),
    ...(unread.includes(true) ? [] : [sharedPart(servers, shared, badge)]),
    ...servers.map((server, at) =>
      unread[at] === true
        ? part(`Only on ${shown(server.name)}`, paragraph('Its tools are not known.'))
        : ownPart(server, own[at] ?? [], badge),
    ),
  ];
}

function serverHeading({ name, slug }: ComparedServer): HTMLElement {
  const cell = heading('', 'col');
  cell.append(link(`/servers/${slug}/`, shown(name)));
  return cell;
}

function rowNode({ what, path, values, differs }: ComparedRow, badge: CategoryBadge): HTMLElement {
  const head = heading('', 'row');
  const label = badge(what);
  head.append(path === null ? label : link(path, what));
  return element(
    'tr',
    { className: differs ? 'differs' : '' },
    head,
    ...values.map((said) => element('td', {}, ...said.flatMap(saidNodes))),
  );
}

function saidNodes({ text, path }: Said, index: number): (Node | string)[] {
  const node =
    path === null ? element('bdi', { textContent: visibleName(text) }) : link(path, text);
  return index === 0 ? [node] : [element('br'), node];
}

function sharedPart(
  [a, b]: readonly [ComparedServer, ComparedServer],
  shared: readonly SharedTool[],
  badge: CategoryBadge,
): HTMLElement {
  if (shared.length === 0)
    return part('On both', paragraph('No tool of one has a name that the other has too.'));
  const same = shared.filter(({ isSame }) => isSame).length;
  return part(
    'On both',
    paragraph(
      `${count(shared.length, 'tool')} by name, ${formatNumber(same)} of them with the same definition. Those with another verdict come first.`,
    ),
    element(
      'table',
      { className: 'rows versus' },
      element(
        'thead',
        {},
        element('tr', {}, heading('Tool', 'col'), serverHeading(a), serverHeading(b)),
      ),
      element(
        'tbody',
        {},
        ...shared.slice(0, TOOLS_SHOWN).map(({ name, paths, categories, isSame }) => {
          const head = heading('', 'row');
          head.append(code(shown(name)));
          if (isSame)
            head.append(' ', element('span', { className: 'quiet', textContent: 'same' }));
          return element(
            'tr',
            { className: categories[0] === categories[1] ? '' : 'differs' },
            head,
            ...paths.map((path, at) => {
              const anchor = link(path, '');
              anchor.replaceChildren(badge(categories[at] ?? ''));
              return element('td', {}, anchor);
            }),
          );
        }),
      ),
    ),
    ...more(shared.length),
  );
}

function ownPart(
  { name, slug }: ComparedServer,
  tools: readonly OwnTool[],
  badge: CategoryBadge,
): HTMLElement {
  const title = `Only on ${shown(name)}`;
  if (tools.length === 0) return part(title, paragraph('No tool.'));
  const more = tools.length - TOOLS_SHOWN;
  return part(
    title,
    element(
      'ul',
      { className: 'own-tools' },
      ...tools.slice(0, TOOLS_SHOWN).map((tool) => {
        const anchor = link(tool.path, '');
        anchor.replaceChildren(code(shown(tool.name)));
        return element('li', {}, badge(tool.category), ' ', anchor);
      }),
    ),
    ...(more > 0
      ? [
          element(
            'p',
            { className: 'fine' },
            link(`/servers/${slug}/`, `${count(more, 'more tool')} on its page`),
          ),
        ]
      : []),
  );
}

function more(tools: number): HTMLElement[] {
  return tools > TOOLS_SHOWN
    ? [paragraph(`${count(tools - TOOLS_SHOWN, 'more tool')}, on the pages of both.`, 'fine')]
    : [];
}

function heading(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  return element('th', { scope, textContent: text });
}

function shown(name: string): string {
  return truncate(visibleName(name), MAX_NAME_CHARS);
}
