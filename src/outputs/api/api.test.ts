import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { historyLogs } from '../../../tests/fixtures/history-logs.ts';
import { hostileLines } from '../../../tests/fixtures/hostile-servers.ts';
import { loadAttacks } from '../../catalogue/load-attacks.ts';
import { loadGlossary } from '../../catalogue/load-glossary.ts';
import { testAttack } from '../../domain/attacks/test-attack.ts';
import { buildCatalogue } from '../../domain/catalogue/build-catalogue.ts';
import { policyJsonSchema } from '../../domain/policy/json-schema.ts';
import { parseRecord } from '../../domain/record/parse-record.ts';
import { changesJson, serverChangesJson } from '../history/changes-json.ts';
import { osvIndex, osvRecords } from '../osv/osv-records.ts';
import { attackDocument, attacksJson } from './attacks-json.ts';
import { CONTRACT } from './contract.ts';
import { categoriesJson, indexJson, signalsJson } from './lists-json.ts';
import { lockJson } from './lock-json.ts';
import { openApi } from './openapi.ts';
import { comparisonsJson, glossaryJson, rulesJson, techniquesJson } from './reference-json.ts';
import { searchJson } from './search-json.ts';
import { serverJson, serversJson } from './server-json.ts';
import { toolDocument } from './tool-json.ts';

const site = { name: 'Example', url: 'https://example.org', repository: null };
const servers = hostileLines().flatMap(
  (line) => parseRecord(JSON.parse(line), { file: 'f', line: 1 }).server ?? [],
);
const attacks = [
  testAttack(),
  testAttack({ id: 'MCPA-2026-0002', slug: 'no-package', cve: [], ghsa: [], affected: [] }),
];
const listed = [...new Map(servers.map((server) => [server.id, server])).values()];
const catalogue = buildCatalogue({
  servers: listed,
  histories: new Map(historyLogs(listed).map((log) => [log.server, log])),
  quarantined: [],
  attacks,
  overrides: new Map(),
});

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(openApi(site), 'api');
const isPolicy = ajv.compile(policyJsonSchema(site.url));

/** Compiled once: a reference in a new object is compiled anew. */
const validators = new Map<string, ValidateFunction>();

function validatorOf(schema: string): ValidateFunction {
  const made = validators.get(schema) ?? ajv.compile({ $ref: `api#/components/schemas/${schema}` });
  validators.set(schema, made);
  return made;
}

/** Faults of a document as a reader of its JSON finds them. */
function faults(schema: string, document: unknown): unknown[] {
  const validate = validatorOf(schema);
  const json = JSON.parse(JSON.stringify(document));
  validate(json);
  // What is published lets fields be added; what we write has those of the contract and no other.
  const strict: Readonly<Record<string, z.ZodType>> = CONTRACT;
  const issues = strict[schema]?.safeParse(json).error?.issues ?? [];
  return [...(validate.errors ?? []), ...issues].slice(0, 5);
}

describe('the API keeps its contract', () => {
  it('in the index and the lists', () => {
    expect(faults('Index', indexJson(catalogue, site))).toEqual([]);
    expect(faults('ServerList', serversJson(catalogue.servers, site))).toEqual([]);
    expect(faults('CategoryList', categoriesJson(catalogue, site))).toEqual([]);
    expect(faults('SignalList', signalsJson(catalogue, site))).toEqual([]);
    expect(faults('AttackList', attacksJson(attacks, site))).toEqual([]);
    expect(faults('RuleList', rulesJson(site))).toEqual([]);
    expect(faults('ComparisonList', comparisonsJson(catalogue, site))).toEqual([]);
  });

  it('in the lists of what people wrote', async () => {
    const { techniques } = await loadAttacks('content', new Date().toISOString().slice(0, 10));
    const parts = await loadGlossary('content/glossary');
    expect(faults('TechniqueList', techniquesJson(techniques, attacks, site))).toEqual([]);
    expect(faults('Glossary', glossaryJson(parts, site))).toEqual([]);
    const meta = { codes: '##', terms: ['a'], recordsPerFile: 16 };
    expect(
      faults('SearchIndex', searchJson({ version: 'v', meta, entries: 2, records: 1 }, site)),
    ).toEqual([]);
  });

  it('names every rule that evidence can name', () => {
    const ids = new Set(rulesJson(site).rules.map(({ id }) => id));
    const named = catalogue.tools.flatMap(({ reviewed }) =>
      reviewed.verdict.evidence.map(({ rule }) => rule),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('for hostile and odd servers', () => {
    expect(catalogue.servers.length).toBeGreaterThan(20);
    for (const server of catalogue.servers) {
      expect(faults('ServerDocument', serverJson(server, site))).toEqual([]);
      expect(faults('Lock', lockJson(server, site))).toEqual([]);
    }
  });

  it('for their tools', () => {
    for (const tool of catalogue.tools.slice(0, 400)) {
      expect(faults('ToolDocument', toolDocument(tool, catalogue, site))).toEqual([]);
    }
  });

  it('for changes, of ordinary and hostile servers', () => {
    const logged = catalogue.servers.filter(({ history }) => history !== null);
    expect(logged.length).toBeGreaterThan(10);
    expect(faults('ChangeList', changesJson(catalogue, site))).toEqual([]);
    for (const server of logged)
      expect(faults('ServerChanges', serverChangesJson(server, site))).toEqual([]);
  });

  it('for attacks and their OSV records', () => {
    const documents = attacks.map((attack) => attackDocument(attack, site));
    for (const document of documents) expect(faults('Attack', document)).toEqual([]);
    const records = osvRecords(
      attacks.map((attack) => ({ file: '', attack, body: '' })),
      site,
    );
    expect(records).toHaveLength(1);
    for (const record of records) expect(faults('Osv', record)).toEqual([]);
    const index = osvIndex(records, attacks, site);
    expect(faults('OsvIndex', index)).toEqual([]);
    expect(index.records.length + index.without.length).toBeLessThanOrEqual(attacks.length);
  });

  it('says of every field what it is', () => {
    const silent: string[] = [];
    const walk = (schema: unknown, at: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties') {
          for (const [field, own] of Object.entries<object>(value)) {
            if (!('description' in own) && !('$ref' in own)) silent.push(`${at}.${field}`);
          }
        }
        walk(value, at);
      }
    };
    for (const [name, schema] of Object.entries(openApi(site).components.schemas))
      walk(schema, name);
    expect(silent).toEqual([]);
  });

  it('lets a reader validate documents of a later version', () => {
    const validate = ajv.compile({ $ref: 'api#/components/schemas/Index' });
    expect(validate({ ...indexJson(catalogue, site), later: true })).toBe(true);
    expect(validate({ ...indexJson(catalogue, site), counts: null })).toBe(false);
  });

  it('notices a document that breaks it', () => {
    const document = { ...indexJson(catalogue, site), colour: 'red' };
    expect(faults('Index', document)).not.toEqual([]);
  });
});

it('gives policies that are what the policy schema says', () => {
  for (const server of catalogue.servers.filter(({ tools }) => tools.length < 300)) {
    for (const policy of Object.values(serverJson(server, site).policies)) {
      expect(isPolicy(JSON.parse(JSON.stringify(policy))), JSON.stringify(isPolicy.errors)).toBe(
        true,
      );
    }
  }
});

it('has the shape that readers rely on', async () => {
  const contract = `${JSON.stringify(openApi(site), null, 2)}\n`;
  await expect(contract).toMatchFileSnapshot('../../../tests/outputs/api-contract.snap');
});
