import { loadRecords } from '../../src/catalogue/load-records.ts';
import type { ServerRecord } from '../../src/domain/record/server-record.ts';
import { makeSlugs } from '../../src/domain/record/slug.ts';
import { fixtureBuild } from '../support/fixture-build.ts';

const { servers } = await loadRecords([fixtureBuild.records, ...fixtureBuild.generated]);
const slugs = makeSlugs(servers.map(({ id }) => id));

/** Address of a server's page. */
export function serverUrl(id: string): string {
  return `/servers/${slugOf(id)}/`;
}

/** Address of a tool's page. */
export function toolUrl(serverId: string, name: string): string {
  const server = servers.find(({ id }) => id === serverId);
  return `/tools/${slugOf(serverId)}/${toolSlugs(server).get(name) ?? 'no-such-tool'}/`;
}

function slugOf(id: string): string {
  return slugs.get(id) ?? 'no-such-server';
}

function toolSlugs(server: ServerRecord | undefined): Map<string, string> {
  return makeSlugs((server?.tools ?? []).map(({ name }) => name));
}

const destructive = toolUrl('npm:@example/files', 'delete_folder');
const descriptions = (name: string): string => toolUrl('npm:@evil/descriptions', name);

/** A tool page that has everything: evidence, annotations, parameters, rule, related tools. */
export const fullToolUrl = destructive;

/** A server with so many tools that its page has a filter. */
export const largeServerUrl = serverUrl('npm:ordinary-02');

/** One page of each kind that the site has. */
export const pageTypes: Readonly<Record<string, string>> = {
  home: '/',
  'list of servers': '/servers/',
  server: serverUrl('npm:@example/files'),
  'server without tools': serverUrl('npm:@example/needs-credentials'),
  'server never scanned': serverUrl('github:example-org/never-scanned'),
  'list of tools': '/tools/',
  'list of tools of a category': '/tools/category/destructive/',
  'tools from A to Z': '/tools/by/name/',
  'most dangerous tools': '/tools/by/danger/',
  'tools of a source': '/tools/by/source/npm/',
  'tools of a signal': '/tools/by/signal/shell-command-input/',
  'servers from A to Z': '/servers/by/name/',
  'servers by risk': '/servers/by/risk/',
  'servers of a source': '/servers/by/source/npm/',
  search: '/search/',
  'search with results': '/search/?q=delete+folder',
  check: '/check/',
  tool: destructive,
  'tool of which little is known': toolUrl('remote:https://mcp.messages.example/mcp', 'ping'),
  'tool without a schema': toolUrl('remote:https://mcp.messages.example/mcp', 'search_messages'),
  'risk category': '/risk/destructive/',
  'risk categories': '/risk/',
  method: '/about/method/',
  signals: '/signals/',
  signal: '/signals/shell-command-input/',
  'policy format': '/docs/policy-format/',
  clients: '/docs/clients/',
  comparisons: '/compare/',
  glossary: '/glossary/',
  changes: '/changes/',
  'changes, second page': '/changes/page/2/',
  'changes of risk': '/changes/by/risk/',
  'rules of change': '/changes/rules/',
  'server with changes': serverUrl('npm:@example/payments'),
  'tool with changes': toolUrl('npm:@example/payments', 'transfer_funds'),
  'attack database': '/attacks/',
  attack: '/attacks/tool-poisoning-invariant/',
  'attacks of a severity': '/attacks/by/severity/critical/',
  'attacks of a year': '/attacks/by/year/2025/',
  techniques: '/attacks/techniques/',
  technique: '/attacks/techniques/tool-poisoning/',
  contact: '/contact/',
  'message sent': '/contact/thanks/',
  privacy: '/privacy/',
  'page not found': '/no-such-page/',
};

/** Pages whose content is hard to lay out. */
export const extremePages: Readonly<Record<string, string>> = {
  'name of 64 characters': toolUrl('npm:@evil/names', 'a'.repeat(64)),
  'name of 1,000 characters': toolUrl('npm:@evil/names', 'x'.repeat(1000)),
  'description of 13,000 characters': descriptions('thirteen_thousand_characters'),
  'one word of 100,000 characters': descriptions('one_word_of_100000_characters'),
  'no description': descriptions('no_description'),
  Chinese: descriptions('chinese'),
  Arabic: descriptions('arabic'),
  'hidden characters': descriptions('hidden_characters'),
  'combining marks': descriptions('combining_marks'),
  '500 parameters': toolUrl('npm:@evil/schemas', 'five_hundred_parameters'),
  '10,000 choices': toolUrl('npm:@evil/schemas', 'ten_thousand_choices'),
  'schema nested 150 deep': toolUrl('npm:@evil/schemas', 'nested_150_deep'),
  'server with hard names': serverUrl('npm:@evil/names'),
  'server with a long description': serverUrl('npm:@evil/descriptions'),
  'server with payloads': serverUrl('npm:@evil/payload-0'),
  'server with sixty changes': serverUrl('npm:ordinary-01'),
};

/** Every page that shows a hostile record, and those that list them. */
export function hostileUrls(): string[] {
  const own = servers
    .filter(({ id }) => id.startsWith('npm:@evil/'))
    .flatMap((server) => [
      serverUrl(server.id),
      ...[...toolSlugs(server).values()].map((slug) => `/tools/${slugOf(server.id)}/${slug}/`),
    ]);
  return [
    ...own,
    '/',
    '/servers/',
    '/tools/',
    '/risk/destructive/',
    '/changes/',
    '/changes/by/risk/',
  ];
}
