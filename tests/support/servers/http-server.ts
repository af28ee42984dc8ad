/** MCP servers behind HTTP, in the test's own process: streamable HTTP, the older SSE, and doors that stay shut. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenLocally } from '../listen-locally.ts';
import { tool } from './protocol.ts';

export type HttpMode =
  | 'streamable'
  | 'sse'
  | 'unauthorized'
  | 'challenging'
  | 'forbidden'
  | 'newest-only'
  | 'missing'
  | 'silent'
  | 'huge';

export interface HttpFixture {
  readonly url: string;
  /** Method and path of each request so far. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Starts a fixture on a free port of the loopback interface. */
export async function startHttpServer(mode: HttpMode): Promise<HttpFixture> {
  let stream: ServerResponse | undefined;
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    requests.push(`${request.method} ${request.url}`);
    if (mode === 'unauthorized') return end(response, 401);
    if (mode === 'forbidden') return end(response, 403);
    if (mode === 'challenging') {
      const metadata = `http://${request.headers.host}/.well-known/oauth-protected-resource`;
      response.setHeader('www-authenticate', `Bearer resource_metadata="${metadata}"`);
      return end(response, 401);
    }
    if (mode === 'newest-only' && request.method === 'POST') return newest(body, response);
    if (mode === 'missing') return end(response, 404);
    if (mode === 'silent') return;
    if (mode === 'sse' && request.method === 'GET') {
      stream = response.writeHead(200, { 'content-type': 'text/event-stream' });
      stream.write('event: endpoint\ndata: /messages\n\n');
      return;
    }
    if (mode === 'sse') {
      if (request.url !== '/messages') return end(response, 405);
      const answer = answerTo(body, mode);
      if (answer !== null) stream?.write(`event: message\ndata: ${answer}\n\n`);
      return end(response, 202);
    }
    if (request.method !== 'POST') return end(response, 405);
    const answer = answerTo(body, mode);
    if (answer === null) return end(response, 202);
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  });
  const { origin, close } = await listenLocally(server);
  return { url: `${origin}/mcp`, requests, close };
}

/** Speaks only the protocol of 2026-07-28: the handshake of older revisions is refused with HTTP 400 and -32022. */
function newest(body: string, response: ServerResponse): void {
  const { id, method } = JSON.parse(body);
  const info = { 'io.modelcontextprotocol/serverInfo': { name: 'newest-only', version: '1' } };
  const complete = { resultType: 'complete', _meta: info, ttlMs: 0, cacheScope: 'private' };
  const capabilities = { tools: {} };
  const answers: Record<string, object> = {
    'server/discover': { ...complete, supportedVersions: ['2026-07-28'], capabilities },
    'tools/list': { ...complete, tools: [tool('remote_one')] },
  };
  const result = answers[method];
  const data = { supported: ['2026-07-28'] };
  const answer =
    result === undefined
      ? { error: { code: -32022, message: 'Unsupported protocol version', data } }
      : { result };
  response
    .writeHead(result === undefined ? 400 : 200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ jsonrpc: '2.0', id: id ?? null, ...answer }));
}

function answerTo(body: string, mode: HttpMode): string | null {
  const { id, method, params } = JSON.parse(body);
  if (id === undefined) return null;
  const result =
    method === 'initialize'
      ? {
          protocolVersion: params.protocolVersion,
          capabilities: { tools: {} },
          serverInfo: { name: mode, version: '1' },
        }
      : {
          tools: [
            tool('remote_one', mode === 'huge' ? 'x'.repeat(2 * 1024 * 1024) : undefined),
            { name: 'no_schema' },
          ],
        };
  return JSON.stringify({ jsonrpc: '2.0', id, result });
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
