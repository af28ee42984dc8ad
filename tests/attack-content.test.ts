import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkAttacks, describeProblem } from '../src/domain/attacks/check-attacks.ts';
import { provePolicy, variationTotals } from '../src/domain/attacks/prove-policy.ts';
import { readAttack } from '../src/domain/attacks/read-attack.ts';
import { sourceMarks } from '../src/domain/attacks/source-marks.ts';
import { TAXONOMIES, taxonomyTitle } from '../src/domain/attacks/taxonomies.ts';
import { TechniqueSchema } from '../src/domain/attacks/technique.ts';
import { osvArchive, osvRecords } from '../src/outputs/osv/osv-records.ts';
import { site } from '../src/site.config.ts';

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

test('ids are numbered within their year without gaps, and those of the first release stay', () => {
  // From 9000 they belong to whoever publishes a catalogue with entries of their own.
  const ours = entries.map((e) => e.attack.id).filter((id) => Number(id.slice(10)) < 9000);
  const ids = Map.groupBy(ours.sort(), (id) => id.slice(5, 9));
  for (const [year, own] of ids)
    expect(own, year).toEqual(own.map((_, i) => `MCPA-${year}-${String(i + 1).padStart(4, '0')}`));
  // Published on 2026-11-21: an id that is given out names one entry for good.
  const slugOf = (id: string) => entries.find((e) => e.attack.id === id)?.attack.slug;
  expect(slugOf('MCPA-2025-0018')).toBe('aws-mcp-server-command-injection');
  expect(slugOf('MCPA-2026-0093')).toBe('mcp-remote-open-and-token-isolation-2026');
  expect(slugOf('MCPA-2026-0105')).toBe('typescript-sdk2-cross-client-delivery');
});

describe('the policy of an entry does what it says', () => {
  const proven = entries.flatMap(({ attack }) =>
    attack.policy === null ? [] : [{ slug: attack.slug, policy: attack.policy }],
  );
  test.each(proven)('$slug', ({ policy }) => {
    const proof = provePolicy(policy);
    const { attack, legitimate } = proof;
    expect(variationTotals(proof).run).toBeGreaterThanOrEqual(5);
    expect(proof.honest.length + 1).toBeGreaterThanOrEqual(3);
    expect(proof.honest.every(({ effect }) => effect === 'allow')).toBe(true);
    expect(attack.effect).toBe(policy.attackEffect);
    expect(attack.reason).not.toBe('');
    expect(legitimate.effect).toBe('allow');
    expect(policy.document['default']).toBe('deny');
  });
});

describe('prose', () => {
  // Of a package that a list names as malware nothing more is public than the list says.
  test('every incident and pattern has a body of 150 words or more, and at least 60 entries do', () => {
    const written = entries.filter((e) => words(e.body) >= 150);
    const missing = entries.filter(
      (e) =>
        (e.attack.kind === 'incident' || e.attack.kind === 'pattern') &&
        e.attack.mal.length === 0 &&
        !written.includes(e),
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

test('no list of steps and no limit of a policy stands in two entries word for word', () => {
  const repeats = (texts: readonly (readonly [string, string])[]) =>
    [...Map.groupBy(texts, ([text]) => text)]
      .filter(([, same]) => same.length > 1)
      .map(([text, same]) => `${same.map(([, slug]) => slug).join(', ')}: ${text}`);
  expect(repeats(entries.map(({ attack }) => [attack.steps.join(' / '), attack.slug]))).toEqual([]);
  expect(
    repeats(
      entries.flatMap(({ attack: { policy, slug } }) =>
        policy === null || policy.limit === null ? [] : [[policy.limit, slug] as const],
      ),
    ),
  ).toEqual([]);
});

test('claims have marks of their sources, in at least 60 entries', () => {
  const marked = entries.filter(({ body }) => sourceMarks(body).numbers.length > 0);
  expect(marked.length).toBeGreaterThanOrEqual(60);
});

test('every entry names a package, or says why it names none', () => {
  const silent = entries.filter(
    ({ attack }) =>
      attack.noPackage === null && attack.affected.every((product) => product.package === null),
  );
  expect(silent.map(({ attack }) => attack.slug)).toEqual([]);
});

test('each id of another list that is used has a title here', () => {
  for (const { attack } of entries) {
    for (const taxonomy of Object.keys(TAXONOMIES) as (keyof typeof TAXONOMIES)[]) {
      if (taxonomy === 'cwe') continue;
      for (const id of attack.mappings[taxonomy]) expect(taxonomyTitle(id), id).not.toBeNull();
    }
  }
});

describe('OSV records', () => {
  const records = osvRecords(entries, site);
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const isOsv = ajv.compile(
    JSON.parse(readFileSync('tests/fixtures/osv/schema-1.7.5.json', 'utf8')),
  );

  test('are valid, and no two have one id', () => {
    expect(records.length).toBeGreaterThan(100);
    for (const record of records)
      expect(isOsv(record), `${record.id} ${JSON.stringify(isOsv.errors)}`).toBe(true);
    expect(new Set(records.map((r) => r.id)).size).toBe(records.length);
  });

  test('name at most one CVE as an alias, and no vulnerability twice', () => {
    const cves = records.flatMap((r) => r.aliases.filter((a) => a.startsWith('CVE-')));
    for (const { id, aliases } of records)
      expect(aliases.filter((a) => a.startsWith('CVE-')).length, id).toBeLessThanOrEqual(1);
    expect(new Set(cves).size).toBe(cves.length);
  });

  test('have a purl for every package, and events in the order of their versions', () => {
    for (const { id, affected } of records)
      for (const { package: pkg, ranges } of affected) {
        expect(pkg.purl, `${id} ${pkg.name}`).toMatch(/^pkg:[a-z]+\//);
        for (const { events } of ranges ?? []) {
          expect('introduced' in (events[0] ?? {}), id).toBe(true);
          expect(events.length, id).toBeLessThanOrEqual(2);
        }
      }
  });

  test('say last_affected only where no fixed version is known', () => {
    const bySlug = new Map(entries.map(({ attack }) => [attack.id, attack]));
    for (const { database_specific, affected } of records) {
      const attack = bySlug.get(database_specific.id);
      const last = affected.some((a) =>
        a.ranges?.some((r) => r.events.some((e) => 'last_affected' in e)),
      );
      if (last) expect(attack?.affected.some((a) => a.fixedIn.length === 1)).toBe(false);
    }
  });

  test('relate the members of a campaign', () => {
    const record = records.find((r) => r.aliases.includes('CVE-2026-77262'));
    expect(record?.related.length).toBe(12);
  });

  test('come as one archive that is the same every time', () => {
    const once = osvArchive(records);
    expect(Buffer.from(osvArchive(records)).equals(Buffer.from(once))).toBe(true);
    expect(Object.keys(unzipSync(once))).toHaveLength(records.length);
  });
});

test('malicious packages have their ids in the OSV list, and there are 300 entries', () => {
  const listed = entries.filter((e) => e.attack.mal.length > 0);
  expect(listed.length).toBeGreaterThanOrEqual(18);
  expect(entries.length).toBeGreaterThanOrEqual(300);
});
