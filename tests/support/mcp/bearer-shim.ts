import { createServer, request as httpRequest } from 'node:http';
import { listenLocally } from '../listen-locally.ts';

/** Passes HTTP on to `target` as it comes, with a bearer token added: for a client that cannot send one. */
export async function startBearerShim(
  target: URL,
  token: string,
): Promise<{ url: URL; close(): Promise<void> }> {
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
  const { origin, close } = await listenLocally(server);
  return { url: new URL(`${origin}${target.pathname}`), close };
}
