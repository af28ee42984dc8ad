import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { createClient } from '@libsql/client';
import { describe, expect, it } from 'vitest';
import { openPages } from '../../src/long-tail/open-pages.ts';
import { pushPages } from '../../src/long-tail/push-pages.ts';
import type { StoredPage } from '../../src/long-tail/stored-page.ts';
import { openTailFile } from '../../src/printing/tail-file.ts';
import { openRemoteDatabase } from '../support/remote-database.ts';

const page = (file: string, content: string): StoredPage => ({
  file,
  key: content,
  kind: 'file',
  body: deflateRawSync(content),
});

/** What the command does, with its clients opened anew each time. */
async function push(from: string, url: string) {
  const [local, remote] = [createClient({ url: pathToFileURL(from).href }), createClient({ url })];
  try {
    return await pushPages(local, remote, () => {});
  } finally {
    local.close();
    remote.close();
  }
}

describe('npm run push-pages', () => {
  it('brings what a build stored to a remote database, which then answers', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
    const file = path.join(folder, 'pages.db');
    const tail = await openTailFile(file);
    await tail.put([page('servers/a.md', 'first'), page('badge/a.svg', 'badge')], []);
    expect(await tail.commit()).toEqual({ pages: 2, removed: 0 });
    await tail.close();
    const remote = await openRemoteDatabase(path.join(folder, 'remote.db'));
    try {
      expect(await push(file, remote.url)).toEqual({ sent: 2, removed: 0, kept: 0 });
      const found = await openPages({ url: remote.url, authToken: null }, false)('servers/a.md');
      expect(inflateRawSync(found?.body ?? '').toString()).toBe('first');

      const next = await openTailFile(file);
      await next.put([page('servers/a.md', 'second')], []);
      // Nothing is seen of a build before it is whole, and what it does not print goes.
      expect(await next.commit()).toEqual({ pages: 1, removed: 1 });
      await next.close();
      expect(await push(file, remote.url)).toEqual({ sent: 1, removed: 1, kept: 0 });
    } finally {
      await remote.close();
    }
  });

  it('says which setting is missing', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/push-pages.ts', '--from', 'none.db'],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([
      1,
      'push-pages: there are no stored pages in none.db: build with LONG_TAIL first\n',
    ]);
  });
});
