import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadRecords } from '../../src/catalogue/load-records.ts';
import { historyLogs } from '../fixtures/history-logs.ts';
import { hostileLines } from '../fixtures/hostile-servers.ts';
import { ordinaryLines } from '../fixtures/ordinary-servers.ts';
import { fixtureBuild } from './fixture-build.ts';

/** Writes the generated half of the fixture catalogue, one file of each kind that a build can read. */
const [hostile, ordinary] = fixtureBuild.generated;
mkdirSync(path.dirname(hostile), { recursive: true });
writeFileSync(hostile, `${hostileLines().join('\n')}\n`);
writeFileSync(ordinary, gzipSync(`${ordinaryLines().join('\n')}\n`));

/** Then their change logs, which are about the records as they are read. */
const { servers } = await loadRecords([fixtureBuild.records, ...fixtureBuild.generated]);
rmSync(fixtureBuild.history, { recursive: true, force: true });
mkdirSync(fixtureBuild.history, { recursive: true });
for (const [index, log] of historyLogs(servers).entries())
  writeFileSync(path.join(fixtureBuild.history, `${index}.json`), JSON.stringify(log));
