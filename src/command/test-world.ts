import fs from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { runToolward } from './main.ts';
import type { Output, World } from './world.ts';

/** A stream that keeps what was written. */
function collector(isTTY: boolean): Output & { text(): string } {
  const chunks: string[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => void chunks.push(chunk.toString('utf8')));
  return Object.assign(stream, { isTTY, text: () => chunks.join('') });
}

/** A world of its own; what is left out is empty. */
export function testWorld(given: Partial<World> & { input?: string; terminal?: boolean } = {}) {
  const { input = '', terminal = false, ...parts } = given;
  const world: World = {
    stdin: Readable.from([Buffer.from(input)]),
    env: {},
    cwd: '/nowhere',
    home: '/nowhere',
    platform: 'linux',
    fs,
    fetch: async (url) => {
      throw new Error(`no network in this test: ${String(url)}`);
    },
    clock: () => new Date('2026-11-30T00:00:00Z'),
    dataFolder: '/nowhere',
    stopSignal: () => new AbortController().signal,
    stdout: collector(terminal),
    stderr: collector(terminal),
    ...parts,
  };
  return world;
}

/** Runs `toolward` with these arguments in a world of its own. */
export async function runInTest(
  argv: readonly string[],
  given: Parameters<typeof testWorld>[0] = {},
) {
  const [stdout, stderr] = [collector(given.terminal === true), collector(given.terminal === true)];
  const code = await runToolward(argv, testWorld({ ...given, stdout, stderr }));
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}
