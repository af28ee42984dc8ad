import type { Catalogue, ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { allShards, catalogueKey, shardOf } from '../../domain/check/catalogue-key.ts';
import {
  type DefinitionFile,
  type KnownDefinition,
  type KnownServer,
  shortDigest,
} from '../../domain/check/check-data.ts';
import { recommendRule } from '../../domain/policy/recommend.ts';
import { publisherFactsOf } from '../../domain/publisher/publisher-facts.ts';

/** Shard -> its servers, in catalogue order. Every shard has a file, so that an unknown package is no failed request. */
export function serverFiles(catalogue: Catalogue): Map<string, KnownServer[]> {
  const files = new Map<string, KnownServer[]>(allShards().map((shard) => [shard, []]));
  for (const entry of catalogue.servers) {
    if (entry.record.source.ref === '') continue;
    const server = knownServer(entry);
    files.get(shardOf(server.key))?.push(server);
  }
  return files;
}

/** Shard -> definitions of the tools whose names hash there. */
export function definitionFiles(catalogue: Catalogue): Map<string, DefinitionFile> {
  const byName = new Map<string, KnownDefinition[]>();
  for (const { record, server, digest } of catalogue.tools) {
    const known = byName.get(record.name) ?? [];
    byName.set(record.name, known);
    known.push([server.slug, server.record.name, shortDigest(digest)]);
  }
  const files = new Map<string, DefinitionFile>(allShards().map((shard) => [shard, []]));
  for (const [name, definitions] of byName) files.get(shardOf(name))?.push([name, definitions]);
  return files;
}

function knownServer({ record, slug, profile, tools, alike }: ServerEntry): KnownServer {
  return {
    key: catalogueKey(record.source.kind, record.source.ref),
    id: record.id,
    name: record.name,
    slug,
    version: record.version,
    grade: profile.grade?.letter ?? null,
    publisher: publisherFactsOf(record, alike),
    tools: tools.map(({ record: tool, slug: toolSlug, reviewed, digest, tokens }, index) => ({
      name: tool.name,
      slug: toolSlug,
      category: reviewed.verdict.category,
      digest: shortDigest(digest),
      tokens,
      roles: (profile.roles[index]?.roles ?? []).map(({ role }) => role),
      rule: recommendRule(tool, reviewed.verdict),
    })),
  };
}
