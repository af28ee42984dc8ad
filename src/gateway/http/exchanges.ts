import { randomUUID } from 'node:crypto';
import {
  type InboundModernRoute,
  PerRequestHTTPServerTransport,
  SUBSCRIPTION_ID_META_KEY,
} from '@modelcontextprotocol/server';
import { isJsonObject, type JsonObject } from '../../domain/record/json.ts';
import { cancelledRequest } from '../admission.ts';
import { deferred } from '../deferred.ts';
import type { ActiveGrant } from '../grants/grant-book.ts';
import { paramHeadersOf } from '../headers/param-headers.ts';
import { standardHeaderProblem } from '../headers/standard-headers.ts';
import type { Link, LinkHandlers, Route } from '../link.ts';
import {
  errorResponse,
  HEADER_MISMATCH,
  isRequest,
  METHOD_NOT_FOUND,
  type Message,
  own,
  type RequestId,
  type Request as RpcRequest,
  type Response as RpcResponse,
  readMessage,
} from '../message.ts';
import { toSdk } from '../sdk-link.ts';
import type { Session } from '../session.ts';
import type { Workplace } from '../workplace.ts';
import { httpError, rpcError, statusOf } from './responses.ts';

/**
 * Requests of MCP 2026-07-28, where each POST stands for itself. All of one grant share one server, so ids
 * and progress tokens, which each client counts from 0, get names of our own on the way.
 */
export interface Exchanges {
  handle(request: Request, route: InboundModernRoute): Promise<Response>;
  close(): Promise<void>;
}

interface Exchange {
  name: string;
  id: RequestId;
  progressToken: RequestId | undefined;
  transport: PerRequestHTTPServerTransport;
  /** True once the answer is an event stream: its status is out. */
  streams: boolean;
  /** Answers with an HTTP error instead. */
  refuse(response: Response): void;
}

/** Opens the shared session of one grant. */
export async function openExchanges(
  workplace: Workplace,
  grant: ActiveGrant,
  ended: () => void,
): Promise<Exchanges> {
  const open = new Map<RequestId, Exchange>();
  let handlers: LinkHandlers | null = null;
  let count = 0;

  const client: Link = {
    async start(given) {
      handlers = given;
    },
    async send(message, route) {
      await deliver(message, route, open, (answer) => handlers?.message({ message: answer }));
    },
    async close() {
      // The next request finds a server of its own, and does not wait until this one is gone.
      ended();
      await Promise.all([...open.values()].map(({ transport }) => transport.close()));
    },
  };
  const who = { grant: grant.id, session: randomUUID(), policy: grant.policy };
  const session: Session = await workplace.open(client, who);

  function receive(exchange: Exchange, message: RpcRequest, headers: Record<string, string>): void {
    open.set(exchange.name, exchange);
    handlers?.message({ message: renamed(message, exchange.name), headers });
  }

  function abandon(exchange: Exchange): void {
    if (!open.delete(exchange.name)) return;
    const params = { requestId: exchange.name, reason: 'the client closed the stream' };
    handlers?.message({ message: { jsonrpc: '2.0', method: 'notifications/cancelled', params } });
  }

  async function serve(
    message: RpcRequest,
    route: InboundModernRoute,
    request: Request,
  ): Promise<Response> {
    const problem = standardHeaderProblem(request.headers, message);
    if (problem !== null) {
      workplace.audit({ event: 'refused', detail: `header mismatch: ${message.method}` });
      const why = `Header mismatch: ${problem}.`;
      return rpcError(400, errorResponse(message.id, HEADER_MISMATCH, why));
    }
    const transport = new PerRequestHTTPServerTransport({ classification: route.classification });
    const refused = deferred<Response>();
    const exchange: Exchange = {
      name: `exchange-${++count}`,
      id: message.id,
      progressToken: progressToken(message),
      transport,
      streams: false,
      refuse: refused.resolve,
    };
    transport.onmessage = () => receive(exchange, message, paramHeadersOf(request.headers));
    transport.onclose = () => abandon(exchange);
    await transport.start();
    return Promise.race([transport.handleMessage(route.message, { request }), refused.promise]);
  }

  return {
    async handle(request, route) {
      const reading = readMessage(route.message);
      if (!reading.ok) return httpError(400, reading.error.error.message);
      const { message } = reading;
      if (isRequest(message)) return serve(message, route, request);
      // Here a request is cancelled by closing its stream; an id in a message could be that of another client.
      if (cancelledRequest(message) === undefined) handlers?.message({ message });
      return new Response(null, { status: 202 });
    },
    close: () => session.close(),
  };
}

async function deliver(
  message: Message,
  route: Route | undefined,
  open: Map<RequestId, Exchange>,
  answer: (message: Message) => void,
): Promise<void> {
  if (isRequest(message)) {
    // In this protocol a server has no way to ask by itself; it hears so instead of waiting.
    answer(errorResponse(message.id, METHOD_NOT_FOUND, 'This client takes no requests.'));
    return;
  }
  if (!('method' in message)) {
    const exchange = message.id === null ? undefined : open.get(message.id);
    if (exchange === undefined) return;
    open.delete(exchange.name);
    await answerWith(exchange, message, route?.status);
    return;
  }
  const params = message.params ?? {};
  const meta = own(params, '_meta');
  const subscription = isJsonObject(meta) ? own(meta, SUBSCRIPTION_ID_META_KEY) : undefined;
  const token = own(params, 'progressToken');
  const name = [subscription, token, route?.relatedTo].find(isKnown(open));
  const exchange = name === undefined ? undefined : open.get(name);
  if (exchange === undefined) return;
  const original = {
    ...message,
    params: {
      ...params,
      ...(token === exchange.name && exchange.progressToken !== undefined
        ? { progressToken: exchange.progressToken }
        : {}),
      ...(subscription === exchange.name && isJsonObject(meta)
        ? { _meta: { ...meta, [SUBSCRIPTION_ID_META_KEY]: exchange.id } }
        : {}),
    },
  };
  exchange.streams = true;
  await exchange.transport.send(toSdk(original), { relatedRequestId: exchange.id });
}

/** `status` is the server's own; without one an error gets the status that the specification gives its code. */
async function answerWith(
  exchange: Exchange,
  response: RpcResponse,
  status: number | undefined,
): Promise<void> {
  const named = { ...response, id: exchange.id };
  const http = 'error' in named ? statusOf(named.error.code, status) : 200;
  if (http === 200 || exchange.streams || !('error' in named)) {
    return exchange.transport.send(toSdk(named));
  }
  exchange.refuse(rpcError(http, named));
  await exchange.transport.close();
}

function isKnown(open: ReadonlyMap<RequestId, Exchange>) {
  return (name: unknown): name is RequestId => typeof name === 'string' && open.has(name);
}

function progressToken(message: RpcRequest): RequestId | undefined {
  const meta = message.params === undefined ? undefined : own(message.params, '_meta');
  const token = isJsonObject(meta) ? own(meta, 'progressToken') : undefined;
  return typeof token === 'string' || typeof token === 'number' ? token : undefined;
}

function renamed(message: RpcRequest, name: string): RpcRequest {
  if (message.params === undefined || progressToken(message) === undefined) {
    return { ...message, id: name };
  }
  const meta = own(message.params, '_meta');
  const named: JsonObject = { ...(isJsonObject(meta) ? meta : {}), progressToken: name };
  return { ...message, id: name, params: { ...message.params, _meta: named } };
}
