/** Writes the catalogue's data in the form that `toolward` brings along (src/command/catalogue). */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadAttacks } from '../src/catalogue/load-attacks.ts';
import { loadOverrides } from '../src/catalogue/load-overrides.ts';
import { loadRecords } from '../src/catalogue/load-records.ts';
import { cataloguePaths } from '../src/catalogue/sources.ts';
import { readBulkAttack } from '../src/command/catalogue/bulk-attack.ts';
import { readBulkServer } from '../src/command/catalogue/bulk-server.ts';
import { knownOf } from '../src/command/catalogue/known.ts';
import { DATA_FILES } from '../src/command/catalogue/open-catalogue.ts';
import { buildCatalogue } from '../src/domain/catalogue/build-catalogue.ts';
import { bulkFiles } from '../src/outputs/data/bulk-files.ts';
import { bundleDigest, siteDigest } from '../src/printing/digests.ts';
import { site } from '../src/site.config.ts';

/** Name of the file that says what the data was made of. */
const MADE_OF = 'made-of.txt';

/** Writes the data of a catalogue into `folder`, in place of what was there. `records` are paths as CATALOGUE names them. */
export async function writeData(
  folder: string,
  records: readonly string[] = cataloguePaths(process.env),
): Promise<void> {
  const [{ servers, quarantined }, attacks, overrides] = await Promise.all([
    loadRecords(records),
    loadAttacks('content', new Date().toISOString().slice(0, 10)),
    loadOverrides('content/overrides'),
  ]);
  const entries = attacks.entries.map(({ attack }) => attack);
  const catalogue = buildCatalogue({ servers, quarantined, overrides, attacks: entries });
  const files = await bulkFiles(catalogue, entries, attacks.techniques, site);
  const contentOf = (name: string) => {
    const file = files.find((one) => one.name === name);
    if (file === undefined) throw new Error(`the bulk data has no ${name}`);
    return file.content;
  };
  const linesOf = (content: Buffer) =>
    gunzipSync(content)
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '');
  const [serverBytes, attackBytes] = [contentOf(DATA_FILES.servers), contentOf(DATA_FILES.attacks)];
  const known = knownOf(
    linesOf(serverBytes).map((line, at) => readBulkServer(line, `${DATA_FILES.servers}:${at + 1}`)),
    linesOf(attackBytes).map((line, at) => readBulkAttack(line, `${DATA_FILES.attacks}:${at + 1}`)),
  );
  const making = `${folder}.${process.pid}`;
  await mkdir(making, { recursive: true });
  await writeFile(path.join(making, DATA_FILES.known), JSON.stringify(known));
  await writeFile(path.join(making, DATA_FILES.servers), serverBytes);
  await writeFile(path.join(making, DATA_FILES.attacks), attackBytes);
  await copyFile('content/launch-table.json', path.join(making, DATA_FILES.launches));
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
}

/** Writes the data of the clone at `root` unless `folder` has it already. */
export async function freshData(root: string, folder: string): Promise<void> {
  const here = process.cwd();
  process.chdir(root);
  try {
    const madeOf = createHash('sha256')
      .update(siteDigest(bundleDigest(), cataloguePaths(process.env), []))
      .digest('hex');
    const note = path.join(folder, MADE_OF);
    if (existsSync(note) && readFileSync(note, 'utf8') === madeOf) return;
    await writeData(folder);
    await writeFile(note, madeOf);
  } finally {
    process.chdir(here);
  }
}
