import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isOff, type Section, type Sections } from '../../src/domain/seo/sections.ts';
import { fixtureBuild } from '../support/fixture-build.ts';
import { lendContent } from '../support/lend-cache.ts';
import { type BuiltSite, readSite } from './built-site.ts';
import { addressesStayBelow, internalLinksResolve } from './checks/links.ts';

const work = '.cache/test/sections';
const records = path.join(work, 'records');
const SITE_URL = fixtureBuild.siteUrl;
const ON: Sections = { glossary: true, compare: true, attacks: true, contact: true };

beforeAll(() => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  cpSync(fixtureBuild.records, records, { recursive: true });
  for (const broken of globSync('broken-*.json', { cwd: records }))
    rmSync(path.join(records, broken));
});

/** Builds with sections off; what a reader and a program find there. */
function build(off: readonly Section[]): BuiltSite {
  const name = off.join('-');
  lendContent(path.join(work, `${name}-cache`));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: '',
      VITEST: '',
      SITE_URL,
      SECTIONS_OFF: off.join(' '),
      CATALOGUE: records,
      HISTORY: fixtureBuild.history,
      OUT_DIR: path.join(work, name),
      CACHE_DIR: path.join(work, `${name}-cache`),
    },
  });
  expect(status, stdout + stderr).toBe(0);
  return readSite(path.join(work, name, 'client'));
}

/** Addresses of ours in a text file, and the site paths that searches keep. */
function addressesIn(text: string): string[] {
  const own = new RegExp(`(?:${SITE_URL.replaceAll('.', '\\.')}|")(/[\\w./~%-]*)`, 'g');
  return [...text.matchAll(own)].map(([, address = '']) => address);
}

// Two at a time: each section is off once, and nothing leads to it from the others.
describe.each([[['glossary', 'compare']], [['attacks', 'contact']]] as Section[][][])(
  'a site without %s',
  (off) => {
    let site: BuiltSite;
    const sections: Sections = { ...ON, ...Object.fromEntries(off.map((name) => [name, false])) };
    beforeAll(() => {
      site = build(off);
    });

    it('has no file of them', () => {
      expect([...site.files].filter((file) => isOff(`/${file}`, sections))).toEqual([]);
      expect(site.pages.length).toBeGreaterThan(100);
    });

    it('has no dead link', () => {
      expect(internalLinksResolve.run(site)).toEqual([]);
      expect(addressesStayBelow.run(site)).toEqual([]);
    });

    it('names none of their addresses in a file for programs', () => {
      const named = [...site.files]
        .filter((file) => /\.(?:md|txt|json|xml|csv|ndjson)$|_headers$/.test(file))
        .flatMap((file) =>
          addressesIn(readFileSync(path.join(site.root, file), 'utf8'))
            .filter((address) => isOff(address, sections))
            .map((address) => `${file}: ${address}`),
        );
      expect(named.slice(0, 20)).toEqual([]);
    });

    it('has no word of them in its menus', () => {
      const words: Record<Section, RegExp> = {
        glossary: /Glossary/,
        compare: /Compare servers/,
        attacks: /Attack database|Techniques/,
        contact: />Contact</,
      };
      for (const { file } of site.pages.slice(0, 20)) {
        const html = site.read(file);
        const menus = [...html.matchAll(/<nav[^>]*>[\s\S]*?<\/nav>/g)].join('');
        for (const name of off) expect(menus, file).not.toMatch(words[name]);
      }
    });
  },
);
