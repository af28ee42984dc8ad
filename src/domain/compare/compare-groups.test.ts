import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileLines } from '../../../tests/fixtures/hostile-servers.ts';
import { compareListView } from '../../views/compare/compare-list-view.ts';
import { compareView } from '../../views/compare/compare-view.ts';
import { buildCatalogue } from '../catalogue/build-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { parseRecord } from '../record/parse-record.ts';
import type { ServerRecord } from '../record/server-record.ts';
import { isSlug } from '../record/slug.ts';
import { compareGroups } from './compare-groups.ts';

interface RawTool {
  name: string;
  description: string;
  args?: readonly string[];
}
const site = { name: 'Site', url: 'https://site.example', repository: null };

function server(id: string, tools: readonly RawTool[]): ServerRecord {
  const raw = {
    id,
    name: id,
    source: { kind: 'npm', ref: id },
    tools: tools.map(({ name, description, args = [] }) => ({
      name,
      description,
      inputSchema: {
        type: 'object',
        properties: Object.fromEntries(args.map((arg) => [arg, { type: 'string' }])),
      },
    })),
  };
  const { server: parsed } = parseRecord(raw, { file: id, line: null });
  if (parsed === null) throw new Error(`bad fixture ${id}`);
  return parsed;
}

function catalogueOf(servers: readonly ServerRecord[]): Catalogue {
  const sorted = [...servers].sort((a, b) => (a.id < b.id ? -1 : 1));
  return buildCatalogue({ servers: sorted, quarantined: [], attacks: [], overrides: new Map() });
}

const mild = {
  name: 'query_tickets',
  description: 'Searches the tickets of a queue by text.',
  args: ['text', 'queue'],
};
const harsh = {
  name: 'queryTickets',
  description: 'Runs an arbitrary SQL query against the tickets of a queue.',
  args: ['sql', 'queue'],
};
const servers = [
  server('alpha', [mild, { name: 'list_pens', description: 'Lists pens.' }]),
  server('beta', [harsh, { name: 'list_pens', description: 'Lists pens.' }]),
  server('gamma', [{ name: 'sing', description: 'Sings.' }]),
];
const catalogue = catalogueOf(servers);
const { groups, found, groupOf } = compareGroups(catalogue);

describe('compareGroups', () => {
  it('puts tools with the same job words together, mildest first, whatever the spelling', () => {
    const group = groups.find(({ name }) => name.endsWith(' tickets'));
    expect(group?.tools.slice(0, 2).map((tool) => tool.record.name)).toContain('query_tickets');
    expect(group?.tools.at(-1)?.record.name).toBe('queryTickets');
    expect(group?.verdictsDiffer).toBe(true);
    expect(group?.path).toBe(`/compare/${group?.slug}/`);
  });

  it('makes no page where the tools do not differ in power', () => {
    expect(groups.map(({ name }) => name)).not.toContain('list pens');
    expect(found).toBe(groups.length);
  });

  it('finds the group of a tool, and none for a tool outside of all', () => {
    for (const group of groups) {
      for (const tool of group.tools) expect(groupOf(tool)).toBe(group);
    }
    const outside = catalogue.findTool('alpha', 'list_pens');
    expect(outside === undefined ? null : groupOf(outside)).toBeUndefined();
  });

  it('needs two servers: one server that offers a job twice is no comparison', () => {
    const alone = catalogueOf([server('alpha', [mild, harsh])]);
    expect(compareGroups(alone).groups).toEqual([]);
  });

  it('leaves out tools that share words but nothing else', () => {
    const far = catalogueOf([
      server('alpha', [{ name: 'run_check', description: 'Runs a shell command on the host.' }]),
      server('beta', [
        {
          name: 'check_run',
          description:
            'Prints which marathon events are planned next season in Europe, sorted by distance, date, entry fee, altitude, weather and organiser.',
          args: ['season', 'country', 'distance', 'altitude', 'weather', 'organiser', 'fee'],
        },
      ]),
    ]);
    expect(compareGroups(far).groups).toEqual([]);
  });

  it('takes a schema that declares nothing for unknown arguments, not for less power', () => {
    const bare = parseRecord(
      {
        id: 'bare',
        name: 'bare',
        source: { kind: 'npm', ref: 'bare' },
        tools: [{ ...mild, args: undefined, inputSchema: { $schema: 'https://json-schema.org/' } }],
      },
      { file: 'f', line: 1 },
    ).server;
    if (bare === null) throw new Error('bad fixture');
    const path = { ...mild, args: ['file_path', 'queue'] };
    const groupsOf = (...list: ServerRecord[]) => compareGroups(catalogueOf(list)).groups;
    expect(groupsOf(bare, server('alpha', [path]))).toEqual([]);
    const [group] = groupsOf(bare, server('alpha', [path]), server('beta', [harsh]));
    const view = group === undefined ? undefined : compareView(group, site);
    expect(view?.unknown).toBe(1);
    expect(view?.rows.find((row) => row.serverName === 'bare')?.args).toBeNull();
  });

  it('keeps a brand apart from the job, and a verb that stands in each name a part of it', () => {
    const send = (name: string, description: string) => ({ name, description, args: ['text'] });
    const mixed = catalogueOf([
      server('acme', [
        send('acme_send_note', 'Sends a note to a person.'),
        send('acme_send_fax', 'Sends a fax to a machine.'),
        send('acme_send_card', 'Sends a card to a house.'),
      ]),
      server('other', [send('send_note', 'Sends a note to a person and deletes all others.')]),
    ]);
    const names = compareGroups(mixed).groups.map(({ name }) => name);
    expect(names.every((name) => name === 'send note')).toBe(true);
  });

  it('holds its invariants on any catalogue, whatever the order of its records', () => {
    const name = fc.constantFrom('get_note', 'getNotes', 'acme_get_note', 'delete_note', 'x', '..');
    const description = fc.constantFrom('Reads a note.', 'Deletes a note for good.', '');
    const tools = fc.uniqueArray(fc.record({ name, description }), {
      selector: (tool) => tool.name,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(tools, { maxLength: 5 }), (lists) => {
        const all = lists.map((list, index) => server(`server-${index}`, list));
        const one = compareGroups(catalogueOf(all)).groups;
        const two = compareGroups(catalogueOf([...all].reverse())).groups;
        const shape = (list: typeof one) =>
          list.map((group) => [group.slug, group.tools.map((tool) => tool.path)]);
        expect(shape(two)).toEqual(shape(one));
        const members = one.flatMap((group) => group.tools);
        expect(new Set(members).size).toBe(members.length);
        expect(new Set(one.map(({ slug }) => slug)).size).toBe(one.length);
        for (const group of one) {
          expect(isSlug(group.slug)).toBe(true);
          expect(new Set(group.tools.map((tool) => tool.server)).size).toBe(group.servers);
          expect(group.servers).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('survives hostile records', () => {
    const hostile = hostileLines().flatMap(
      (line) => parseRecord(JSON.parse(line), { file: 'f', line: 1 }).server ?? [],
    );
    const twice = hostile.map((record) => ({ ...record, id: `copy of ${record.id}` }));
    const unique = [...new Map([...hostile, ...twice].map((one) => [one.id, one])).values()];
    for (const group of compareGroups(catalogueOf(unique)).groups) {
      expect(group.name).toMatch(/^[a-z][a-z0-9 ]{2,39}$/);
      expect(isSlug(group.slug)).toBe(true);
    }
  });
});

describe('compareView', () => {
  const views = groups.map((group) => compareView(group, site));

  it('says who is mildest and who is strongest, from the verdicts', () => {
    const [view] = views;
    expect(view?.ends?.strongest).toMatchObject({ name: 'queryTickets', category: 'Execute' });
    expect(view?.ends?.mildest.category).toBe('Read');
    expect(view?.rows.at(-1)).toMatchObject({
      undo: 'Not said',
      rule: 'Asks a person, 10 a minute',
      args: 2,
    });
  });

  it('lists one row for each definition and names the servers that share it', () => {
    const copy = { ...mild };
    const shared = catalogueOf([
      server('alpha', [mild]),
      server('beta', [harsh]),
      server('delta', [copy]),
    ]);
    const [group] = compareGroups(shared).groups;
    const view = group === undefined ? undefined : compareView(group, site);
    expect(view?.rows).toHaveLength(2);
    expect(view?.rows[0]?.copies).toEqual([
      { serverName: 'delta', href: '/tools/delta/query-tickets/' },
    ]);
    expect(view?.lead).toContain('3 tools on 3 servers');
  });

  it('keeps titles and descriptions within their limits', () => {
    for (const { head } of [...views, compareListView(catalogue, site)]) {
      expect(head.title.length).toBeLessThanOrEqual(60);
      expect(head.description.length).toBeLessThanOrEqual(155);
    }
  });

  it('shows something that differs on every page', () => {
    for (const view of views) {
      expect(view.ends !== null || view.differences.length > 0).toBe(true);
    }
  });
});

describe('compareListView', () => {
  it('lists every group once under a heading that is not empty', () => {
    const view = compareListView(catalogue, site);
    const links = view.parts.flatMap((part) => part.groups.map((group) => group.href));
    expect(links.toSorted()).toEqual(groups.map((group) => group.path).toSorted());
    expect(view.parts.every((part) => part.groups.length > 0)).toBe(true);
    expect(view.rest).toBe('');
  });

  it('says so when nothing can be compared', () => {
    const view = compareListView(catalogueOf([]), site);
    expect(view.parts).toEqual([]);
    expect(view.lead).toContain('No two servers');
  });
});
