import { loadRecords } from '../../src/catalogue/load-records.ts';
import { type JudgedServer, judgeServer } from '../../src/domain/catalogue/judged-server.ts';
import type { QuarantineEntry } from '../../src/domain/record/quarantine.ts';
import type { ServerRecord } from '../../src/domain/record/server-record.ts';

/** The embedded records, judged without reviews. */
export interface EmbeddedCatalogue {
  servers: ServerRecord[];
  quarantined: QuarantineEntry[];
  judged: ReadonlyMap<string, JudgedServer>;
}

let reading: Promise<EmbeddedCatalogue> | undefined;

/** Read and judged once for all tests of a process: judging costs more than most that is asked of it. */
export function embeddedCatalogue(): Promise<EmbeddedCatalogue> {
  reading ??= read();
  return reading;
}

async function read(): Promise<EmbeddedCatalogue> {
  const { servers, quarantined } = await loadRecords(['content/servers']);
  const judged = new Map(servers.map((server) => [server.id, judgeServer(server, new Map())]));
  return { servers, quarantined, judged };
}
