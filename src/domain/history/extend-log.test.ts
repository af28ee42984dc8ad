import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONG } from '../../../tests/support/size.ts';
import { digestTool } from '../record/digest.ts';
import type { ChangeLog } from './change-log.ts';
import { extendLog, settleLog, startLog } from './extend-log.ts';
import { foldLog } from './fold-log.ts';
import { readLog } from './read-log.ts';
import { testRecord } from './test-record.ts';

const AT = '2026-01-02T00:00:00Z';
const undated = () => null;
const first = testRecord('1.0.0', { read: 'Returns one note.', old: 'Lists notes.' });
const second = testRecord('1.1.0', { read: 'Deletes one note.', new: 'Creates a note.' }, 5);
const start = startLog(first, undated);
const extended = extendLog(start, first, second, AT, (v) => (v === '1.1.0' ? AT : null));

describe('a log', () => {
  it('says what came, went and changed, from which version to which', () => {
    expect(extended.entries).toHaveLength(1);
    expect(extended.entries[0]).toMatchObject({
      comparedAt: AT,
      from: {
        version: '1.0.0',
        listedAt: '2026-01-01T10:00:00Z',
        published: null,
        integrity: 'sha512-1.0.0',
      },
      to: { version: '1.1.0', listedAt: '2026-01-01T10:05:00Z', published: AT },
      added: [{ name: 'new', category: 'Write' }],
      removed: [{ name: 'old', category: 'Read' }],
      changed: [
        {
          name: 'read',
          class: 'risk',
          direction: 'rise',
          category: { before: 'Read', after: 'Destructive' },
          fields: [
            {
              field: 'description',
              at: '',
              before: 'Returns one note.',
              after: 'Deletes one note.',
            },
          ],
        },
      ],
      rejudged: [],
    });
  });

  it('stays the same object when nothing but the version changed', () => {
    const again = testRecord('1.0.1', { old: 'Lists notes.', read: 'Returns one note.' }, 9);
    expect(extendLog(start, first, again, AT, undated)).toBe(start);
  });

  it('tells a change of our rules from a change of the definition', () => {
    const judgedOtherwise: ChangeLog = {
      ...start,
      start: {
        ...start.start,
        tools: start.start.tools.map((tool) => ({ ...tool, category: 'Write' })),
      },
    };
    const [entry] = extendLog(judgedOtherwise, first, second, AT, undated).entries;
    expect(entry?.rejudged.map(({ name, category }) => [name, category])).toEqual([
      ['read', { before: 'Write', after: 'Read' }],
      ['old', { before: 'Write', after: 'Read' }],
    ]);
    expect(entry?.changed[0]?.category).toEqual({ before: 'Read', after: 'Destructive' });
  });

  it('is appended to when only our rules changed, once', () => {
    const judgedOtherwise: ChangeLog = {
      ...start,
      start: {
        ...start.start,
        tools: start.start.tools.map((tool) => ({ ...tool, category: 'Unknown' })),
      },
    };
    const once = extendLog(judgedOtherwise, first, first, AT, undated);
    expect(once.entries).toHaveLength(1);
    expect(once.entries[0]?.rejudged[0]).toMatchObject({
      rule: expect.any(String),
      quote: expect.stringMatching(/./),
    });
    expect(extendLog(once, first, first, AT, undated)).toBe(once);
  });

  it('does not begin with a record whose tools were never read', () => {
    expect(() => startLog({ ...first, scan: null }, undated)).toThrow(
      'notes: its tools were never read',
    );
  });
});

describe('settling', () => {
  it('keeps a log that the record bears out', () => {
    expect(settleLog(extended, second)).toBe(extended);
    expect(settleLog(start, first)).toBe(start);
  });

  it('takes back an entry whose record was never stored', () => {
    expect(settleLog(extended, first)).toEqual(start);
  });

  it('refuses a log about another list', () => {
    expect(settleLog(extended, testRecord('9', { other: 'Lists notes.' }))).toBeNull();
  });
});

const lists = fc.array(
  fc.dictionary(
    fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'),
    fc.constantFrom('Returns one note.', 'Deletes one note.', 'Returns  one note.', ''),
  ),
  { minLength: 2, maxLength: 8 },
);

it('reads back and leads from the first list to the last, whatever the lists are', () => {
  fc.assert(
    fc.property(lists, (rows) => {
      const records = rows.map((tools, index) => testRecord(`1.${index}.0`, tools, index));
      let log = startLog(records[0] ?? first, undated);
      for (const [index, next] of records.slice(1).entries())
        log = extendLog(log, records[index] ?? first, next, AT, undated);
      const read = readLog(JSON.stringify(log), 'x.json');
      expect(read).toEqual({ ok: true, log });
      const end = [...foldLog(log).values()].map(({ name, digest }) => [name, digest]);
      const wanted = (records.at(-1)?.tools ?? []).map((tool) => [tool.name, digestTool(tool)]);
      expect(end.sort()).toEqual(wanted.sort());
    }),
    { numRuns: LONG ? 100 : 20 },
  );
});

describe('a broken log is one line that names file, entry and field', () => {
  const broken = (edit: (log: ChangeLog) => unknown): string => {
    const read = readLog(
      JSON.stringify(edit(structuredClone(extended))),
      'content/history/notes.json',
    );
    return read.ok ? 'read' : read.fault;
  };
  const entry = (log: ChangeLog) => log.entries[0] as ChangeLog['entries'][number];

  it.each<[string, (log: ChangeLog) => unknown, RegExp]>([
    [
      'another class',
      (log) => ({
        ...log,
        entries: [{ ...entry(log), changed: [{ ...entry(log).changed[0], class: 'worse' }] }],
      }),
      /^content\/history\/notes\.json: entries\/0\/changed\/0\/class: /,
    ],
    [
      'a field that is not known',
      (log) => ({ ...log, colour: 'red' }),
      /^content\/history\/notes\.json: .*colour/,
    ],
    [
      'a time that is none',
      (log) => ({ ...log, entries: [{ ...entry(log), comparedAt: 'yesterday' }] }),
      /entries\/0\/comparedAt: /,
    ],
    [
      'a tool that was not there',
      (log) => ({
        ...log,
        entries: [{ ...entry(log), removed: [{ ...entry(log).added[0], name: 'ghost' }] }],
      }),
      /entries\/0\/removed: "ghost" was not there before$/,
    ],
    [
      'a tool that was there',
      (log) => ({ ...log, entries: [{ ...entry(log), added: [...log.start.tools] }] }),
      /entries\/0\/added: "read" was there before$/,
    ],
    [
      'another definition before',
      (log) => ({
        ...log,
        entries: [
          {
            ...entry(log),
            changed: entry(log).changed.map((c) => ({
              ...c,
              digest: { ...c.digest, before: c.digest.after },
            })),
          },
        ],
      }),
      /entries\/0\/changed: "read" had another definition before$/,
    ],
    [
      'an entry that was cut out',
      (log) => ({ ...log, entries: [entry(log), entry(log)] }),
      /entries\/1\/from\/list: /,
    ],
    [
      'changes that lead elsewhere',
      (log) => ({ ...log, entries: [{ ...entry(log), added: [] }] }),
      /entries\/0\/to\/list: /,
    ],
    [
      'a start that was edited',
      (log) => ({ ...log, start: { ...log.start, tools: [] } }),
      /start\/list: /,
    ],
  ])('%s', (_, edit, fault) => {
    expect(broken(edit)).toMatch(fault);
    expect(broken(edit)).not.toContain('\n');
  });

  it('text that is no JSON', () => {
    expect(readLog('{', 'a.json')).toMatchObject({
      ok: false,
      fault: expect.stringMatching(/^a\.json: is not JSON/),
    });
  });
});

describe('what its author did not change', () => {
  const steady = (record: typeof first, more: object) => ({
    ...record,
    tools: record.tools.map((tool) => ({ ...tool, ...more })),
  });
  const capable = (record: typeof first) =>
    record.scan === null ? record : { ...record, scan: { ...record.scan, capabilities: [] } };

  it('the same package integrity never logs a change of definition', () => {
    const again = {
      ...second,
      version: '1.0.0',
      scan: { ...second.scan, integrity: first.scan?.integrity },
    };
    const next = again as typeof first;
    const log = extendLog(start, first, next, AT, undated);
    expect(log.entries[0]).toMatchObject({ added: [], removed: [], changed: [] });
    expect(log.entries[0]?.reread?.map(({ name }) => name).sort()).toEqual(['new', 'old', 'read']);
    expect([...foldLog(log).keys()].sort()).toEqual(['new', 'read']);
    expect(settleLog(log, next)).toBe(log);
    expect(readLog(JSON.stringify(log), 'notes.json')).toMatchObject({ ok: true });
  });

  it('what differs from start to start is no change in another version', () => {
    const varying = (record: typeof first, now: string) =>
      capable(
        steady(record, {
          inputSchema: { properties: { from: { default: now } } },
          varies: ['/inputSchema/properties/from/default'],
        }),
      );
    const other = testRecord('1.1.0', { read: 'Returns one note.', old: 'Lists notes.' }, 5);
    const log = startLog(varying(first, '10:00'), undated);
    expect(extendLog(log, varying(first, '10:00'), varying(other, '10:05'), AT, undated)).toBe(log);
  });

  it('what an earlier scanner did not read is no change in another version', () => {
    const other = testRecord('1.1.0', { read: 'Returns one note.', old: 'Lists notes.' }, 5);
    const more = { _meta: { ui: { resourceUri: 'ui://a' } } };
    const [entry] = extendLog(start, first, capable(steady(other, more)), AT, undated).entries;
    expect(entry).toMatchObject({ added: [], removed: [], changed: [] });
    const log = startLog(capable(first), undated);
    const [later] = extendLog(
      log,
      capable(first),
      capable(steady(other, more)),
      AT,
      undated,
    ).entries;
    expect(later?.changed.map(({ fields }) => fields[0]?.field)).toEqual(['_meta', '_meta']);
  });
});
