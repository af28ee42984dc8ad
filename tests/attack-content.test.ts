import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkAttacks, describeProblem } from '../src/domain/attacks/check-attacks.ts';
import { toOsv } from '../src/domain/attacks/osv.ts';
import { provePolicy } from '../src/domain/attacks/prove-policy.ts';
import { readAttack } from '../src/domain/attacks/read-attack.ts';
import { TAXONOMIES, taxonomyTitle } from '../src/domain/attacks/taxonomies.ts';
import { TechniqueSchema } from '../src/domain/attacks/technique.ts';

const read = (folder: string) =>
  readdirSync(folder).map((name) => ({
    file: `${folder}/${name}`,
    text: readFileSync(`${folder}/${name}`, 'utf8'),
  }));
const techniques = read('content/techniques').map(({ file, text }) => ({
  file,
  technique: TechniqueSchema.parse(parse(text)),
}));
const today = new Date().toISOString().slice(0, 10);
const { entries, problems } = checkAttacks(read('content/attacks').map(readAttack), {
  techniques: new Set(techniques.map((t) => t.technique.id)),
  today,
});
const words = (body: string) => body.replace(/^#.*$/gm, '').match(/[\w'’-]+/g)?.length ?? 0;

test('the database has no fault', () => {
  expect(problems.map(describeProblem)).toEqual([]);
});

test('a technique is named after its file, and each has an entry', () => {
  const used = new Set(entries.map((e) => e.attack.technique));
  for (const { file, technique } of techniques) {
    expect(file).toBe(`content/techniques/${technique.id}.yaml`);
    expect(used, technique.id).toContain(technique.id);
  }
});

test('ids are numbered by day of disclosure within their year, without gaps', () => {
  const ids = new Map<string, string[]>();
  const sorted = [...entries].sort((a, b) => (a.attack.id < b.attack.id ? -1 : 1));
  for (const { attack } of sorted) {
    const year = attack.id.slice(5, 9);
    ids.set(year, [...(ids.get(year) ?? []), attack.disclosed]);
  }
  for (const [year, days] of ids) {
    expect(days, year).toEqual([...days].sort());
    expect(sorted.filter((e) => e.attack.id.startsWith(`MCPA-${year}-`)).at(-1)?.attack.id).toBe(
      `MCPA-${year}-${String(days.length).padStart(4, '0')}`,
    );
  }
});

describe('the policy of an entry does what it says', () => {
  const proven = entries.flatMap(({ attack }) =>
    attack.policy === null ? [] : [{ slug: attack.slug, policy: attack.policy }],
  );
  test.each(proven)('$slug', ({ policy }) => {
    const { attack, legitimate } = provePolicy(policy);
    expect(attack.effect).toBe(policy.attackEffect);
    expect(attack.reason).not.toBe('');
    expect(legitimate.effect).toBe('allow');
    expect(policy.document['default']).toBe('deny');
  });
});

describe('prose', () => {
  test('every incident and pattern has a body of 150 words or more, and at least 60 entries do', () => {
    const written = entries.filter((e) => words(e.body) >= 150);
    const missing = entries.filter(
      (e) => (e.attack.kind === 'incident' || e.attack.kind === 'pattern') && !written.includes(e),
    );
    expect(missing.map((e) => e.attack.slug)).toEqual([]);
    expect(written.length).toBeGreaterThanOrEqual(60);
  });

  test('a body is either written or left out', () => {
    const short = entries.filter((e) => e.body !== '' && words(e.body) < 150);
    expect(short.map((e) => e.attack.slug)).toEqual([]);
  });

  test('headings begin at the second level, and nothing in it is code to MDX', () => {
    for (const { attack, body } of entries) {
      expect(body, attack.slug).not.toMatch(/^# /m);
      expect(body, attack.slug).not.toMatch(/[{}<>]|^(import|export)\b/m);
    }
  });
});

test('each id of another list that is used has a title here', () => {
  for (const { attack } of entries) {
    for (const taxonomy of Object.keys(TAXONOMIES) as (keyof typeof TAXONOMIES)[]) {
      if (taxonomy === 'cwe') continue;
      for (const id of attack.mappings[taxonomy]) expect(taxonomyTitle(id), id).not.toBeNull();
    }
  }
});

test('every OSV record is valid', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const isOsv = ajv.compile(JSON.parse(readFileSync('tests/fixtures/osv/schema-1.7.json', 'utf8')));
  const records = entries.flatMap(({ attack }) => toOsv(attack, 'https://example.org/') ?? []);
  expect(records.length).toBeGreaterThan(60);
  for (const record of records)
    expect(isOsv(record), `${record.id} ${JSON.stringify(isOsv.errors)}`).toBe(true);
  expect(new Set(records.map((r) => r.id)).size).toBe(records.length);
});
