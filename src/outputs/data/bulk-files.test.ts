import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { hostileLines } from '../../../tests/fixtures/hostile-servers.ts';
import { testAttack } from '../../domain/attacks/test-attack.ts';
import { buildCatalogue } from '../../domain/catalogue/build-catalogue.ts';
import { parseRecord } from '../../domain/record/parse-record.ts';
import { bulkFiles } from './bulk-files.ts';
import { catalogueLineSchema } from './catalogue-line.ts';
import { gzipText } from './gzip.ts';

const site = { name: 'Example', url: 'https://example.org', repository: null };
const servers = hostileLines().flatMap(
  (line) => parseRecord(JSON.parse(line), { file: 'f', line: 1 }).server ?? [],
);
const catalogue = buildCatalogue({
  servers: [...new Map(servers.map((server) => [server.id, server])).values()],
  quarantined: [],
  attacks: [],
  overrides: new Map(),
});
const files = await bulkFiles(catalogue, [testAttack()], [], site);
const content = (name: string) => files.find((file) => file.name === name)?.content ?? Buffer.of();

it('holds every server and every tool once', () => {
  const lines = gunzipSync(content('catalogue.ndjson.gz')).toString().trimEnd().split('\n');
  const documents = lines.map((line) => JSON.parse(line));
  expect(documents.map(({ id }) => id)).toEqual(catalogue.servers.map(({ record }) => record.id));
  const tools = documents.reduce((sum, document) => sum + document.tools.length, 0);
  expect(tools).toBe(catalogue.tools.length);
});

it('holds lines that the published schema describes', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const isLine = ajv.compile(catalogueLineSchema(site.url));
  const lines = gunzipSync(content('catalogue.ndjson.gz')).toString().trimEnd().split('\n');
  for (const line of lines)
    expect(isLine(JSON.parse(line)), JSON.stringify(isLine.errors)).toBe(true);
  expect(isLine({ ...JSON.parse(lines[0] ?? ''), slug: 1 })).toBe(false);
});

it('has one CSV row a tool, and no cell that a spreadsheet would run', () => {
  const text = gunzipSync(content('catalogue.csv.gz')).toString();
  const rows = text.trimEnd().split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  expect(rows).toHaveLength(catalogue.tools.length + 1);
  expect(text).not.toMatch(/(^|,|\n)"?[=+@]/);
});

it('counts what it holds', () => {
  const { tools, toolsByCategory } = JSON.parse(content('counts.json').toString());
  expect(tools).toBe(catalogue.tools.length);
  const sum = Object.values<number>(toolsByCategory).reduce((a, b) => a + b, 0);
  expect(sum).toBe(tools);
});

it('gives the checksums that sha256sum checks', () => {
  const lines = content('sha256sums.txt').toString().trimEnd().split('\n');
  expect(lines).toHaveLength(files.length - 1);
  for (const line of lines) {
    const [sum, name = ''] = line.split('  ');
    expect(createHash('sha256').update(content(name)).digest('hex')).toBe(sum);
  }
});

it('gives equal bytes for equal data', async () => {
  const again = await bulkFiles(catalogue, [testAttack()], [], site);
  expect(again.map(({ sha256 }) => sha256)).toEqual(files.map(({ sha256 }) => sha256));
});

it('writes neither time nor system into a gzip header', async () => {
  const head = (await gzipText(['text'])).subarray(4, 10);
  expect([...head.subarray(0, 4), head[5]]).toEqual([0, 0, 0, 0, 255]);
});
