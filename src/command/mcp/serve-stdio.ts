import { once } from 'node:events';
import type { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { World } from '../world.ts';

/** Serves the client on standard input and output until it goes or `stop` says so. */
export async function serveOnStdio(
  make: () => McpServer,
  { stdin, stdout }: Pick<World, 'stdin' | 'stdout'>,
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<void> {
  const served = serveStdio(make, {
    transport: new StdioServerTransport(stdin, stdout),
    onerror: (error) => say(error.message),
  });
  const ended = [once(stdin, 'end'), once(stdin, 'close')];
  if (!stop.aborted) await Promise.race([...ended, once(stop, 'abort')]);
  await served.close();
}
