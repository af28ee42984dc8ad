import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeData } from '../../scripts/command-data.ts';
import { fixtureBuild } from './fixture-build.ts';

/** The data of the fixture catalogue as `toolward` brings it along, in a folder that goes with `dispose`. */
export async function fixtureData() {
  const parent = mkdtempSync(path.join(tmpdir(), 'toolward-data-'));
  const folder = path.join(parent, 'data');
  await writeData(folder, [fixtureBuild.records]);
  return { folder, dispose: () => rmSync(parent, { recursive: true, force: true }) };
}
