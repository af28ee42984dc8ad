import { describe, expect, it } from 'vitest';
import { hostileLines } from '../../../tests/fixtures/hostile-servers.ts';
import { buildCatalogue } from '../../domain/catalogue/build-catalogue.ts';
import { recommendRule } from '../../domain/policy/recommend.ts';
import { PolicySchema } from '../../domain/policy/schema.ts';
import { parseRecord } from '../../domain/record/parse-record.ts';
import { serverView } from '../server/server-view.ts';
import { serverTwins } from '../site/twins.ts';
import { toolView } from './tool-view.ts';

const site = { name: 'Site', url: 'https://site.example', repository: null };
const ordinary = {
  id: 'notes',
  name: 'Notes',
  source: { kind: 'npm', ref: 'notes-mcp' },
  version: '2.4.1',
  tools: [
    {
      name: 'purge_notebook',
      description: 'Permanently deletes a notebook.',
      inputSchema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
    },
    {
      name: 'read_note',
      description: 'Returns one note.',
      inputSchema: { type: 'object', properties: {} },
    },
    { name: 'zzz' },
  ],
};
const raw = [ordinary, ...hostileLines().map((line) => JSON.parse(line))];
const servers = raw.flatMap((record) => parseRecord(record, { file: 'f', line: 1 }).server ?? []);
const unique = [...new Map(servers.map((server) => [server.id, server])).values()];
const catalogue = buildCatalogue({
  servers: unique,
  quarantined: [],
  attacks: [],
  overrides: new Map(),
});
const views = catalogue.tools.map((entry) => ({ entry, view: toolView(entry, catalogue, site) }));

/** Sentences that are ours: what stands in them from records is at most a name or a quote. */
function ownSentences(view: (typeof views)[number]['view']): string[] {
  const { verdict, rule, faq, head } = view;
  return [
    verdict.sentence,
    rule.effect,
    rule.others ?? '',
    ...rule.proof.map((run) => `${run.tried} ${run.effect}`),
    head.title,
    ...faq.map((item) => item.answer),
  ];
}

describe('toolView', () => {
  it('covers ordinary and hostile tools', () => expect(views.length).toBeGreaterThan(50));

  it('names tool, server, category and rule in a description of whole sentences', () => {
    const descriptions = views.map(({ view }) => view.head.description);
    expect(descriptions.slice(0, 3)).toEqual([
      'purge_notebook on Notes: Destructive, critical risk. Deletes or overwrites something for good. Rule: denied.',
      'read_note on Notes: Read, low risk. Reads or computes; changes nothing. Rule: allowed.',
      'zzz on Notes. Unknown: the record does not say what it does. Rule: denied.',
    ]);
    expect(new Set(descriptions).size).toBe(descriptions.length);
  });

  it('quotes the description whole and without loss', () => {
    for (const { entry, view } of views) {
      expect(view.verdict.description.map((part) => part.text).join('')).toBe(
        entry.record.description,
      );
    }
  });

  it('prints a policy that is valid and holds exactly the recommended rule', () => {
    for (const { entry, view } of views) {
      const policy = PolicySchema.parse(JSON.parse(view.rule.file.text));
      expect(Object.entries(policy.tools ?? {})).toEqual([
        [entry.record.name, recommendRule(entry.record, entry.reviewed.verdict)],
      ]);
    }
  });

  it('never says undefined, a Execute or two stops, whatever the names are', () => {
    for (const { view } of views) {
      for (const text of ownSentences(view)) {
        expect(text).not.toMatch(/undefined|\[object|NaN|\ba (Execute|Unknown)\b|all 1 /);
        expect(text.replaceAll('\u2026', '')).not.toMatch(/[^.]\.\.$/);
      }
      expect(view.faq).toHaveLength(6);
      expect(view.head.description.length).toBeLessThanOrEqual(155);
    }
  });

  it('keeps a tool that says nothing out of search engines', () => {
    const silent = views.find(({ entry }) => entry.record.name === 'zzz');
    expect(silent?.view.head.indexed).toBe(false);
    expect(silent?.view.verdict.category).toBe('Unknown');
    expect(silent?.view.params).toBeNull();
  });

  it('says which other tools of the server the file denies', () => {
    const purge = views.find(({ entry }) => entry.record.name === 'purge_notebook');
    expect(purge?.view.rule.others).toContain('2 other tools');
    expect(purge?.view.verdict.category).toBe('Destructive');
  });

  it('survives as JSON, so that twins and cache keys can be made from it', () => {
    for (const { view } of views) expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

describe('serverView', () => {
  it('counts its tools once each and prints policies that parse', () => {
    for (const entry of catalogue.servers) {
      const view = serverView(entry, site, catalogue.attacks);
      const listed = [...view.groups.flatMap((group) => group.tools), ...view.alarming];
      expect(listed).toHaveLength(entry.tools.length);
      expect(view.profile.reduce((sum, part) => sum + part.tools, 0)).toBe(entry.tools.length);
      for (const { text } of view.presets) {
        const policy = PolicySchema.parse(JSON.parse(text));
        const named = new Set([...Object.keys(policy.tools ?? {}), ...(policy.hide ?? [])]);
        expect(named).toEqual(new Set(entry.tools.map((tool) => tool.record.name)));
      }
    }
  });

  it('links the files that its head names, and the lock file', () => {
    const [entry] = catalogue.servers;
    if (entry === undefined) throw new Error('the catalogue has a server');
    const { alternates, facts } = serverView(entry, site, catalogue.attacks);
    const files = facts.flatMap((fact) => ('files' in fact ? fact.files : []));
    expect(files.map(({ href }) => href)).toEqual([
      ...alternates.slice(0, 2).map(({ href }) => href),
      serverTwins(entry).lock,
    ]);
  });
});
