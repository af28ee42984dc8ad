import { createServer } from 'node:http';
import { listenLocally } from './listen-locally.ts';

/** An HTTP mail API on this machine that takes every mail and counts those with keys of their own. */
export async function openMailApi(): Promise<{
  url: string;
  mails: () => number;
  close: () => Promise<void>;
}> {
  const keys = new Set<string>();
  const server = createServer((request, response) => {
    const authorized = request.headers.authorization === 'Bearer token';
    if (authorized) keys.add(String(request.headers['idempotency-key']));
    request.resume();
    request.on('end', () => response.writeHead(authorized ? 200 : 401).end('{}'));
  });
  const { origin, close } = await listenLocally(server);
  return { url: `${origin}/emails`, mails: () => keys.size, close };
}
