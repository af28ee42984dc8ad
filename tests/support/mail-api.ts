import { createServer } from 'node:http';

/** An HTTP mail API on this machine that takes every mail and counts those with keys of their own. */
export function openMailApi(): Promise<{ url: string; mails: () => number; close: () => void }> {
  const keys = new Set<string>();
  const server = createServer((request, response) => {
    const authorized = request.headers.authorization === 'Bearer token';
    if (authorized) keys.add(String(request.headers['idempotency-key']));
    request.resume();
    request.on('end', () => response.writeHead(authorized ? 200 : 401).end('{}'));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const close = () => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ url: `http://127.0.0.1:${port}/emails`, mails: () => keys.size, close });
    });
  });
}
