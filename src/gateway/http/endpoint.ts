import { classifyInboundRequest } from '@modelcontextprotocol/server';
import type { JsonValue } from '../../domain/record/json.ts';
import type { ActiveGrant, GrantBook } from '../grants/grant-book.ts';
import { errorResponse, type Message } from '../message.ts';
import type { Workplace } from '../workplace.ts';
import { readBody } from './body.ts';
import { type Exchanges, openExchanges } from './exchanges.ts';
import { checkGrant, checkOrigins, MCP_PATH } from './guards.ts';
import { httpError, rpcError } from './responses.ts';
import { createHttpSessions } from './sessions.ts';

/** The gateway over HTTP, as a function from request to response. */
export interface Endpoint {
  fetch(request: Request): Promise<Response>;
  /** Ends what belongs to grants that no longer hold. */
  grantsChanged(): void;
  close(): Promise<void>;
}

export interface EndpointParts {
  workplace: Workplace;
  book: GrantBook;
  allowed: { hosts: readonly string[]; origins: readonly string[] };
}

/** Anybody who reaches the port is turned away for free, and must not be able to fill the disk. */
const MAX_REFUSALS_LOGGED_A_MINUTE = 60;

export function createEndpoint({ workplace, book, allowed }: EndpointParts): Endpoint {
  const sessions = createHttpSessions(workplace);
  const exchanges = new Map<string, Promise<Exchanges>>();
  workplace.onPolicyChange(() => sessions.toolListChanged());

  async function serve(request: Request, grant: ActiveGrant): Promise<Response> {
    const body = request.method === 'POST' ? await readBody(request) : null;
    if (body instanceof Response) return body;
    const route = classifyInboundRequest(classifiable(request, body));
    if (route.kind === 'reject') {
      const id = body !== null && 'id' in body ? body.id : null;
      const { error } = errorResponse(id, route.code, route.message);
      const data = route.data === undefined ? {} : { data: route.data as JsonValue };
      return rpcError(route.httpStatus, { jsonrpc: '2.0', id, error: { ...error, ...data } });
    }
    if (route.kind === 'legacy') return sessions.handle(request, body, grant);
    return (await exchangesOf(grant)).handle(request, route);
  }

  function exchangesOf(grant: ActiveGrant): Promise<Exchanges> {
    const known = exchanges.get(grant.id);
    if (known !== undefined) return known;
    const forget = () => {
      if (exchanges.get(grant.id) === opening) exchanges.delete(grant.id);
    };
    const opening = openExchanges(workplace, grant, forget);
    exchanges.set(grant.id, opening);
    opening.catch(forget);
    return opening;
  }

  let logged = { minute: 0, count: 0 };
  function refused(response: Response, request: Request): Response {
    const minute = Math.floor(workplace.now() / 60_000);
    logged = { minute, count: logged.minute === minute ? logged.count + 1 : 1 };
    if (logged.count <= MAX_REFUSALS_LOGGED_A_MINUTE) {
      const path = new URL(request.url).pathname.slice(0, 200);
      const detail = `HTTP ${response.status} ${request.method} ${path}`;
      workplace.audit({ event: 'refused', detail });
    }
    return response;
  }

  return {
    async fetch(request) {
      try {
        const stranger = checkOrigins(request, allowed);
        if (stranger !== null) return refused(stranger, request);
        if (new URL(request.url).pathname !== MCP_PATH) return httpError(404, 'Not found.');
        const grant = checkGrant(request, book);
        if (grant instanceof Response) return refused(grant, request);
        return await serve(request, grant);
      } catch (error) {
        workplace.say(`HTTP request failed: ${error instanceof Error ? error.message : error}`);
        return httpError(502, 'The gateway or its server failed.');
      }
    },
    grantsChanged() {
      sessions.keepOnly(book.holds);
      for (const [grant, opening] of exchanges) {
        if (!book.holds(grant)) void opening.then((open) => open.close());
      }
    },
    async close() {
      await sessions.close();
      await Promise.allSettled(
        [...exchanges.values()].map(async (opening) => (await opening).close()),
      );
    },
  };
}

function classifiable(request: Request, body: Message | null) {
  const header = (name: string) => request.headers.get(name);
  const version = header('mcp-protocol-version');
  const method = header('mcp-method');
  const name = header('mcp-name');
  return {
    httpMethod: request.method,
    ...(version === null ? {} : { protocolVersionHeader: version }),
    ...(method === null ? {} : { mcpMethodHeader: method }),
    ...(name === null ? {} : { mcpNameHeader: name }),
    ...(body === null ? {} : { body }),
  };
}
