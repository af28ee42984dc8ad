import { SdkHttpError, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { isJsonObject } from '../domain/record/json.ts';
import { cancelledRequest } from './admission.ts';
import type { Link, LinkHandlers } from './link.ts';
import { isRequest, type Message, own, type RequestId } from './message.ts';
import { sdkLink, toSdk } from './sdk-link.ts';

const PROTOCOL_VERSION_KEY = 'io.modelcontextprotocol/protocolVersion';

/** How long the server may take to hear that the session ends. */
const GOODBYE_MS = 2000;

/** A server at a streamable HTTP URL. `headers` go with every request (its own credentials, say). */
export function httpServerLink(url: URL, headers: Readonly<Record<string, string>>): Link {
  const transport = new StreamableHTTPClientTransport(url, { requestInit: { headers } });
  const link = sdkLink(transport);
  // In MCP 2026-07-28 closing a request's stream is how it is cancelled.
  const modern = new Map<RequestId, AbortController>();
  let handlers: LinkHandlers | null = null;
  return {
    ...link,
    start(given) {
      handlers = given;
      return link.start({
        ...given,
        message(inbound) {
          if (!('method' in inbound.message) && inbound.message.id !== null) {
            modern.delete(inbound.message.id);
          }
          given.message(inbound);
        },
      });
    },
    async send(message, route) {
      const cancelled = cancelledRequest(message);
      const controller = cancelled === undefined ? undefined : modern.get(cancelled);
      if (controller !== undefined) return controller.abort();
      if (!isRequest(message)) return transport.send(toSdk(message));
      const { id } = message;
      const abort = new AbortController();
      if (isModern(message)) modern.set(id, abort);
      try {
        await transport.send(toSdk(message), {
          requestSignal: abort.signal,
          headers: route?.headers ?? {},
          onRequestStreamEnd: () => handlers?.lost(id),
        });
      } catch (error) {
        modern.delete(id);
        // The server has forgotten the session: nothing of this connection will work again.
        if (error instanceof SdkHttpError && error.status === 404) void link.close();
        throw error;
      }
    },
    async close() {
      const waited = new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref());
      await Promise.race([transport.terminateSession().catch(() => {}), waited]);
      await link.close();
    },
  };
}

function isModern(message: Message): boolean {
  const params = 'params' in message ? message.params : undefined;
  const meta = params === undefined ? undefined : own(params, '_meta');
  return isJsonObject(meta) && own(meta, PROTOCOL_VERSION_KEY) !== undefined;
}
