import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { matchGitlab } from './audit/gitlab-match.ts';
import { installedPackages } from './audit/installed.ts';
import { type Found, matchRecord } from './audit/osv-match.ts';

/*
 * Known vulnerabilities of all that the lock files install, those of the hosts' adapters included: of the registry, or
 * of a folder where no registry answers: --osv of OSV records (https://osv.dev, npm/all.zip; a clone of
 * github/advisory-database), --gitlab of GitLab's (npm/ of gitlab-org/security-products/gemnasium-db). Ends with 1 when
 * there are any, with 2 when nobody could be asked.
 */
const { values } = parseArgs({ options: { osv: { type: 'string' }, gitlab: { type: 'string' } } });
const locks = ['package-lock.json', ...globSync('deploy/*/package-lock.json').sort()];

type Match = (text: string, installed: ReturnType<typeof installedPackages>) => Found[];
const ofOsv: Match = (text, installed) => matchRecord(JSON.parse(text), installed);
const ofGitlab: Match = (text, installed) => matchGitlab(parse(text), installed);

process.exit(audit());

function audit(): number {
  const { osv, gitlab } = values;
  if (osv !== undefined) return readFolder(osv, '**/*.json', ofOsv);
  if (gitlab !== undefined) return readFolder(gitlab, '**/*.yml', ofGitlab);
  return askRegistry();
}

function askRegistry(): number {
  let found = 0;
  for (const lock of locks) {
    const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
      cwd: path.dirname(lock),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    });
    const total = totalOf(stdout);
    if (total === null) {
      console.error(
        `audit: the registry does not say what is known of ${lock}. Give a folder of OSV records: npm run audit -- --osv <folder>`,
      );
      return 2;
    }
    console.log(`${lock}: ${total} known vulnerabilities`);
    found += total;
  }
  return found === 0 ? 0 : 1;
}

function totalOf(answer: string): number | null {
  try {
    const { metadata } = JSON.parse(answer);
    const total: unknown = metadata?.vulnerabilities?.total;
    return typeof total === 'number' ? total : null;
  } catch {
    return null;
  }
}

function readFolder(folder: string, pattern: string, match: Match): number {
  const files = globSync(pattern, { cwd: folder });
  if (files.length === 0) {
    console.error(`audit: no record (${pattern}) below ${folder}`);
    return 2;
  }
  const installed = installedPackages(locks.map((lock) => JSON.parse(readFileSync(lock, 'utf8'))));
  const found: Found[] = files.flatMap((file) =>
    match(readFileSync(path.join(folder, file), 'utf8'), installed),
  );
  for (const { name, version, id, summary } of found)
    console.log(`${name}@${version}: ${id} ${summary}`);
  const versions = [...installed.values()].reduce((sum, own) => sum + own.size, 0);
  console.log(
    `${found.length} known vulnerabilities of ${versions} installed packages in ${locks.length} lock files, by ${files.length} records`,
  );
  return found.length === 0 ? 0 : 1;
}
