import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadAttacks } from '../../src/catalogue/load-attacks.ts';
import { loadRecords } from '../../src/catalogue/load-records.ts';
import { buildCatalogue } from '../../src/domain/catalogue/build-catalogue.ts';
import { catalogueKey, nameKeys, shardOf } from '../../src/domain/check/catalogue-key.ts';
import { knownAttacks } from '../../src/domain/check/known-attacks.ts';
import { definitionFiles, serverFiles } from '../../src/outputs/check/check-files.ts';

/** Servers of a configuration, and the compressed bytes of data that it may load. */
const SERVERS = 10;
const MAX_BYTES = 150_000;
/** Bridges to remote servers: a configuration that uses them looks up two sources for one server. */
const BRIDGES = ['npm:mcp-remote', 'npm:supergateway'];

export interface CheckBench {
  servers: number;
  /** Compressed bytes (gzip, level 6) for ten servers: the median, and the ten that cost most. */
  median: number;
  worst: number;
  /** For the tools/list result of the server with most tools. */
  largestList: { tools: number; bytes: number };
  met: boolean;
}

/** What the page that checks a configuration loads on the given records. */
export async function measureCheck(path: string | undefined): Promise<CheckBench> {
  const source = path ?? 'content/servers';
  if (!existsSync(source)) throw new Error(`check: there are no records at ${source}`);
  const [{ servers, quarantined }, { entries }] = await Promise.all([
    loadRecords([source]),
    loadAttacks('content', new Date().toISOString().slice(0, 10)),
  ]);
  const attacks = entries.map((entry) => entry.attack);
  const catalogue = buildCatalogue({ servers, quarantined, overrides: new Map(), attacks });
  const files = new Map([...serverFiles(catalogue)].map(([shard, file]) => [shard, sizeOf(file)]));
  const keys = catalogue.servers.map(({ record: { source } }) =>
    catalogueKey(source.kind, source.ref),
  );
  // The list of names is asked for where a server is not known.
  const always = sizeOf(knownAttacks(attacks)) + sizeOf(nameKeys(keys));
  const bridges = new Set(BRIDGES.map(shardOf));
  const sizes = [...files]
    .filter(([shard]) => !bridges.has(shard))
    .map(([, size]) => size)
    .sort((a, b) => b - a);
  const bridged = [...bridges].reduce((sum, shard) => sum + (files.get(shard) ?? 0), 0);
  const worst = always + bridged + sizes.slice(0, SERVERS).reduce((sum, size) => sum + size, 0);
  const definitions = definitionFiles(catalogue);
  const [largest] = [...catalogue.servers].sort((a, b) => b.tools.length - a.tools.length);
  const shards = new Set(largest?.tools.map(({ record }) => shardOf(record.name)));
  return {
    servers: catalogue.servers.length,
    median: always + SERVERS * (sizes[sizes.length >> 1] ?? 0),
    worst,
    largestList: {
      tools: largest?.tools.length ?? 0,
      bytes: [...shards].reduce((sum, shard) => sum + sizeOf(definitions.get(shard)), 0),
    },
    met: worst <= MAX_BYTES,
  };
}

/** One line for each figure. */
export function describeCheckBench({ servers, median, worst, largestList }: CheckBench): string {
  const kilobytes = (value: number) => `${(value / 1000).toFixed(1)} KB`;
  return [
    `check: ${servers} servers`,
    `  data for ${SERVERS} servers: ${kilobytes(median)} median, ${kilobytes(worst)} for those that cost most, each behind a bridge (target ${kilobytes(MAX_BYTES)})`,
    `  data for the longest tools/list result: ${kilobytes(largestList.bytes)} for ${largestList.tools} tools`,
  ].join('\n');
}

function sizeOf(content: unknown): number {
  return gzipSync(JSON.stringify(content)).length;
}
