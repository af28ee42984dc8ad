import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../src/outputs/api/openapi.ts';
import { planFiles } from '../../src/views/site/file-plan.ts';
import { fixtureSite } from './built-site.ts';

const site = fixtureSite();
const json = (file: string) => JSON.parse(site.read(file));
const index = json('api/v1/index.json');
const siteUrl = `${new URL(index.url).origin}${site.basePath}`;

/** Published file behind an address of the site. */
function fileOf(url: string): string {
  const pathname = decodeURIComponent(new URL(url).pathname).slice(site.basePath.length + 1);
  return pathname === '' || pathname.endsWith('/') ? `${pathname}index.html` : pathname;
}

describe('the API of the built site', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(json('api/v1/openapi.json'), 'api');
  // The description is of documents; the archive of all OSV records is none.
  const files = [...site.files].filter(
    (file) => file.startsWith('api/v1/') && file.endsWith('.json'),
  );
  const seen = new Set<string>(['api/v1/openapi.json']);

  it.each(ENDPOINTS)('$path is what the OpenAPI file says', ({ path: template, schema }) => {
    const pattern = new RegExp(
      `^api/v1${template.replace(/\{\w+\}/g, '[A-Za-z0-9_-]+').replaceAll('.', '\\.')}$`,
    );
    const validate = ajv.compile({ $ref: `api#/components/schemas/${schema}` });
    // A list has an address of its own beside those of its members.
    const isList = (file: string) => ENDPOINTS.some(({ path }) => file === `api/v1${path}`);
    const own = files.filter(
      (file) => pattern.test(file) && (!template.includes('{') || !isList(file)),
    );
    expect(own.length).toBeGreaterThan(0);
    for (const file of own) {
      seen.add(file);
      expect(validate(json(file)), `${file}: ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(
        true,
      );
    }
  });

  it('has no file that the OpenAPI file does not describe', () => {
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
  });

  it('gives OSV documents that are valid OSV 1.7.5', () => {
    const schema = JSON.parse(readFileSync('tests/fixtures/osv/schema-1.7.5.json', 'utf8'));
    const osv = new Ajv2020({ strict: false });
    addFormats.default(osv);
    const isOsv = osv.compile(schema);
    const rows: { osv: string | null }[] = json('api/v1/attacks.json').attacks;
    const documents = rows.flatMap(({ osv }) => osv ?? []);
    expect(documents.length).toBeGreaterThan(50);
    for (const document of documents) {
      expect(isOsv(json(fileOf(document))), `${document}: ${JSON.stringify(isOsv.errors)}`).toBe(
        true,
      );
    }
  });

  it('links only what is there', () => {
    const lists = ['servers', 'attacks', 'changes'].map((name) => json(`api/v1/${name}.json`));
    const links = JSON.stringify([index, ...lists])
      .match(/"https?:\/\/[^"]+"/g)
      ?.map((text) => text.slice(1, -1))
      .filter((url) => url.startsWith(`${siteUrl}/`));
    expect(links?.length).toBeGreaterThan(200);
    expect(links?.filter((url) => !site.files.has(fileOf(url)))).toEqual([]);
  });
});

describe('the sitemap', () => {
  const locations = (file: string) =>
    [...site.read(file).matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
  const parts = locations('sitemap-index.xml').map(fileOf);
  const listed = parts.flatMap(locations);

  it('lists every indexed page once and no other', () => {
    const indexed = site.pages
      .filter(({ noindex }) => !noindex)
      .map(({ canonical }) => canonical ?? '');
    expect([...listed].sort()).toEqual(indexed.sort());
  });

  it('leaves tools without description and schema out', () => {
    expect(site.pages.some(({ url, noindex }) => noindex && url.startsWith('/tools/'))).toBe(true);
  });

  it('takes every date from the data', () => {
    const servers = json('api/v1/servers.json').servers.map(({ slug }: { slug: string }) => {
      const { scan } = json(`api/v1/servers/${slug}.json`);
      return [scan?.scannedAt, scan?.listedAt];
    });
    const attacks = json('api/v1/attacks.json').attacks.map(
      ({ modified }: { modified: string }) => modified,
    );
    const changes = json('api/v1/changes.json').changes.map(
      ({ comparedAt }: { comparedAt: string }) => comparedAt,
    );
    expect(changes.length).toBeGreaterThan(10);
    const known = new Set(
      [...servers.flat(), ...attacks, ...changes].map((time) => time?.replace(/\.\d+/, '')),
    );
    const dates = parts.flatMap((file) =>
      [...site.read(file).matchAll(/<lastmod>([^<]+)/g)].map((match) => match[1]),
    );
    expect(dates.length).toBeGreaterThan(100);
    expect(dates.filter((date) => !known.has(date))).toEqual([]);
  });

  it('is named in robots.txt', () => {
    expect(site.read('robots.txt')).toContain(`Sitemap: ${siteUrl}/sitemap-index.xml`);
  });
});

describe('files for machines', () => {
  it('list only addresses that are there', () => {
    const text = site.read('llms-full.txt');
    const urls = (text.match(/https?:\/\/[^\s)<>]+(?!<)(?=[\s):]|$)/g) ?? [])
      .map((url) => url.replace(/:$/, ''))
      .filter((url) => url.startsWith(`${siteUrl}/`));
    expect(urls.length).toBeGreaterThan(200);
    expect(urls.filter((url) => !site.files.has(fileOf(url)))).toEqual([]);
  });

  it('stay as many as planned', () => {
    const { tools, servers, attacks } = index.counts;
    expect(site.files.size).toBeLessThanOrEqual(planFiles({ tools, servers, attacks }, {}).files);
  });

  it('give every server and tool a badge in two sizes', () => {
    const pages = site.pages.map(({ url }) => /^\/(tools\/[^/]+|servers)\/([^/]+)\/$/.exec(url));
    const servers = json('api/v1/servers.json').servers.map(({ slug }: { slug: string }) => slug);
    for (const slug of servers) {
      expect(site.files.has(`badge/${slug}.svg`) && site.files.has(`badge/${slug}.card.svg`)).toBe(
        true,
      );
    }
    const tools = pages.filter((match) => servers.includes(match?.[1]?.replace('tools/', '')));
    expect(tools.length).toBeGreaterThan(30);
    for (const match of tools) {
      const [, folder = '', tool] = match ?? [];
      expect(site.files.has(`badge/${folder.replace('tools/', '')}/${tool}.svg`)).toBe(true);
    }
  });
});
