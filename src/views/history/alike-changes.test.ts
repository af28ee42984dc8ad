import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../domain/catalogue/build-catalogue.ts';
import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { extendLog, startLog } from '../../domain/history/extend-log.ts';
import { testRecord } from '../../domain/history/test-record.ts';
import { alikeChanges } from './alike-changes.ts';
import { serverHistoryView, toolHistoryView } from './history-server.ts';

const published = () => null;
const NAMES = ['count_notes', 'list_notes', 'read_note', 'find_note', 'note'];

/** Five tools; all get another dialect, one another wording too, one another verdict too. */
function server(names: readonly string[] = NAMES): ServerEntry {
  const listed = (version: string, minute: number, dialect: string, odd: string, bad: string) => {
    const texts = names.map((name) => {
      if (name === 'find_note') return [name, odd] as const;
      return [name, name === 'note' ? bad : 'Returns notes of one book.'] as const;
    });
    const record = testRecord(version, Object.fromEntries(texts), minute);
    const inputSchema = { $schema: dialect, type: 'object', properties: {} };
    return { ...record, tools: record.tools.map((tool) => ({ ...tool, inputSchema })) };
  };
  const before = listed('1.0.0', 0, 'old:dialect', 'Returns a note.', 'Returns a note.');
  const after = listed('1.1.0', 1, 'new:dialect', 'Returns the note.', 'Deletes a note for good.');
  const log = extendLog(
    startLog(before, published),
    before,
    after,
    '2026-03-04T05:06:07Z',
    published,
  );
  return buildCatalogue({
    servers: [after],
    quarantined: [],
    attacks: [],
    overrides: new Map(),
    histories: new Map([[log.server, log]]),
  }).servers[0] as ServerEntry;
}

describe('changes that several tools share', () => {
  const entry = serverHistoryView(server())?.entries[0];

  it('are told once, with the number of tools', () => {
    expect(entry?.alike?.diffs.map(({ diff, tools }) => [diff.place, tools])).toEqual([
      ['$schema of the input schema', 5],
    ]);
  });

  it('name the tools in which nothing else changed', () => {
    expect(entry?.alike?.only.map(({ tool }) => tool).sort()).toEqual([
      'count_notes',
      'list_notes',
      'read_note',
    ]);
    expect(entry?.alike?.moreOnly).toBe(0);
  });

  it('leave the other tools with what is their own; one of class risk keeps everything', () => {
    const rows = entry?.changes.map(({ tool, diffs, alikePlaces }) => [
      tool,
      diffs.map(({ place }) => place),
      alikePlaces,
    ]);
    expect(rows).toEqual([
      ['note', ['description', '$schema of the input schema'], 0],
      ['find_note', ['description'], 1],
    ]);
    expect(entry?.more).toBe(0);
  });

  it("are whole on the page of each tool, where no other tool's change stands", () => {
    const tool = server().tools.find(({ record }) => record.name === 'count_notes');
    const [change] = (tool && toolHistoryView(tool)?.changes) ?? [];
    expect(change?.change.diffs.map(({ place }) => place)).toEqual(['$schema of the input schema']);
    expect(change?.change.alikePlaces).toBe(0);
  });

  it('need three tools; two are told one by one', () => {
    const two = serverHistoryView(server(['count_notes', 'list_notes']))?.entries[0];
    expect(two?.alike).toBeNull();
    expect(two?.changes.map(({ diffs }) => diffs.length)).toEqual([1, 1]);
  });

  it('never leave out a tool that shares nothing', () => {
    const [logged] = server().history?.entries ?? [];
    if (logged === undefined) throw new Error('the log has an entry');
    const bare = logged.changed.map((change) => ({ ...change, fields: [] }));
    for (const most of [0, 6])
      expect(alikeChanges({ ...logged, changed: bare }, most).only.size).toBe(0);
  });
});
