import { digestTool } from '../record/digest.ts';
import type { ServerRecord } from '../record/server-record.ts';
import { makeSlugs } from '../record/slug.ts';
import { buildJobIndex } from '../related/job-index.ts';
import { tokenCost } from '../tokens/token-cost.ts';
import { classifyTool } from '../verdict/classify.ts';
import { applyOverride } from '../verdict/override/apply-override.ts';
import type { Override } from '../verdict/override/override.ts';
import { type ServerProfile, profileServer } from '../verdict/server/profile-server.ts';
import { CATEGORIES, type Category } from '../verdict/verdict.ts';
import type { Catalogue, CatalogueSources, ServerEntry, ToolEntry } from './catalogue.ts';

/** Judges every tool once and builds every lookup once. Pure: the same sources give the same catalogue. */
export function buildCatalogue(sources: CatalogueSources): Catalogue {
  const slugs = makeSlugs(sources.servers.map((server) => server.id));
  const overrides = new Map(sources.overrides.map((o) => [overrideKey(o.server, o.tool), o]));
  const servers = sources.servers.map((record, index) =>
    judgeServer(record, index, slugs.get(record.id) ?? '', overrides),
  );
  const tools = servers.flatMap((server) => server.tools);
  const jobs = buildJobIndex(sources.servers.map((server) => server.tools));
  return {
    servers,
    tools,
    quarantined: sources.quarantined,
    byCategory: groupByCategory(tools),
    bySignal: groupBySignal(tools),
    dataDate: newestScan(sources.servers),
    elsewhere: (tool, limit) =>
      jobs
        .elsewhere(tool.server.index, tool.index, limit)
        .flatMap(({ server, tool: position }) => servers[server]?.tools[position] ?? []),
    neighbours: (tool, limit) =>
      jobs
        .neighbours(tool.server.index, tool.index, limit)
        .flatMap((position) => tool.server.tools[position] ?? []),
  };
}

function judgeServer(
  record: ServerRecord,
  index: number,
  slug: string,
  overrides: ReadonlyMap<string, Override>,
): ServerEntry {
  const slugs = makeSlugs(record.tools.map((tool) => tool.name));
  const server: Omit<ServerEntry, 'profile'> & { profile?: ServerProfile } = {
    index,
    record,
    slug,
    path: `/servers/${slug}/`,
    tools: [],
  };
  const judged = record.tools.map((tool) => {
    const digest = digestTool(tool);
    const override = overrides.get(overrideKey(record.id, tool.name));
    return { tool, digest, reviewed: applyOverride(classifyTool(tool, record), digest, override) };
  });
  const profile = profileServer(
    record,
    judged.map(({ tool, reviewed }) => ({ tool, verdict: reviewed.verdict })),
  );
  const entry: ServerEntry = Object.assign(server, { profile });
  entry.tools = judged.map(({ tool, digest, reviewed }, position) => {
    const toolSlug = slugs.get(tool.name) ?? '';
    return {
      server: entry,
      index: position,
      record: tool,
      slug: toolSlug,
      path: `/tools/${slug}/${toolSlug}/`,
      digest,
      reviewed,
      tokens: tokenCost(tool),
    };
  });
  return entry;
}

/** A pair of free texts as one key: JSON keeps them apart whatever they hold. */
function overrideKey(server: string, tool: string): string {
  return JSON.stringify([server, tool]);
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
