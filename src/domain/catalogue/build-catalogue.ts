import { indexTools } from '../attacks/affected-tools.ts';
import { indexAttacks } from '../attacks/attack-index.ts';
import type { ChangeLog } from '../history/change-log.ts';
import { type NameAlike, nameAlikes } from '../publisher/name-alike.ts';
import type { ServerRecord } from '../record/server-record.ts';
import { makeSlugs } from '../record/slug.ts';
import { buildJobIndex } from '../related/job-index.ts';
import { staleWarning } from '../verdict/override/apply-override.ts';
import { type Overrides, unusedOverrides } from '../verdict/override/parse-overrides.ts';
import { CATEGORIES, type Category } from '../verdict/verdict.ts';
import type { Catalogue, CatalogueSources, ServerEntry, ToolEntry } from './catalogue.ts';
import { type JudgedTool, judgeServer } from './judged-server.ts';

/** Judges every tool once and builds every lookup once. Pure: the same sources give the same catalogue. */
export function buildCatalogue(sources: CatalogueSources): Catalogue {
  const slugs = makeSlugs(sources.servers.map((server) => server.id));
  const labelOf = labelsOf(sources.servers);
  const alikes = nameAlikes(sources.servers);
  const servers = sources.servers.map((record, index) =>
    enterServer(
      {
        record,
        index,
        slug: slugs.get(record.id) ?? '',
        label: labelOf(record),
        alike: alikes.get(record.id) ?? null,
      },
      sources,
    ),
  );
  const tools = servers.flatMap((server) => server.tools);
  const jobs = buildJobIndex(
    sources.servers.map(({ id, tools: records }) => ({ name: id, tools: records })),
  );
  const byName = new Map(
    servers.map((server) => [
      server.record.id,
      new Map(server.tools.map((t) => [t.record.name, t])),
    ]),
  );
  const findTool = (server: string, tool: string) => byName.get(server)?.get(tool);
  const attacks = indexAttacks(sources.attacks);
  const judged = tools.map(({ server, record: tool, reviewed: { verdict } }) => ({
    server: server.record,
    tool,
    verdict,
  }));
  return {
    servers,
    tools,
    attacks,
    toolsByAttack: indexTools(judged, attacks),
    quarantined: sources.quarantined,
    byCategory: groupByCategory(tools),
    bySignal: groupBySignal(tools),
    dataDate: newestScan(sources.servers),
    findTool,
    warnings: warningsOf(tools, sources.overrides, findTool),
    elsewhere: remember((tool, limit) =>
      jobs
        .elsewhere(tool.server.index, tool.index, limit)
        .flatMap(({ server, tool: position }) => servers[server]?.tools[position] ?? []),
    ),
    neighbours: remember((tool, limit) =>
      jobs
        .neighbours(tool.server.index, tool.index, limit)
        .flatMap((position) => tool.server.tools[position] ?? []),
    ),
  };
}

/** A look-up that answers a second time from memory: a page's cache key and the page itself ask for the same. */
function remember(find: Catalogue['elsewhere']): Catalogue['elsewhere'] {
  const found = new WeakMap<ToolEntry, { limit: number; tools: ToolEntry[] }>();
  return (tool, limit) => {
    const known = found.get(tool);
    if (known?.limit === limit) return known.tools;
    const tools = find(tool, limit);
    found.set(tool, { limit, tools });
    return tools;
  };
}

/** Names for titles: several servers of a catalogue may have the same name, never the same id. */
function labelsOf(servers: readonly ServerRecord[]): (record: ServerRecord) => string {
  const seen = new Map<string, number>();
  for (const { name } of servers) seen.set(name, (seen.get(name) ?? 0) + 1);
  return ({ name, id }) => ((seen.get(name) ?? 0) > 1 ? `${name} (${id})` : name);
}

function enterServer(
  own: Pick<ServerEntry, 'record' | 'index' | 'slug' | 'label'> & { alike: NameAlike | null },
  { overrides, histories, judged }: CatalogueSources,
): ServerEntry {
  const { record, slug } = own;
  const { profile, tools } = judged?.get(record.id) ?? judgeServer(record, overrides);
  const server: ServerEntry = {
    ...own,
    path: `/servers/${slug}/`,
    tools: [],
    profile,
    history: withChanges(histories?.get(record.id)),
  };
  const slugs = makeSlugs(record.tools.map((tool) => tool.name));
  server.tools = record.tools.map((tool, position) => {
    const toolSlug = slugs.get(tool.name) ?? '';
    return {
      server,
      index: position,
      record: tool,
      slug: toolSlug,
      path: `/tools/${slug}/${toolSlug}/`,
      ...(tools[position] as JudgedTool),
    };
  });
  return server;
}

/** A log that only says where it begins is no history yet. */
function withChanges(log: ChangeLog | undefined): ChangeLog | null {
  return log === undefined || log.entries.length === 0 ? null : log;
}

function warningsOf(
  tools: readonly ToolEntry[],
  overrides: Overrides,
  has: Catalogue['findTool'],
): string[] {
  const stale = tools.flatMap(
    ({ server, record, digest, reviewed }) =>
      staleWarning(server.record.id, record.name, digest, reviewed.review) ?? [],
  );
  return [
    ...stale,
    ...unusedOverrides(overrides, (server, tool) => has(server, tool) !== undefined),
  ];
}

function groupByCategory(tools: readonly ToolEntry[]): Map<Category, ToolEntry[]> {
  const groups = new Map<Category, ToolEntry[]>(CATEGORIES.map((category) => [category, []]));
  for (const tool of tools) groups.get(tool.reviewed.verdict.category)?.push(tool);
  return groups;
}

function groupBySignal(tools: readonly ToolEntry[]): Map<string, ToolEntry[]> {
  const groups = new Map<string, ToolEntry[]>();
  for (const tool of tools) {
    for (const id of new Set(tool.reviewed.verdict.signals.map((signal) => signal.id))) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [tool]);
      else group.push(tool);
    }
  }
  return groups;
}

function newestScan(servers: readonly ServerRecord[]): string | null {
  const dates = servers.flatMap((server) => server.scan?.scannedAt ?? []);
  return dates.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
}
