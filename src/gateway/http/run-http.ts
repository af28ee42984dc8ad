import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { openGrantBook } from '../grants/grant-book.ts';
import type { GatewayOptions } from '../options.ts';
import type { Surroundings, Workplace } from '../workplace.ts';
import { MAX_BODY_BYTES } from './body.ts';
import { createEndpoint } from './endpoint.ts';
import { MCP_PATH } from './guards.ts';

/** Serves streamable HTTP until `stop`. Rejects when the address cannot be used or the grants are broken. */
export async function runHttp(
  workplace: Workplace,
  options: GatewayOptions & { listen: NonNullable<GatewayOptions['listen']>; grantsPath: string },
  around: Surroundings,
  stop: AbortSignal,
): Promise<void> {
  const book = openGrantBook({
    path: resolve(around.folder, options.grantsPath),
    common: workplace.policy,
    openPolicy: workplace.openPolicy,
    clock: around.clock,
    onNews: (problem) => {
      if (problem !== null)
        around.say(`The changed grants are not used, the old ones stay: ${problem}`);
      endpoint.grantsChanged();
    },
  });
  const endpoint = createEndpoint({
    workplace,
    book,
    allowed: { hosts: options.allowHosts, origins: options.allowOrigins },
  });
  const handle = toNodeHandler(endpoint, {
    maxRequestBodySize: MAX_BODY_BYTES,
    onerror: (error) => around.say(`HTTP: ${error.message}`),
  });
  const server = createServer((request, response) => void handle(received(request), response));
  server.listen(options.listen.port, options.listen.host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.listen.port;
  const host = options.listen.host.includes(':') ? `[${options.listen.host}]` : options.listen.host;
  around.say(`Listening at http://${host}:${port}${MCP_PATH}`);
  if (!stop.aborted) await once(stop, 'abort');
  book.close();
  await endpoint.close();
  server.closeAllConnections();
  server.close();
}

/** A request that a server received always has a method and a URL; Node types both as optional. */
function received(request: IncomingMessage) {
  return request as IncomingMessage & { method: string; url: string };
}
