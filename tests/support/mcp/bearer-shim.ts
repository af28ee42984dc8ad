import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';

/** Passes HTTP on to `target` as it comes, with a bearer token added: for a client that cannot send one. */
export async function startBearerShim(
  target: URL,
  token: string,
): Promise<{ url: URL; close(): void }> {
  const server = createServer((incoming, response) => {
    const headers = { ...incoming.headers, authorization: `Bearer ${token}` };
    const { hostname, port } = target;
    const { method, url: path } = incoming;
    const outgoing = httpRequest({ hostname, port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      response.flushHeaders();
      answer.pipe(response);
    });
    outgoing.on('error', () => response.destroy());
    response.on('close', () => outgoing.destroy());
    incoming.pipe(outgoing);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: new URL(`http://127.0.0.1:${address.port}${target.pathname}`),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
