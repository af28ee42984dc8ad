import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfferedTexts } from '../record/offered-texts.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import { compareOffered, compareTools, isUnchanged, wordChanges } from './compare-tools.ts';

const tool = (over: Partial<ToolRecord> = {}): ToolRecord => ({
  name: 'read_note',
  title: null,
  description: 'Returns one note.',
  inputSchema: { type: 'object', properties: { id: { type: 'string' } } },
  outputSchema: null,
  annotations: null,
  params: null,
  ...over,
});
const locked = (record: ToolRecord) => ({ name: record.name, definition: { ...record } });

describe('compareTools', () => {
  it('finds nothing where nothing changed', () => {
    expect(isUnchanged(compareTools([locked(tool())], [tool()]))).toBe(true);
  });

  it('does not take another order of keys for a change', () => {
    const schema = { properties: { id: { type: 'string' } }, type: 'object' };
    expect(isUnchanged(compareTools([locked(tool())], [tool({ inputSchema: schema })]))).toBe(true);
  });

  it('tells tools that came, went and changed apart', () => {
    const drift = compareTools(
      [locked(tool()), locked(tool({ name: 'gone' }))],
      [tool({ description: 'Returns one note and sends it home.' }), tool({ name: 'new' })],
    );
    expect(drift.added).toEqual(['new']);
    expect(drift.removed).toEqual(['gone']);
    expect(
      drift.changed.map(({ name, fields }) => [name, fields.map(({ field }) => field)]),
    ).toEqual([['read_note', ['description']]]);
  });

  it('takes a name with another letter for another tool', () => {
    const drift = compareTools([locked(tool())], [tool({ name: 'read_n\u043ete' })]);
    expect(drift.added).toHaveLength(1);
    expect(drift.removed).toEqual(['read_note']);
  });
});

it('gives both texts back, whatever they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const changes = wordChanges(before, after);
      const join = (skip: string) =>
        changes.flatMap(({ kind, text }) => (kind === skip ? [] : text)).join('');
      expect(join('added')).toBe(before);
      expect(join('removed')).toBe(after);
    }),
  );
});

describe('words of long texts', () => {
  const filler = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(' ');
  const long = filler(4_000);
  const joined = (kinds: readonly string[], parts: ReturnType<typeof wordChanges>) =>
    parts
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join('');

  it('show the difference, not the same beginning twice', () => {
    const [before, after] = [`${long} old ${long}`, `${long} brand new ${long}`];
    const parts = wordChanges(before, after);
    expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual([
      'old',
      'brand new',
    ]);
    expect(joined(['same', 'removed'], parts)).toBe(before);
    expect(joined(['same', 'added'], parts)).toBe(after);
  });

  it('lose nothing, whatever changed: ends, one huge word, half of a pair', () => {
    const huge = 'x'.repeat(30_000);
    for (const [before, after] of [
      [long, `${long} more`],
      [`first ${long}`, long],
      [`${huge}a${huge}`, `${huge}b${huge}`],
      [`${huge}\u{1f600}${huge}`, `${huge}\u{1f601}${huge}`],
      [long, ''],
      [huge, huge],
    ] as const) {
      const parts = wordChanges(before, after);
      expect(joined(['same', 'removed'], parts)).toBe(before);
      expect(joined(['same', 'added'], parts)).toBe(after);
      for (const { text } of parts) expect(text.isWellFormed()).toBe(true);
    }
  });
});

it('compares two texts with nothing in common as a whole, however long', () => {
  const words = (letter: string) =>
    Array.from({ length: 900 }, (_, at) => `${letter}${at}`).join(' ');
  expect(wordChanges(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

describe('compareOffered', () => {
  const offered = (over: Partial<OfferedTexts> = {}): OfferedTexts => ({
    instructions: 'Ask before you write.',
    prompts: [{ name: 'review', title: null, description: 'Reviews a page.', arguments: [] }],
    resources: [],
    ...over,
  });
  const came = (after: OfferedTexts) =>
    compareOffered(offered(), after).flatMap(({ kind, text }) => (kind === 'added' ? text : []));

  it('finds nothing where nothing changed, and nothing in a list that was not asked for before', () => {
    expect(compareOffered(offered(), offered())).toEqual([]);
    expect(compareOffered(offered(), offered({ resources: null }))).toEqual([]);
  });

  it('shows the words that came into instructions, prompts and resources, with their place', () => {
    expect(came(offered({ instructions: 'Ask before you write or send.' })).join('')).toContain(
      'or send',
    );
    const prompts = [
      { name: 'review', title: null, description: 'Reviews a whole page.', arguments: [] },
    ];
    expect(came(offered({ prompts })).join('')).toContain('whole');
    const resource = {
      uri: 'file:///notes',
      name: 'notes',
      title: null,
      description: 'All notes.',
      mimeType: null,
    };
    expect(came(offered({ resources: [resource] })).join('')).toContain('resources/0/description');
  });

  it('shows what went', () => {
    const gone = compareOffered(offered(), offered({ instructions: null }));
    expect(gone.find(({ kind }) => kind === 'removed')?.text).toContain('Ask before you write.');
  });
});
