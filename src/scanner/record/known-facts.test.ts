import { describe, expect, test } from 'vitest';
import { ServerRecordSchema } from '../../domain/record/server-record.ts';
import { mergePublisher, readFactsFile, withKnownFacts } from './known-facts.ts';
import { mergeRecord } from './merge-record.ts';

const AT = '2026-03-01T00:00:00Z';
const READ = '2026-02-01T00:00:00Z';
const reading = (more: object) => ({
  url: 'https://github.com/a/x',
  archived: null,
  ref: null,
  packageName: null,
  checkedAt: READ,
  ...more,
});
const record = (more: object = {}) =>
  ServerRecordSchema.parse({
    id: 'x',
    name: 'x',
    source: { kind: 'npm', ref: '@a/x' },
    repository: 'git+https://github.com/A/x.git',
    tools: [],
    ...more,
  });
const entry = { name: 'io.github.a/x', status: 'deprecated', version: '1.0.0' } as const;
const facts = (...repositories: ReturnType<typeof reading>[]) => ({
  entries: new Map([['npm:@a/x', entry]]),
  repositories,
});

describe('facts that others brought along', () => {
  test('stand beside those of the scan, with their own dates', () => {
    const asked = record({ publisher: { checkedAt: AT, releases: 3 } });
    const { publisher } = withKnownFacts(asked, 'npm:@a/x', facts(reading({ archived: true })), AT);
    expect(publisher).toMatchObject({
      releases: 3,
      registryEntry: { ...entry, checkedAt: AT },
      repositoryFacts: { archived: true, checkedAt: READ },
    });
  });

  test('are those of this package where a repository has several, and none of another repository', () => {
    const of = (...all: ReturnType<typeof reading>[]) =>
      withKnownFacts(record(), 'npm:other', facts(...all), AT).publisher?.repositoryFacts;
    const [mine, other] = [reading({ packageName: '@a/x' }), reading({ packageName: '@a/y' })];
    expect(of(other, mine)?.packageName).toBe('@a/x');
    expect(of(other)?.packageName).toBe('@a/y');
    expect(of(reading({ url: 'https://github.com/b/x' }))).toBeUndefined();
  });

  test('outlive a scan that was not told them, and give way to newer ones', () => {
    const first = withKnownFacts(record(), 'npm:@a/x', facts(reading({ archived: false })), AT);
    const next = record({ publisher: { checkedAt: AT, releases: 4 } });
    expect(mergeRecord(first, next).publisher).toMatchObject({
      releases: 4,
      registryEntry: { status: 'deprecated' },
      repositoryFacts: { archived: false },
    });
    const newer = withKnownFacts(next, 'npm:@a/x', facts(reading({ archived: true })), AT);
    expect(mergeRecord(first, newer).publisher?.repositoryFacts?.archived).toBe(true);
  });

  test('a scan that could not install keeps what the registry said before', () => {
    const full = record({
      publisher: { checkedAt: READ, releases: 9, deprecated: 'old' },
    }).publisher;
    const bare = withKnownFacts(record(), 'npm:@a/x', facts(), AT).publisher;
    expect(mergePublisher(full, bare)).toMatchObject({ releases: 9, registryEntry: entry });
    expect(mergePublisher(full, undefined)).toEqual(full);
  });

  test('read again on another day change nothing', () => {
    const first = withKnownFacts(record(), 'npm:@a/x', facts(reading({})), AT);
    const again = withKnownFacts(
      record(),
      'npm:@a/x',
      facts(reading({ checkedAt: AT })),
      '2026-04-01T00:00:00Z',
    );
    expect(mergeRecord(first, again)).toBe(first);
  });
});

test('a file of facts is read whole or not at all', () => {
  const good = JSON.stringify({ repositories: [reading({ archived: true })] });
  expect(readFactsFile(good, 'f.json')).toEqual([reading({ archived: true })]);
  expect(() => readFactsFile('{', 'f.json')).toThrow(/f\.json is not JSON/);
  for (const wrong of [{ url: 7 }, { archive: true }, { checkedAt: 'yesterday' }])
    expect(() =>
      readFactsFile(JSON.stringify({ repositories: [reading(wrong)] }), 'f.json'),
    ).toThrow(/^f\.json: /);
});
