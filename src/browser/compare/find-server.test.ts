import { describe, expect, it } from 'vitest';
import { findServer, serversNear } from './find-server.ts';

const servers = [
  { id: 'npm:@a/files', name: '@a/files', slug: 'a-files', tools: 2 },
  { id: 'npm:@a/files-more', name: '@a/files-more', slug: 'a-files-more', tools: 9 },
  { id: 'npm:web', name: 'web', slug: 'web', tools: 1 },
];

describe('findServer', () => {
  it.each([
    ['a-files', 'a-files'],
    [' @A/Files ', 'a-files'],
    ['npm:web', 'web'],
    ['more', 'a-files-more'],
    ['files', undefined],
    ['nobody', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ])('%j is %s', (written, slug) => {
    expect(findServer(servers, written)?.slug).toBe(slug);
  });

  it('names those that may be meant, larger ones first', () => {
    expect(serversNear(servers, 'FILES').map(({ slug }) => slug)).toEqual([
      'a-files-more',
      'a-files',
    ]);
    expect(serversNear(servers, '')).toEqual([]);
  });
});
