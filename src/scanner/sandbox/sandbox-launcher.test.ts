import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox } from './sandbox-launcher.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toolward-sandbox-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('without bubblewrap there is no sandbox, and the reason says what to install', async () => {
  const find = (name: string) => (name === 'bwrap' ? null : `/usr/bin/${name}`);
  const result = await createSandbox(folder, { platform: 'linux', find });
  expect(result).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^bwrap not found\. .*apt-get install bubblewrap/),
  });
});

test('on another system than Linux there is no sandbox', async () => {
  expect(await createSandbox(folder, { platform: 'darwin' })).toEqual({
    ok: false,
    reason: 'the sandbox needs Linux (bubblewrap); this is darwin',
  });
});

test.skipIf(process.platform !== 'linux')(
  'a sandbox that does not start is none, and the reason quotes it',
  async () => {
    const result = await createSandbox(folder, { find: () => '/bin/false' });
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('exit code 1') });
  },
);
