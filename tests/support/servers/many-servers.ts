/** Many MCP servers behind one port, by path: `/s/17/mcp`. In the test's own process, so that it sees who was asked. */
import { createServer } from 'node:http';
import { listenLocally } from '../listen-locally.ts';
import { tool } from './protocol.ts';

export interface ManyServers {
  /** Address of a server by its number. */
  url(number: number): string;
  /** How often each server was asked for its tools. */
  readonly asked: ReadonlyMap<number, number>;
  close(): Promise<void>;
}

/** Starts `count` servers. Every tenth refuses everybody, as real ones do. */
export async function startManyServers(count: number): Promise<ManyServers> {
  const asked = new Map<number, number>();
  const server = createServer(async (request, response) => {
    const number = Number(/^\/s\/(\d+)\/mcp$/.exec(request.url ?? '')?.[1] ?? -1);
    let body = '';
    for await (const chunk of request) body += chunk;
    if (number < 0 || number >= count || request.method !== 'POST')
      return void response.writeHead(405).end();
    if (number % 10 === 9) return void response.writeHead(401).end();
    const { id, method, params } = JSON.parse(body);
    if (id === undefined) return void response.writeHead(202).end();
    if (method === 'tools/list') asked.set(number, (asked.get(number) ?? 0) + 1);
    const serverInfo = { name: `server-${number}`, version: '1' };
    const capabilities = { tools: {} };
    const result =
      method === 'initialize'
        ? { protocolVersion: params.protocolVersion, capabilities, serverInfo }
        : { tools: [tool(`read_${number}`), tool(`delete_${number}`)] };
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ jsonrpc: '2.0', id, result }));
  });
  const { origin, close } = await listenLocally(server);
  return { url: (number) => `${origin}/s/${number}/mcp`, asked, close };
}
