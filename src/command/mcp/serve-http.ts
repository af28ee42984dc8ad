import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  type McpServer,
  originValidationResponse,
} from '@modelcontextprotocol/server';
import { MAX_TEXT_CHARS } from '../../domain/check/text/config-text.ts';

const MCP_PATH = '/mcp';
/** A configuration of the largest size, every character of it escaped in JSON, with room for the rest of a message. */
const MAX_BODY_BYTES = 2 * MAX_TEXT_CHARS + 65_536;

/** Serves streamable HTTP until `stop`. Without sessions: every answer follows from its question. Rejects when the address cannot be used. */
export async function serveOverHttp(
  make: () => McpServer,
  { host, port, hosts }: { host: string; port: number; hosts: readonly string[] },
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<void> {
  const mcp = createMcpHandler(make);
  const allowedHosts = [...localhostAllowedHostnames(), ...hosts];
  const allowedOrigins = [...localhostAllowedOrigins(), ...hosts];
  const handle = toNodeHandler(
    {
      // A page in a browser could reach this server by a name of its own (DNS rebinding).
      async fetch(request: Request): Promise<Response> {
        const refusal =
          hostHeaderValidationResponse(request, allowedHosts) ??
          originValidationResponse(request, allowedOrigins);
        if (refusal !== undefined) return refusal;
        if (new URL(request.url).pathname !== MCP_PATH) return new Response(null, { status: 404 });
        return mcp.fetch(request);
      },
    },
    {
      maxRequestBodySize: MAX_BODY_BYTES,
      onerror: (error) => say(error.message),
    },
  );
  const server = createServer(
    (request, response) =>
      void handle(request as IncomingMessage & { method: string; url: string }, response),
  );
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const shown = host.includes(':') ? `[${host}]` : host;
  say(`Listening at http://${shown}:${bound}${MCP_PATH}`);
  if (!stop.aborted) await once(stop, 'abort');
  await mcp.close();
  server.closeAllConnections();
  server.close();
}
