// A process that serves the contact function over real HTTP, as the built route does, without the rest of the site.
// Settings come from the environment; PORT is the port, the client's address is the socket's.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { createContactService } from '../../src/contact/service.ts';
import { readDelivery, readSettings } from '../../src/contact/settings.ts';

const port = Number(process.env['PORT']);
const env = (name: string) => process.env[name];
const settings = readSettings(env, 'node');
const delivery = readDelivery(env, 'node', 'Test site');
const service = createContactService({
  settings: () => settings,
  delivery: () => delivery,
  siteUrl: 'https://site.example',
  resident: true,
  writeLog: (line) => console.log(line),
});

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy());
});
server.listen(port, '127.0.0.1', () => console.log('{"test":"listening"}'));
if (process.env['REPORT_MEMORY'] !== undefined) {
  setInterval(() => console.log(JSON.stringify({ rss: process.memoryUsage().rss })), 50).unref();
}

process.once('SIGTERM', () => process.exit(0));
process.once('SIGINT', () => process.exit(0));

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const request = new Request(`http://127.0.0.1:${port}${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers: new Headers(incoming.headersDistinct as Record<string, string[]> as never),
    ...(hasBody ? { body: Readable.toWeb(incoming) as never, duplex: 'half' } : {}),
  });
  const response = await service(request, {
    clientAddress: incoming.socket.remoteAddress ?? null,
    waitUntil: () => {},
    renderPage: (page, headers) =>
      new Response(`${page.title}\n${page.detail}\n`, { status: page.status, headers }),
  });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
