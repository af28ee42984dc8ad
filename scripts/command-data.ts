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
import { BULK_FILES } from '../src/command/catalogue/bulk-catalogue.ts';
import { readBulkServer } from '../src/command/catalogue/bulk-server.ts';
import { knownOf } from '../src/command/catalogue/known.ts';
import { packCatalogue } from '../src/command/catalogue/pack-catalogue.ts';
import { DATA_FILES } from '../src/command/catalogue/packed-catalogue.ts';
import { buildCatalogue } from '../src/domain/catalogue/build-catalogue.ts';
import { bulkFiles } from '../src/outputs/data/bulk-files.ts';
import { bundleDigest, siteDigest } from '../src/printing/digests.ts';
import { site } from '../src/site.config.ts';

/** Name of the file that says what the data was made of. */
const MADE_OF = 'made-of.txt';

/** The files of a site's bulk data that `--catalogue` reads. `paths` are as CATALOGUE names them. */
export async function bulkDataOf(
  paths: readonly string[],
): Promise<Record<keyof typeof BULK_FILES, Buffer>> {
  const [{ servers: records, quarantined }, attacks, overrides] = await Promise.all([
    loadRecords(paths),
    loadAttacks('content', new Date().toISOString().slice(0, 10)),
    loadOverrides('content/overrides'),
  ]);
  const entries = attacks.entries.map(({ attack }) => attack);
  const catalogue = buildCatalogue({ servers: records, quarantined, overrides, attacks: entries });
  const files = await bulkFiles(catalogue, entries, attacks.techniques, site);
  const contentOf = (name: string) => {
    const file = files.find((one) => one.name === name);
    if (file === undefined) throw new Error(`the bulk data has no ${name}`);
    return file.content;
  };
  return { servers: contentOf(BULK_FILES.servers), attacks: contentOf(BULK_FILES.attacks) };
}

/** Writes the data of a catalogue into `folder`, in place of what was there. `paths` are as CATALOGUE names them. */
export async function writeData(
  folder: string,
  paths: readonly string[] = cataloguePaths(process.env),
): Promise<void> {
  // Only what is read: a site's bulk data say more.
  const bulk = await bulkDataOf(paths);
  const servers = linesOf(bulk.servers).map((line, at) =>
    readBulkServer(line, `${BULK_FILES.servers}:${at + 1}`),
  );
  const attacks = linesOf(bulk.attacks).map((line, at) =>
    readBulkAttack(line, `${BULK_FILES.attacks}:${at + 1}`),
  );
  const { index, parts } = await packCatalogue(knownOf(servers, attacks), servers, attacks);
  const making = `${folder}.${process.pid}`;
  await mkdir(making, { recursive: true });
  await writeFile(path.join(making, DATA_FILES.index), JSON.stringify(index));
  await writeFile(path.join(making, DATA_FILES.parts), parts);
  await copyFile('content/launch-table.json', path.join(making, DATA_FILES.launches));
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
}

function linesOf(content: Buffer): string[] {
  const text = gunzipSync(content).toString('utf8');
  return text.split('\n').filter((line) => line !== '');
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
