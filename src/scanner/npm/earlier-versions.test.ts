import { describe, expect, test } from 'vitest';
import { earlierVersions } from './earlier-versions.ts';
import { readVersions } from './published-versions.ts';

describe('earlier versions', () => {
  test.each([
    [
      'the newest of each earlier minor line',
      ['1.0.0', '1.0.1', '1.1.0', '1.2.0', '1.2.1'],
      '1.2.1',
      2,
      ['1.0.1', '1.1.0'],
    ],
    [
      'versions named by the day',
      ['2025.1.2', '2025.1.9', '2025.3.1'],
      '2025.3.1',
      3,
      ['2025.1.2', '2025.1.9'],
    ],
    ['each patch below 0.0', ['0.0.1', '0.0.2', '0.0.3'], '0.0.3', 1, ['0.0.2']],
    [
      'releases of its own line where there are no others',
      ['1.0.0', '1.0.1', '1.0.2'],
      '1.0.2',
      2,
      ['1.0.0', '1.0.1'],
    ],
    ['no pre-release', ['1.0.0', '1.1.0-rc.1', '1.1.0'], '1.1.0', 3, ['1.0.0']],
    [
      'pre-releases of a pre-release',
      ['1.0.0-beta.1', '1.0.0-beta.2'],
      '1.0.0-beta.2',
      1,
      ['1.0.0-beta.1'],
    ],
    ['nothing later', ['1.0.0', '2.0.0'], '1.0.0', 3, []],
    ['nothing that is no version', ['latest', '1.0.0', 'x'], '1.1.0', 3, ['1.0.0']],
  ])('%s', (_, published, current, wanted, expected) => {
    expect(earlierVersions(published, current, wanted)).toEqual(expected);
  });
});

describe('what npm view prints', () => {
  test('dates count when the registry says when the package was made and changed', () => {
    const time = {
      created: 'x',
      modified: 'x',
      '1.0.0': '2026-03-01T10:00:00.123Z',
      '1.1.0': 'never',
    };
    const { published } = readVersions(JSON.stringify({ versions: ['1.0.0', '1.1.0'], time }));
    expect([...published]).toEqual([['1.0.0', '2026-03-01T10:00:00Z']]);
  });

  test('dates of a mirror that knows only when it fetched are left out', () => {
    const time = { '1.0.0': '2026-03-01T10:00:00Z' };
    expect(readVersions(JSON.stringify({ versions: '1.0.0', time }))).toEqual({
      versions: ['1.0.0'],
      published: new Map(),
    });
  });

  test('without dates npm prints the versions alone', () => {
    expect(readVersions('["1.0.0"]').versions).toEqual(['1.0.0']);
    expect(readVersions('"1.0.0"').versions).toEqual(['1.0.0']);
  });
});
