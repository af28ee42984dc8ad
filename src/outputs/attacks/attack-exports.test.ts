import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { loadAttacks } from '../../catalogue/load-attacks.ts';
import { attackFeedGroups } from './attack-feeds.ts';
import { attacksCsv } from './attacks-csv.ts';
import { navigatorLayer } from './navigator-layer.ts';
import { stixBundle } from './stix-bundle.ts';

const site = { name: 'Example', url: 'https://example.org', repository: null };
const today = new Date().toISOString().slice(0, 10);
const { entries, techniques, sweeps } = await loadAttacks('content', today);
const attacks = entries.map(({ attack }) => attack);

/** The schemas of OASIS (cti-stix2-json-schemas, branch stix2.1), by type of object. */
function stixValidators() {
  // Patterns of these schemas hold escapes that the u flag of ECMAScript refuses.
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const ids = new Map<string, string>();
  for (const folder of ['common', 'sdos', 'sros'])
    for (const name of readdirSync(`tests/fixtures/stix/${folder}`)) {
      const schema = JSON.parse(readFileSync(`tests/fixtures/stix/${folder}/${name}`, 'utf8'));
      ajv.addSchema(schema);
      ids.set(name.replace('.json', ''), schema.$id);
    }
  return (type: string) => ajv.getSchema(ids.get(type) ?? '');
}

test('the STIX bundle fits the schemas of OASIS, and its references resolve', () => {
  const { objects } = stixBundle(attacks, techniques, site);
  const validatorOf = stixValidators();
  const ids = new Set(objects.map(({ id }) => id));
  expect(ids.size).toBe(objects.length);
  for (const object of objects) {
    const validate = validatorOf(object.type);
    expect(validate?.(object), `${object.id} ${JSON.stringify(validate?.errors)}`).toBe(true);
    for (const ref of [object.created_by_ref, object.source_ref, object.target_ref])
      if (ref !== undefined) expect(ids, ref).toContain(ref);
  }
  const names = new Set(objects.flatMap(({ external_references = [] }) => external_references));
  for (const { id } of attacks)
    expect([...names].some((reference) => reference.external_id === id)).toBe(true);
});

test('the STIX bundle is the same every time, whatever the order of the entries', () => {
  const bundle = JSON.stringify(stixBundle(attacks, techniques, site));
  expect(JSON.stringify(stixBundle([...attacks].reverse(), techniques, site))).toBe(bundle);
});

test('the Navigator layer has what format 4.5 asks for, and counts entries', () => {
  const layer = navigatorLayer(attacks, techniques, site);
  expect(layer.versions).toEqual({ navigator: '4.9.0', layer: '4.5' });
  expect(layer.techniques.length).toBeGreaterThan(10);
  const ids = new Set(attacks.map(({ id }) => id));
  for (const { techniqueID, score, comment } of layer.techniques) {
    expect(techniqueID).toMatch(/^AML\.T\d{4}(\.\d{3})?$/);
    const named = comment.split(', ');
    expect(named).toHaveLength(score);
    for (const id of named) expect(ids).toContain(id);
  }
});

test('the CSV has a row for each entry and as many fields in each', () => {
  const rows = attacksCsv(attacks, site).trimEnd().split('\r\n');
  expect(rows).toHaveLength(attacks.length + 1);
  const fields = (row: string) => row.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.length;
  expect(new Set(rows.map(fields)).size).toBe(1);
});

test('each entry is in the feed of its technique, severity and packages, and paths are plain', () => {
  const groups = attackFeedGroups(attacks, techniques);
  expect(new Set(groups.map(({ path }) => path)).size).toBe(groups.length);
  for (const { path } of groups) expect(path).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
  for (const attack of attacks) {
    const own = groups.filter((group) => group.attacks.includes(attack)).map(({ path }) => path);
    expect(own).toContain(`technique/${attack.technique}`);
    expect(own).toContain(`severity/${attack.severity}`);
    if (attack.affected.some((product) => product.package !== null))
      expect(own.some((path) => path.startsWith('package/'))).toBe(true);
  }
});

test('the docs name every source that was swept, with its date', () => {
  const docs = readFileSync('docs/attack-sources.md', 'utf8');
  for (const { name, url, sweptTo, looked } of sweeps)
    expect(docs).toContain(`| [${name}](${url}) | ${sweptTo} | ${looked} |`);
});
