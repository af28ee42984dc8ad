import { getAttacks } from '../../catalogue/get-attacks.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { isOff } from '../../domain/seo/sections.ts';
import { site } from '../../site.config.ts';
import { type BulkFile, bulkFiles } from './bulk-files.ts';

let making: Promise<BulkFile[]> | undefined;

/** The data set of this build, made once. */
export function getBulkFiles(): Promise<BulkFile[]> {
  making ??= make();
  return making;
}

async function make(): Promise<BulkFile[]> {
  const [catalogue, { entries, techniques }] = await Promise.all([getCatalogue(), getAttacks()]);
  const files = await bulkFiles(
    catalogue,
    entries.map((entry) => entry.attack),
    techniques,
    site,
  );
  return files.filter(({ name }) => !isOff(`/data/${name}`, site.sections));
}
