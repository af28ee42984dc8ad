import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { loadAttacks } from '../../src/catalogue/load-attacks.ts';
import { bundleDigest, siteDigest } from '../../src/printing/digests.ts';
import { tellingAttacks } from './telling-attacks.ts';

/** What a build reads beside attack entries and labelled records. Packages are found in the folders above. */
const READ = [
  'src',
  'scripts',
  'public',
  'tests/support',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'content/accuracy',
  'content/clients',
  'content/glossary',
  'content/guides',
  'content/overrides',
  'content/protect',
  'content/signals',
  'content/sweeps',
  'content/techniques',
];
const LABELS = 'tests/fixtures/labels';
const SERVERS = 'content/servers';
/** Labelled servers that the page about accuracy is made of. */
const LABELLED = 3;

/**
 * The project again in `folder`, which lies inside it, with few attack entries and labels: a build of it takes every
 * road that a build of the whole takes, and costs a third. Made once for a state of the sources.
 */
export async function provideSmallProject(folder: string): Promise<void> {
  const mark = path.join(folder, 'made-of');
  const sources = siteDigest(bundleDigest(), globSync('{scripts,tests/support}/**/*.*'), []);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return;
  rmSync(folder, { recursive: true, force: true });
  const copy = (name: string) => cpSync(name, path.join(folder, name), { recursive: true });
  for (const name of READ) copy(name);
  for (const name of fewLabelled()) for (const place of [LABELS, SERVERS]) copy(`${place}/${name}`);
  const { entries } = await loadAttacks('content', new Date().toISOString().slice(0, 10));
  const kept = tellingAttacks(entries.map(({ attack }) => attack));
  mkdirSync(path.join(folder, 'content/attacks'));
  for (const { file, attack } of entries) if (kept.has(attack.slug)) copy(file);
  writeFileSync(mark, sources);
}

/** Names of the shortest labelled records. */
function fewLabelled(): string[] {
  const size = (name: string) => statSync(`${SERVERS}/${name}`).size;
  return readdirSync(LABELS)
    .filter((name) => existsSync(`${SERVERS}/${name}`))
    .sort((a, b) => size(a) - size(b))
    .slice(0, LABELLED);
}
