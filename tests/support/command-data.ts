import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bulkDataOf, writeData } from '../../scripts/command-data.ts';
import { BULK_FILES } from '../../src/command/catalogue/bulk-catalogue.ts';
import { fixtureBuild } from './fixture-build.ts';

interface FixtureData {
  folder: string;
  bulk: string;
}

let writing: Promise<FixtureData> | undefined;

/**
 * The data of the fixture catalogue as `toolward` brings it along and, beside it, as the bulk data of a site. Written once
 * for all tests of a process, and gone with it.
 */
export function fixtureData(): Promise<FixtureData> {
  writing ??= write();
  return writing;
}

async function write(): Promise<FixtureData> {
  const parent = mkdtempSync(path.join(tmpdir(), 'toolward-data-'));
  const folder = path.join(parent, 'data');
  await writeData(folder, [fixtureBuild.records]);
  const bulk = path.join(parent, 'bulk');
  mkdirSync(bulk);
  const files = await bulkDataOf([fixtureBuild.records]);
  writeFileSync(path.join(bulk, BULK_FILES.servers), files.servers);
  writeFileSync(path.join(bulk, BULK_FILES.attacks), files.attacks);
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }));
  return { folder, bulk };
}
