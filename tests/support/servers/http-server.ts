/** MCP servers behind HTTP, in the test's own process: streamable HTTP, the older SSE, and doors that stay shut. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenLocally } from '../listen-locally.ts';
import { tool } from './protocol.ts';

export type HttpMode = 'streamable' | 'sse' | 'unauthorized' | 'missing' | 'silent' | 'huge';

export interface HttpFixture {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a fixture on a free port of the loopback interface. */
export async function startHttpServer(mode: HttpMode): Promise<HttpFixture> {
  let stream: ServerResponse | undefined;
  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    if (mode === 'unauthorized') return end(response, 401);
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
  return { url: `${origin}/mcp`, close };
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
