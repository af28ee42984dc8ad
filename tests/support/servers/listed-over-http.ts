// A server over streamable HTTP whose tools are those of a file, read anew each time: node listed-over-http.ts FILE.
// Prints its address when it listens.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, Server } from '@modelcontextprotocol/server';
import { listenLocally } from '../listen-locally.ts';

const [file = ''] = process.argv.slice(2);
const handle = toNodeHandler(
  createMcpHandler(() => {
    const server = new Server({ name: 'listed', version: '1' }, { capabilities: { tools: {} } });
    server.setRequestHandler('tools/list', () => ({
      tools: JSON.parse(readFileSync(file, 'utf8')),
    }));
    return server;
  }),
);
const http = createServer(
  (request, response) =>
    void handle(request as IncomingMessage & { method: string; url: string }, response),
);
const { origin } = await listenLocally(http);
console.log(`${origin}/mcp`);
