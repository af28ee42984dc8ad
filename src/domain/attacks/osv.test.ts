import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { toOsv } from './osv.ts';
import { FRONT_MATTER, testAttack } from './test-attack.ts';

const PAGE = 'https://example.org/attacks/page-reader-ssrf/';
const AROUND = { pageUrl: PAGE, related: [], body: '' };
const schema = JSON.parse(readFileSync('tests/fixtures/osv/schema-1.7.5.json', 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
const isOsv = ajv.compile(schema);
const affected = (changes: object) =>
  testAttack({ affected: [{ ...FRONT_MATTER.affected[0], ...changes }] });

test('a vulnerability with a package is a record that the OSV schema accepts', () => {
  const record = toOsv(testAttack(), AROUND);
  expect(isOsv(record), JSON.stringify(isOsv.errors)).toBe(true);
  expect(record).toMatchObject({
    id: 'x_MCPA-2026-0001',
    aliases: ['CVE-2026-10001', 'GHSA-2222-3333-4444'],
    published: '2026-05-04T00:00:00Z',
    affected: [
      {
        package: { ecosystem: 'npm', name: 'page-reader-mcp', purl: 'pkg:npm/page-reader-mcp' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.2.0' }] }],
      },
    ],
    database_specific: { id: 'MCPA-2026-0001', url: PAGE },
  });
});

test.each([
  [
    '>=1.0.0 <=1.4.0',
    { ranges: [{ type: 'SEMVER', events: [{ introduced: '1.0.0' }, { last_affected: '1.4.0' }] }] },
  ],
  [
    '<1.0.0 || >=2.0.0 <2.1.0',
    {
      ranges: [
        { type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.0.0' }] },
        { type: 'SEMVER', events: [{ introduced: '2.0.0' }, { fixed: '2.1.0' }] },
      ],
    },
  ],
  ['=1.14.1 || =0.30.4', { versions: ['1.14.1', '0.30.4'] }],
  ['*', { ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }] }],
])('writes %s as OSV has it', (versions, expected) => {
  const record = toOsv(affected({ versions, fixedIn: [] }), AROUND);
  expect(record?.affected[0]).toEqual({
    package: { ecosystem: 'npm', name: 'page-reader-mcp', purl: 'pkg:npm/page-reader-mcp' },
    ...expected,
  });
  expect(isOsv(record)).toBe(true);
});

test('PyPI versions are ordered by the ecosystem, not as semantic versions', () => {
  const record = toOsv(affected({ ecosystem: 'PyPI' }), AROUND);
  expect(record?.affected[0]?.ranges?.[0]?.type).toBe('ECOSYSTEM');
});

test('a day that is not known to the day is left out', () => {
  expect(toOsv(testAttack({ disclosed: '2026-05' }), AROUND)).not.toHaveProperty('published');
});

test('an entry without an identifier or without a package is none', () => {
  expect(toOsv(testAttack({ cve: [], ghsa: [] }), AROUND)).toBeNull();
  expect(toOsv(affected({ package: null, ecosystem: null }), AROUND)).toBeNull();
});

test('holds one score of each type, and says whose they are', () => {
  const v4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N';
  const source = 'https://example.org/record';
  const other = (version: string, vector: string) => ({
    score: 8.7,
    vector,
    version,
    issuer: 'VulDB',
    source,
  });
  const { cvss } = testAttack();
  const record = toOsv(
    testAttack({
      cvssOther: [other('4.0', v4), other('3.0', 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:L')],
    }),
    AROUND,
  );
  expect(record?.severity).toEqual([
    { type: 'CVSS_V3', score: cvss?.vector },
    { type: 'CVSS_V4', score: v4 },
  ]);
  expect(record?.database_specific.severity_issuers).toEqual([
    { type: 'CVSS_V3', issuer: 'GitHub', source: null },
    { type: 'CVSS_V4', issuer: 'VulDB', source },
  ]);
  expect(isOsv(record)).toBe(true);
});
