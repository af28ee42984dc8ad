import { AsyncLocalStorage } from 'node:async_hooks';
import {
  isInitializeRequest,
  SdkHttpError,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { cancelledRequest } from './admission.ts';
import { isModern } from './envelope.ts';
import { boundedBody } from './http-body.ts';
import { HttpRefusal, refusalIn } from './http-refusal.ts';
import { oversizeText } from './lines.ts';
import { type Link, type LinkHandlers, NotSentError } from './link.ts';
import { isRequest, METHOD_NOT_FOUND, type Message, type RequestId } from './message.ts';
import { sdkLink, toSdk } from './sdk-link.ts';

/** How long the server may take to hear that the session ends. */
const GOODBYE_MS = 2000;

/** One message on its way, known to everything that is done for it (the SDK's reconnections too). */
interface Sending {
  modern: boolean;
  /** Called when the answer is larger than the gateway reads. */
  oversize(): void;
}

/** A server at a streamable HTTP URL. `headers` go with every request (its own credentials, say). */
export function httpServerLink(url: URL, headers: Readonly<Record<string, string>>): Link {
  const sendings = new AsyncLocalStorage<Sending>();
  const transport = new StreamableHTTPClientTransport(url, {
    requestInit: { headers },
    fetch: (target, init) => exchange(target, init, sendings.getStore()),
  });
  const link = sdkLink(transport);
  // In MCP 2026-07-28 closing a request's stream is how it is cancelled.
  const modern = new Map<RequestId, AbortController>();
  let handlers: LinkHandlers | null = null;

  async function sendRequest(
    message: Extract<Message, { id: RequestId; method: string }>,
    extra: Readonly<Record<string, string>>,
  ): Promise<void> {
    const { id } = message;
    const abort = new AbortController();
    const isOfNewEra = isModern(message);
    const lost = (why: string) => {
      modern.delete(id);
      handlers?.lost(id, why);
    };
    const sending: Sending = {
      modern: isOfNewEra,
      oversize() {
        lost(oversizeText('server'));
        abort.abort();
      },
    };
    if (isOfNewEra) modern.set(id, abort);
    const inSession =
      transport.sessionId !== undefined && !isOfNewEra && !isInitializeRequest(message);
    try {
      await sendings.run(sending, () =>
        transport.send(toSdk(message), {
          requestSignal: abort.signal,
          headers: extra,
          onRequestStreamEnd: () => lost('the server ended the stream without an answer'),
        }),
      );
    } catch (error) {
      modern.delete(id);
      if (error instanceof HttpRefusal) {
        const { status } = error;
        handlers?.message({ message: { jsonrpc: '2.0', id, error: error.error }, status });
        const gone = inSession && status === 404 && error.error.code !== METHOD_NOT_FOUND;
        if (gone) void link.close();
        return;
      }
      // The server has forgotten the session: nothing of this connection will work again.
      if (inSession && error instanceof SdkHttpError && error.status === 404) void link.close();
      throw error;
    }
  }

  return {
    ...link,
    takesHeaders: true,
    start(given) {
      handlers = given;
      return link.start({
        ...given,
        message(inbound) {
          if ('method' in inbound.message) return given.message(inbound);
          if (inbound.message.id !== null) modern.delete(inbound.message.id);
          given.message({ ...inbound, status: 200 });
        },
        error(error) {
          // A refusal is an answer: the client gets it.
          if (!(error instanceof HttpRefusal)) given.error(error);
        },
      });
    },
    async send(message, route) {
      const cancelled = cancelledRequest(message);
      const controller = cancelled === undefined ? undefined : modern.get(cancelled);
      if (controller !== undefined) return controller.abort();
      if (isRequest(message)) return sendRequest(message, route?.headers ?? {});
      return transport.send(toSdk(message));
    },
    async close() {
      const waited = new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref());
      await Promise.race([transport.terminateSession().catch(() => {}), waited]);
      await link.close();
    },
  };
}

/** One HTTP exchange; rejects with HttpRefusal when its body is the server's own JSON-RPC error. */
async function exchange(
  target: string | URL,
  init: RequestInit | undefined,
  sending: Sending | undefined,
): Promise<Response> {
  const headers = new Headers(init?.headers);
  // MCP 2026-07-28 has no sessions; the SDK would send the id of an older one of the same connection.
  if (sending?.modern === true) headers.delete('mcp-session-id');
  let response: Response;
  try {
    response = await fetch(target, { ...init, headers });
  } catch (error) {
    if (!neverConnected(error)) throw error;
    throw new NotSentError(`no connection: ${causeText(error)}`, { cause: error });
  }
  const bounded = boundedBody(response, sending?.oversize ?? (() => {}));
  if (response.status < 400 || init?.method !== 'POST') return bounded;
  const text = await bounded.text();
  const refusal = refusalIn(text);
  if (refusal !== null) throw new HttpRefusal(response.status, refusal);
  const { status, statusText } = response;
  return new Response(text, { status, statusText, headers: response.headers });
}

/** True when the connection itself could not be made, so that nothing was sent. */
function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) {
    return error.errors.length > 0 && error.errors.every(neverConnected);
  }
  const { syscall, code } = error as NodeJS.ErrnoException;
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return true;
  return error.cause !== undefined && neverConnected(error.cause);
}

function causeText(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof AggregateError) return causeText({ cause: cause.errors[0] });
  return cause instanceof Error ? cause.message : String(error);
}
