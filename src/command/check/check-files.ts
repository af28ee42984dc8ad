import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { combinationsAcross, type ServerFinding } from '../../domain/check/check-servers.ts';
import { checkText, type FileLoaders } from '../../domain/check/report/check-text.ts';
import { worstFirst } from '../../domain/check/report/finding.ts';
import type { SarifFile } from '../../domain/check/report/sarif-report.ts';
import { combinationFinding } from '../../domain/check/report/server-findings.ts';
import { readInput } from '../read-input.ts';
import type { World } from '../world.ts';
import { type FoundFile, findFiles } from './find-files.ts';

/** Reads the files that a reader names. */
export async function checkNamed(
  files: readonly string[],
  load: FileLoaders,
  world: World,
): Promise<SarifFile[]> {
  const checked: SarifFile[] = [];
  for (const file of files) checked.push(await checkOne(file, file, load, world));
  return checked;
}

/** Finds and reads the files of the clients of this project, and of this machine where asked for. Of settings without servers nothing is said. */
export async function checkFound(
  scopes: readonly FoundFile['place']['scope'][],
  load: FileLoaders,
  world: World,
): Promise<SarifFile[]> {
  const checked: { place: FoundFile['place']; report: SarifFile }[] = [];
  for (const { file, place } of await findFiles(world, scopes)) {
    const report = await checkOne(file, shownPath(file, world), load, world);
    const isSilent = report.kind === 'fault' && report.fault.line === null && place.shared;
    if (!isSilent) checked.push({ place, report });
  }
  return withTogether(checked);
}

async function checkOne(
  file: string,
  shown: string,
  load: FileLoaders,
  world: World,
): Promise<SarifFile> {
  const text = await readInput(file, world);
  const report = await checkText(shown, text, load);
  return { ...report, text, uri: uriOf(file, world) };
}

/** A client reads its files together: what takes servers of two of them is said with the first. */
function withTogether(
  checked: readonly { place: FoundFile['place']; report: SarifFile }[],
): SarifFile[] {
  const clients = new Map<string, ServerFinding[][]>();
  for (const { place, report } of checked) {
    if (report.kind !== 'servers') continue;
    const active = report.servers.filter(({ config }) => !config.disabled);
    clients.set(place.client, [...(clients.get(place.client) ?? []), active]);
  }
  const told = new Set<string>();
  return checked.map(({ place, report }) => {
    const parts = clients.get(place.client) ?? [];
    if (parts.length < 2 || told.has(place.client) || report.kind !== 'servers') return report;
    told.add(place.client);
    const single = new Set(parts.flatMap(combinationsAcross).map(({ title }) => title));
    const more = combinationsAcross(parts.flat()).filter(({ title }) => !single.has(title));
    return {
      ...report,
      findings: worstFirst([...report.findings, ...more.map(combinationFinding)]),
    };
  });
}

/** As a reader would write it: below the project or the home folder. */
function shownPath(file: string, { cwd, home }: World): string {
  const below = path.relative(cwd, file);
  if (!below.startsWith('..') && !path.isAbsolute(below)) return below;
  const own = path.relative(home, file);
  return own.startsWith('..') || path.isAbsolute(own) ? file : path.join('~', own);
}

function uriOf(file: string, { cwd }: World): string {
  if (file === '-') return 'stdin';
  const whole = path.resolve(cwd, file);
  const below = path.relative(cwd, whole);
  return below.startsWith('..') || path.isAbsolute(below)
    ? pathToFileURL(whole).href
    : below.split(path.sep).map(encodeURIComponent).join('/');
}
