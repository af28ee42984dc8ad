import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadRecords } from '../../src/catalogue/load-records.ts';
import { parseRecord } from '../../src/domain/record/parse-record.ts';
import type { ServerRecord } from '../../src/domain/record/server-record.ts';

/** The catalogues that the build benchmark builds one after another, as files. */
export interface BenchCatalogues {
  servers: number;
  tools: number;
  all: string;
  /** One tool of one server has another description. */
  oneTool: string;
  /** One tool in each of a hundred servers has. */
  hundredTools: string;
  /** A server of four tools is there as well. */
  oneServer: string;
  /** Four times as many, under other names. */
  fourfold: string;
  /** Only that server. */
  tiny: string;
}

/** Servers of which one tool changes. */
const CHANGED = 100;
const COPIES = 4;

export async function writeCatalogues(source: string, folder: string): Promise<BenchCatalogues> {
  const { servers } = await loadRecords([source]);
  mkdirSync(folder, { recursive: true });
  const put = (name: string, records: readonly ServerRecord[]): string => {
    const file = path.join(folder, `${name}.ndjson`);
    writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'));
    return file;
  };
  // Spread over the catalogue, so that no list or index has all changes side by side.
  const withTools = servers.filter((server) => server.tools.length > 0);
  const step = Math.max(1, Math.floor(withTools.length / CHANGED));
  const chosen = new Set(withTools.filter((_, index) => index % step === 0).slice(0, CHANGED));
  const [first] = chosen;
  return {
    servers: servers.length,
    tools: servers.reduce((sum, server) => sum + server.tools.length, 0),
    all: put('all', servers),
    oneTool: put(
      'one-tool',
      servers.map((server) => (server === first ? changed(server) : server)),
    ),
    hundredTools: put(
      'hundred-tools',
      servers.map((server) => (chosen.has(server) ? changed(server) : server)),
    ),
    oneServer: put('one-server', [...servers, extraServer()]),
    fourfold: put(
      'fourfold',
      Array.from({ length: COPIES }, (_, copy) =>
        servers.map((server) => renamed(server, copy)),
      ).flat(),
    ),
    tiny: put('tiny', [extraServer()]),
  };
}

function changed(server: ServerRecord): ServerRecord {
  const [first, ...others] = server.tools;
  if (first === undefined) return server;
  return {
    ...server,
    tools: [{ ...first, description: `${first.description} Sorted by date.` }, ...others],
  };
}

function renamed(server: ServerRecord, copy: number): ServerRecord {
  return copy === 0 ? server : { ...server, id: `${server.id}-copy-${copy}` };
}

/** Throws when the schema of records moved on without this one. */
function extraServer(): ServerRecord {
  const inputSchema = { type: 'object', properties: { id: { type: 'string' } } };
  const raw = {
    id: 'kettle-bench',
    name: 'kettle-bench',
    description: 'Four tools.',
    source: { kind: 'npm', ref: '@example/kettle-bench' },
    tools: [
      { name: 'list_kettles', description: 'List kettles.', inputSchema },
      { name: 'boil_kettle', description: 'Start boiling the water of a kettle.', inputSchema },
      { name: 'rename_kettle', description: 'Give a kettle another name.', inputSchema },
      { name: 'delete_kettle', description: 'Delete a kettle for good.', inputSchema },
    ],
  };
  const { server, quarantined } = parseRecord(raw, { file: 'bench', line: null });
  if (server === null) throw new Error(quarantined[0]?.reason);
  return server;
}
