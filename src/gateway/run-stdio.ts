import { randomUUID } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import type { Ender } from './session.ts';
import { stdioClientLink } from './stdio-client-link.ts';
import type { Workplace } from './workplace.ts';

/** The one identity of a client that started the gateway itself. */
export const LOCAL_GRANT = 'local';

/** Serves the client on these streams until it or the server goes, or `stop` says so; says who ended it. */
export async function runStdio(
  workplace: Workplace,
  input: Readable,
  output: Writable,
  stop: AbortSignal,
): Promise<Ender> {
  const session = await workplace.open(stdioClientLink(input, output), {
    grant: LOCAL_GRANT,
    session: randomUUID(),
    policy: workplace.policy.current,
  });
  workplace.onPolicyChange(() => session.toolListChanged());
  stop.addEventListener('abort', () => void session.close(), { once: true });
  if (stop.aborted) void session.close();
  return session.ended;
}
