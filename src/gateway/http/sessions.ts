import { randomUUID } from 'node:crypto';
import {
  isInitializeRequest,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import type { ActiveGrant } from '../grants/grant-book.ts';
import type { Message } from '../message.ts';
import { sdkLink, toSdk } from '../sdk-link.ts';
import type { Session } from '../session.ts';
import type { Workplace } from '../workplace.ts';
import { httpError } from './responses.ts';

/** Sessions of MCP 2025-11-25 and before: `initialize` opens one, its id comes with every further request. */
export interface HttpSessions {
  handle(request: Request, message: Message | null, grant: ActiveGrant): Promise<Response>;
  /** Ends the sessions of grants for which `holds` is false. */
  keepOnly(holds: (grant: string) => boolean): void;
  toolListChanged(): void;
  close(): Promise<void>;
}

/** Most sessions that one grant may hold, each with a server of its own; one more ends the longest unused one. */
const MAX_SESSIONS_PER_GRANT = 16;
/** A session with no open request and no open stream for so long is given up: its client has gone. */
const IDLE_MS = 10 * 60_000;
const IDLE_CHECK_MS = 60_000;

interface Held {
  id: string;
  grant: string;
  transport: WebStandardStreamableHTTPServerTransport;
  session: Session;
  /** HTTP exchanges that are under way, a listening stream included. */
  busy: number;
  /** Those of them that wait for an answer. */
  asking: number;
  /** When the last exchange ended, in epoch milliseconds. */
  idleSince: number;
}

export function createHttpSessions(workplace: Workplace): HttpSessions {
  // In order of use: the first was used longest ago.
  const held = new Map<string, Held>();
  const timer = setInterval(endIdle, IDLE_CHECK_MS);
  timer.unref();

  function endIdle(): void {
    const before = workplace.now() - IDLE_MS;
    for (const entry of held.values()) {
      if (entry.busy === 0 && entry.idleSince < before) void entry.session.close();
    }
  }

  async function exchange(
    entry: Held,
    request: Request,
    message: Message | null,
  ): Promise<Response> {
    const asks = message === null ? 0 : 1;
    entry.busy += 1;
    entry.asking += asks;
    const done = () => {
      entry.busy -= 1;
      entry.asking -= asks;
      entry.idleSince = workplace.now();
    };
    const body = message === null ? {} : { parsedBody: toSdk(message) };
    try {
      return whenSent(await entry.transport.handleRequest(request, body), done);
    } catch (error) {
      done();
      throw error;
    }
  }

  async function open(request: Request, message: Message, grant: ActiveGrant): Promise<Response> {
    // 122 random bits, and of no use without the bearer token of the same grant.
    const id = randomUUID();
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: () => id,
    });
    if (!makeRoom(grant.id)) return noRoom();
    const who = { grant: grant.id, session: id, policy: grant.policy };
    const session = await workplace.open(sdkLink(transport), who);
    // Others may have been opened meanwhile.
    if (!makeRoom(grant.id)) {
      await session.close();
      return noRoom();
    }
    const idleSince = workplace.now();
    const entry = { id, grant: grant.id, transport, session, busy: 0, asking: 0, idleSince };
    held.set(id, entry);
    void session.ended.then(() => held.delete(id));
    return exchange(entry, request, message);
  }

  /** False when every session has a request under way: a new one ends none of them. */
  function makeRoom(grant: string): boolean {
    const own = [...held.values()].filter((entry) => entry.grant === grant);
    if (own.length < MAX_SESSIONS_PER_GRANT) return true;
    const oldest = own.find((entry) => entry.busy === 0) ?? own.find((entry) => entry.asking === 0);
    if (oldest === undefined) return false;
    held.delete(oldest.id);
    void oldest.session.close();
    return true;
  }

  return {
    async handle(request, message, grant) {
      const id = request.headers.get('mcp-session-id');
      if (message !== null && isInitializeRequest(message)) return open(request, message, grant);
      if (id === null) return httpError(400, 'Bad Request: Mcp-Session-Id header is required.');
      const found = held.get(id);
      // Another grant's session is not found either: its existence is nobody else's business.
      if (found?.grant !== grant.id) return httpError(404, 'Session not found.');
      held.delete(id);
      held.set(id, found);
      return exchange(found, request, message);
    },
    keepOnly(holds) {
      for (const entry of held.values()) if (!holds(entry.grant)) void entry.session.close();
    },
    toolListChanged() {
      for (const entry of held.values()) entry.session.toolListChanged();
    },
    async close() {
      clearInterval(timer);
      await Promise.all([...held.values()].map((entry) => entry.session.close()));
    },
  };
}

function noRoom(): Response {
  return httpError(503, 'Every session that this grant may hold has a request under way.');
}

/** The same response; `sent` is called once when its body has ended or was given up. */
function whenSent(response: Response, sent: () => void): Response {
  if (response.body === null) {
    sent();
    return response;
  }
  const reader = response.body.getReader();
  const body = new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (!done) return controller.enqueue(value);
      sent();
      controller.close();
    },
    cancel(reason) {
      sent();
      return reader.cancel(reason);
    },
  });
  return new Response(body, response);
}
