import { randomBytes } from 'node:crypto';

/**
 * What the gateway must remember between an `input_required` result and the client's retry (MCP
 * 2026-07-28, multi round-trip requests). The client carries only a random name for it, which works once:
 * a state that said "approved" in itself could be replayed or forged.
 */
export interface Continuation {
  /** Whose call it is: an approval is of no use to another grant. */
  grant: string;
  tool: string;
  argumentDigest: string;
  /** `approval`: we asked a person. `server`: an allowed call whose server wants more input. */
  waitsFor: 'approval' | 'server';
  /** Request state of the server, to be given back to it. */
  serverState: string | null;
}

export interface Continuations {
  /** Remembers and returns the `requestState` for the client. */
  remember(continuation: Continuation): string;
  /** Takes the continuation of a retry out; `unknown` when it is ours but expired or used, null when not ours. */
  take(requestState: string | null): Continuation | 'unknown' | null;
}

const PREFIX = 'gateway.';
/** Open round trips at once; the oldest is forgotten beyond it, and its retry then denied. */
const MAX_OPEN = 10_000;

/** `lifetimeMs`: how long a retry is accepted. `clock`: now, in milliseconds. */
export function createContinuations(lifetimeMs: number, clock: () => number): Continuations {
  const open = new Map<string, { continuation: Continuation; until: number }>();
  return {
    remember(continuation) {
      const name = `${PREFIX}${randomBytes(32).toString('base64url')}`;
      open.set(name, { continuation, until: clock() + lifetimeMs });
      const oldest = open.size > MAX_OPEN ? open.keys().next().value : undefined;
      if (oldest !== undefined) open.delete(oldest);
      return name;
    },
    take(requestState) {
      if (requestState === null || !requestState.startsWith(PREFIX)) return null;
      const found = open.get(requestState);
      open.delete(requestState);
      return found !== undefined && found.until >= clock() ? found.continuation : 'unknown';
    },
  };
}
