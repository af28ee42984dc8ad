import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { JsonObject } from '../../../src/domain/record/json.ts';
import { listenLocally } from '../listen-locally.ts';

/** A request that a scripted server got. */
export interface Arrived {
  message: JsonObject & { id?: number | string; method?: string; params?: JsonObject };
  headers: IncomingMessage['headers'];
}

/** A server at a URL that answers as the test says, however wrong. */
export async function startScriptedHttp(
  answer: (arrived: Arrived, response: ServerResponse) => void,
): Promise<{ url: URL; arrived: Arrived[]; calls(): Arrived[]; close(): Promise<void> }> {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') return void response.writeHead(405).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const message = JSON.parse(Buffer.concat(chunks).toString());
    const one = { message, headers: request.headers };
    arrived.push(one);
    if (message.id === undefined) return void response.writeHead(202).end();
    answer(one, response);
  });
  const { origin, close } = await listenLocally(server);
  const calls = () => arrived.filter(({ message }) => message.method === 'tools/call');
  return { url: new URL(`${origin}/mcp`), arrived, calls, close };
}

/** Answers with a body of JSON. */
export function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A result for a request. */
export function result({ message }: Arrived, value: JsonObject): JsonObject {
  return { jsonrpc: '2.0', id: message.id ?? null, result: { resultType: 'complete', ...value } };
}
