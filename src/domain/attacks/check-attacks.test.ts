import { describe, expect, test } from 'vitest';
import { checkAttacks, describeProblem } from './check-attacks.ts';
import { FRONT_MATTER } from './test-attack.ts';

const CONTEXT = { techniques: new Set(['ssrf']), today: '2026-11-21' };
const file = (slug: string) => `content/attacks/${slug}.mdx`;

/** Faults of the invented entry with some fields changed, as `field: message`. */
function faults(changes: Readonly<Record<string, unknown>>): string[] {
  const data = { ...FRONT_MATTER, ...changes };
  const { problems } = checkAttacks([{ file: file(data.slug), data, body: '' }], CONTEXT);
  return problems.map(({ field, message }) => `${field}: ${message}`);
}

const affected = (changes: object) => ({ affected: [{ ...FRONT_MATTER.affected[0], ...changes }] });

test('an entry that keeps every rule has no fault', () => {
  expect(faults({})).toEqual([]);
});

describe('one fault is one line that names the field', () => {
  test.each([
    ['an unknown technique', { technique: 'magic' }, /^technique: no technique "magic"/],
    ['a bad CVE', { cve: ['CVE-26-1'] }, /^cve\[0\]: write it as CVE-2026-12345/],
    ['a bad GHSA', { ghsa: ['GHSA-AAAA-bbbb-cccc'] }, /^ghsa\[0\]: write it as GHSA-/],
    [
      'a bad CWE',
      { mappings: { ...FRONT_MATTER.mappings, cwe: ['918'] } },
      /^mappings\.cwe\[0\]: write it as CWE-78/,
    ],
    [
      'a date in the future',
      { modified: '2026-11-22' },
      /^modified: 2026-11-22 is after 2026-11-21/,
    ],
    ['a day that does not exist', { disclosed: '2026-02-30' }, /^disclosed: no such day/],
    [
      'a source without an address',
      { sources: [{ ...FRONT_MATTER.sources[0], url: '' }] },
      /^sources\[0\]\.url: a source needs an https address/,
    ],
    [
      'a source over http',
      { sources: [{ ...FRONT_MATTER.sources[0], url: 'http://example.com/' }] },
      /^sources\[0\]\.url/,
    ],
    ['no source', { sources: [] }, /^sources: name at least one source/],
    [
      'an npm fix that is no version',
      affected({ fixedIn: ['1.2'] }),
      /^affected\[0\]\.fixedIn\[0\]: "1\.2" is no npm version/,
    ],
    [
      'a PyPI fix that is no version',
      affected({ ecosystem: 'PyPI', fixedIn: ['next week'] }),
      /is no PyPI version/,
    ],
    [
      'a range in another grammar',
      affected({ versions: '^1.0.0' }),
      /^affected\[0\]\.versions: write it as/,
    ],
    [
      'a package without an ecosystem',
      affected({ ecosystem: null }),
      /^affected\[0\]\.ecosystem: name the ecosystem/,
    ],
    ['a signal outside the vocabulary', { signals: ['smell'] }, /^signals\[0\]/],
    ['a capability that does not exist', { abuses: ['fly'] }, /^abuses\[0\]/],
    [
      'a severity that the score contradicts',
      { severity: 'low' },
      /^severity: a score of 7\.5 is high, not low/,
    ],
    ['a severity from a missing score', { cvss: null }, /^severityBasis: cvss needs a score/],
    [
      'a vector of another version',
      { cvss: { ...FRONT_MATTER.cvss, version: '4.0' } },
      /^cvss\.version: is 4\.0, but the vector is CVSS:3\.1/,
    ],
    [
      'an id of another year',
      { id: 'MCPA-2025-0001' },
      /^id: its year is 2025, but disclosed is 2026-05-04/,
    ],
    ['a missing policy', { policy: null }, /^policy: a verdict of stops needs a policy/],
    [
      'a policy beside cannot',
      { policyVerdict: 'cannot' },
      /^policy: a verdict of cannot has no policy/,
    ],
    ['a field that nobody knows', { colour: 'red' }, /Unrecognized key/],
    [
      'a reference to no entry',
      { seeAlso: ['nowhere'] },
      /^seeAlso\[0\]: no other entry has the slug "nowhere"/,
    ],
    ['a reference to itself', { seeAlso: [FRONT_MATTER.slug] }, /^seeAlso\[0\]/],
  ])('%s', (_name, changes, expected) => {
    const found = faults(changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });
});

describe('what could not be confirmed is empty', () => {
  test.each([
    ['cvss', /^cvss: is listed as unverified, so it must be empty/],
    ['affected.fixedIn', /^affected\.fixedIn: is listed as unverified/],
    ['toolNames', /^toolNames: is listed as unverified/],
    ['disclosed.day', /^disclosed\.day: is listed as unverified/],
    ['colour', /^unverified\[0\]\.field: "colour" is none of/],
    ['__proto__', /^unverified\[0\]\.field/],
  ])('%s', (field, expected) => {
    expect(faults({ unverified: [{ field, note: 'not seen' }] })[0]).toMatch(expected);
  });

  test('a month is enough where the day is unverified', () => {
    const unverified = [{ field: 'disclosed.day', note: 'not seen' }];
    expect(faults({ disclosed: '2026-05', unverified })).toEqual([]);
  });
});

describe('a policy is run before it is believed', () => {
  const policy = FRONT_MATTER.policy;
  test.each([
    [
      'the attack call goes through',
      { ...policy, document: { version: '1', default: 'allow' } },
      /^policy\.attackCall: the evaluator says allow \(default\), not deny/,
    ],
    [
      'the legitimate call is denied',
      { ...policy, legitimateCall: { tool: 'read_page', args: {} } },
      /^policy\.legitimateCall: the evaluator says deny/,
    ],
    [
      'the document is no policy',
      { ...policy, document: { version: '2' } },
      /^policy\.document: not a policy: \/version/,
    ],
    [
      'the document has an expression that cannot be read',
      {
        ...policy,
        document: {
          version: '1',
          default: 'deny',
          tools: {
            read_page: {
              deny_if: [
                { conditions: [{ path: 'args.url', op: 'regex', value: '(' }], on_deny: 'x' },
              ],
            },
          },
        },
      },
      /^policy\.document: not a policy: \/tools\/read_page\/deny_if\/0\/conditions\/0\/value/,
    ],
  ])('%s', (_name, changed, expected) => {
    expect(faults({ policy: changed })[0]).toMatch(expected);
  });
});

test('all faults of all files come at once, sorted by file, duplicates among them', () => {
  const raw = [
    { file: file('b'), data: { ...FRONT_MATTER, slug: 'b', technique: 'magic' }, body: '' },
    { file: file('a'), data: { ...FRONT_MATTER, slug: 'a', cwe: 1 }, body: '' },
    { file: file('c'), data: { ...FRONT_MATTER, slug: 'c' }, body: '' },
  ];
  const { entries, problems } = checkAttacks(raw, CONTEXT);
  expect(problems.map(describeProblem)).toEqual([
    `${file('a')}: Unrecognized key: "cwe"`,
    `${file('b')}: technique: no technique "magic"; see content/techniques/`,
    `${file('c')}: id: "MCPA-2026-0001" is already used in ${file('b')}`,
    `${file('c')}: title: "Page reader: internal addresses are fetched" is already used in ${file('b')}`,
  ]);
  expect(entries.map((entry) => entry.attack.slug)).toEqual(['b', 'c']);
});

test('the file is named after the slug', () => {
  const raw = [{ file: file('other'), data: FRONT_MATTER, body: '' }];
  expect(checkAttacks(raw, CONTEXT).problems).toEqual([
    { file: file('other'), field: 'slug', message: 'name the file page-reader-ssrf.mdx' },
  ]);
});
