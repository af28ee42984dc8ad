import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BUILT_SETTINGS } from '../integrations/built-settings.ts';

/** What the bundle is made of: code, prose, public files, settings. Records and change logs are none of it. */
const BUNDLED = [
  'src/**/*',
  'content/{attacks,guides,signals,glossary,techniques}/**/*',
  'public/**/*',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** What verdicts follow from beside the record. */
const RULES = ['src/domain/**/*.ts', 'package-lock.json', 'content/overrides/*'];
/** What pages read beside the records: the labels of the accuracy page among them. */
const READ_BY_PAGES = ['content/**/*', 'tests/fixtures/labels/*.json'];
const BUILT_CODE = /(?:\.test\.ts|-cases\.ts|\/cases\.ts)$/;

/** Digest of the code and prose that a bundle holds, and of the settings and the Node that it runs with. */
export function bundleDigest(): string {
  return digestOf(BUNDLED, [
    process.version,
    ...BUILT_SETTINGS.map((name) => `${name}=${process.env[name] ?? ''}`),
  ]);
}

/** Digest of everything that a verdict follows from beside the record. */
export function rulesDigest(): string {
  return digestOf(RULES, []);
}

/**
 * Digest of all that a site is made of. The day is among it, since entries are checked against it: a build of the next
 * day reads everything again and finds that no page changed.
 */
export function siteDigest(
  bundle: string,
  records: readonly string[],
  options: readonly string[],
): string {
  const today = new Date().toISOString().slice(0, 10);
  return digestOf([...READ_BY_PAGES, ...records], [bundle, today, ...options]);
}

/** Digest of the names and the bytes of files, in the order of their names. */
function digestOf(patterns: readonly string[], more: readonly string[]): string {
  const hash = createHash('sha256');
  for (const one of more) hash.update(`${one}\n`);
  const files = globSync([...patterns], { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !BUILT_CODE.test(file))
    .map((file) => path.relative(process.cwd(), file))
    .sort();
  for (const file of files) {
    hash.update(`${file}\n`);
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('base64url');
}

/** Short key of a text: 96 bits, enough for a thousand million of them. */
export function shortHash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
