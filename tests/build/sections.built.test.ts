import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isOff, type Section, type Sections } from '../../src/domain/seo/sections.ts';
import { fixtureBuild } from '../support/fixture-build.ts';
import { LONG } from '../support/size.ts';
import { ALL_SECTIONS, SmallBuilds } from '../support/small-builds.ts';
import { type BuiltSite, readSite } from './built-site.ts';
import { addressesStayBelow, internalLinksResolve } from './checks/links.ts';

const SITE_URL = fixtureBuild.siteUrl;
const ON: Sections = { glossary: true, compare: true, attacks: true, contact: true };
let builds: SmallBuilds;

beforeAll(async () => {
  builds = await SmallBuilds.open('sections');
  writeFileSync(path.join(builds.history, 'payments.json'), JSON.stringify(builds.paymentsLog()));
});

/** A site with sections off; what a reader and a program find there. */
function build(off: readonly Section[]): BuiltSite {
  const name = off.join('-');
  // Over a site of other code, of which nothing may stay. The first one of the short run has all of them off.
  builds.copyFirst(name);
  if (LONG) builds.mustBuild(name, { env: { SECTIONS_OFF: off.join(' ') } });
  return readSite(path.join(builds.folderOf(name), 'client'));
}

/** Addresses of ours in a text file, and the site paths that searches keep. */
function addressesIn(text: string): string[] {
  const own = new RegExp(`(?:${SITE_URL.replaceAll('.', '\\.')}|")(/[\\w./~%-]*)`, 'g');
  return [...text.matchAll(own)].map(([, address = '']) => address);
}

/** Each is off once. In the long run two at a time, so that nothing leads there from the others. */
const OFF: Section[][] = LONG
  ? [
      ['glossary', 'compare'],
      ['attacks', 'contact'],
    ]
  : [[...ALL_SECTIONS]];

describe.each(OFF.map((off) => [off]))('a site without %s', (off) => {
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
});
