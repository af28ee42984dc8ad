import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { loadRecords } from '../../src/catalogue/load-records.ts';
import { fixtureBuild } from '../support/fixture-build.ts';
import { LONG } from '../support/size.ts';
import { tellingPages } from '../support/telling-pages.ts';
import { fixtureSite } from './built-site.ts';
import { checks } from './checks/all.ts';
import { catalogueIsPublished } from './checks/tools.ts';

const site = fixtureSite();
const { root } = site;
const { servers, quarantined } = await loadRecords([
  fixtureBuild.records,
  ...fixtureBuild.generated,
]);

describe('the site of the fixture catalogue', () => {
  it.each(checks)('$says', ({ run }) => {
    expect(run(site).slice(0, 20)).toEqual([]);
  });

  it('has one page for every accepted server and tool', () => {
    expect(servers.length).toBeGreaterThan(50);
    expect(catalogueIsPublished(servers).run(site).slice(0, 20)).toEqual([]);
  });

  it('reports what was left out, with a pointer to the fault', () => {
    const { quarantined: entries } = JSON.parse(site.read('quarantine.json')) as {
      quarantined: Record<string, unknown>[];
    };
    expect(entries.map(({ server, tool, pointer }) => [server, tool, pointer])).toEqual(
      quarantined.map(({ server, tool, pointer }) => [server, tool, pointer]),
    );
    const isKept = ({ kept }: { kept?: boolean | undefined }) => kept === true;
    // Parts of a schema that were not read; their tools are on the site.
    expect(quarantined.filter(isKept).length).toBeGreaterThan(0);
    for (const { pointer } of quarantined.filter(isKept))
      expect(pointer).toMatch(/^\/tools\/\d+\/inputSchema\//);
    const leftOut = quarantined.filter((entry) => !isKept(entry));
    expect(leftOut.map(({ pointer }) => pointer)).toEqual([
      '/source',
      '',
      '/tools/1/name',
      '/tools/2/inputSchema',
      '/tools/3/inputSchema/properties',
      '/tools/4/name',
      '/tools/5/name',
      '/tools/10',
    ]);
  });
});

it('counts no dangerous under-label on the page about accuracy, as it was evaluated for it', () => {
  const file = path.join(fixtureBuild.cacheDir, 'own-scores.json');
  const { scores } = JSON.parse(readFileSync(file, 'utf8')).value;
  expect(scores.all).toBeGreaterThan(500);
  expect(scores.dangerousUnderLabels).toBe(0);
});

describe('valid HTML', () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const urls = LONG
    ? site.pages.map(({ url }) => url)
    : tellingPages(site.pages.map(({ url, file }) => ({ url, html: site.read(file) })));

  it.each(urls)('%s', async (url) => {
    const page = site.byUrl.get(url);
    const report = await validator.validateFile(path.join(root, page?.file ?? ''));
    const messages = report.results.flatMap((result) =>
      result.messages.map(
        ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`,
      ),
    );
    expect(messages.slice(0, 5)).toEqual([]);
  });
});
