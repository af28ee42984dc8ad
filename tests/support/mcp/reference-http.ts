import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  isLegacyRequest,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  originValidationResponse,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { listenLocally } from '../listen-locally.ts';
import { createReferenceServer } from './reference-server.ts';

/** The reference server over streamable HTTP: sessions for the older protocol, none for 2026-07-28. */
export async function startReferenceHttp(): Promise<{ url: URL; close(): Promise<void> }> {
  const sessions = new Map<string, WebStandardStreamableHTTPServerTransport>();
  const modern = createMcpHandler(createReferenceServer, { legacy: 'reject' });

  async function fetch(request: Request): Promise<Response> {
    const refusal =
      hostHeaderValidationResponse(request, localhostAllowedHostnames()) ??
      originValidationResponse(request, localhostAllowedOrigins());
    if (refusal !== undefined) return refusal;
    if (!(await isLegacyRequest(request))) return modern.fetch(request);
    const known = sessions.get(request.headers.get('mcp-session-id') ?? '');
    if (known !== undefined) return known.handleRequest(request);
    if (request.headers.has('mcp-session-id')) return new Response(null, { status: 404 });
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => void sessions.set(id, transport),
      onsessionclosed: (id) => void sessions.delete(id),
    });
    await createReferenceServer().connect(transport);
    return transport.handleRequest(request);
  }

  const handle = toNodeHandler({ fetch });
  const server = createServer(
    (request, response) =>
      void handle(request as IncomingMessage & { method: string; url: string }, response),
  );
  const { origin, close } = await listenLocally(server);
  return {
    url: new URL(`${origin}/mcp`),
    async close() {
      server.closeAllConnections();
      await modern.close();
      await close();
    },
  };
}
