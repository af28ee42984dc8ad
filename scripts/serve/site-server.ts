import cluster from 'node:cluster';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import compression from 'compression';
import { STORED_PAGES } from '../../src/long-tail/stored-page.ts';
import { headerRules, headersFor } from '../../src/outputs/headers.ts';
import { builtBasePath } from '../../src/outputs/site-files/built-base-path.ts';
import { belowBasePath } from './below-base-path.ts';
import { publishedFiles } from './published-files.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const outDir = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const port = Number(process.env['PORT'] ?? 4321);
const host = process.env['HOST'];
/** `localhost` may mean either family, so both answer unless HOST says which address. */
const addresses = host === undefined ? ['127.0.0.1', '::1'] : [host];

/** Of several processes that share a port the first speaks for all. */
const isFirst = cluster.isPrimary || cluster.worker?.id === 1;

/** Time that requests under way have to end when the process is told to. */
const LAST_ANSWERS_MS = 10_000;

findStoredPages();
const handler = await loadHandler();
/** Path below which the site was built to live. */
const basePath = builtBasePath((file) => readFileSync(path.join(outDir, 'client', file), 'utf8'));
const sendPublished = publishedFiles(path.join(outDir, 'client'));
/** For what is not kept ready; the answers to forms are small and hold what was sent, so they stay as they are. */
const compress = compression({
  filter: (request, response) => request.method === 'GET' && compression.filter(request, response),
});
const rules = { plain: headerRules({ tls: false }), tls: headerRules({ tls: true }) };

for (const address of addresses) listen(address);

function listen(address: string): void {
  const server = createServer(answer);
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (address === '::1' && error.code !== 'EADDRINUSE') return;
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=4322 npm start`,
    );
    process.exit(1);
  });
  server.listen(port, address, () => {
    if (address === addresses[0] && isFirst) {
      console.log(`Serving the catalogue at http://${host ?? 'localhost'}:${port}${basePath}`);
      void wakeContactForm();
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      // Who waits for an answer gets it; a connection that only waits for its next request is in the way.
      setInterval(() => server.closeIdleConnections(), 50).unref();
      setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
    });
  }
}

/**
 * The contact form starts with its first request, and delivers what an earlier process left behind once it has started.
 * Says at once when it cannot store messages.
 */
async function wakeContactForm(): Promise<void> {
  const own = `http://${host?.includes(':') ? `[${host}]` : (host ?? '127.0.0.1')}:${port}`;
  try {
    const answer = await fetch(`${own}${basePath}/api/contact?challenge`, {
      method: 'POST',
      headers: { origin: own, accept: 'application/json' },
    });
    if (answer.ok) return;
  } catch {
    // No answer is no better.
  }
  console.error(
    'The contact form cannot store messages: the line above says why, docs/contact.md which settings there are.',
  );
}

/** Sets our headers first: the adapter sends files without them. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const behindTls = request.headers['x-forwarded-proto'] === 'https';
  const place = belowBasePath(request.url ?? '/', basePath);
  if (place.url !== undefined) request.url = place.url;
  const [pathname = '/'] = (request.url ?? '/').split(/[?#]/, 1);
  for (const [name, value] of headersFor(pathname, behindTls ? rules.tls : rules.plain)) {
    response.setHeader(name, value);
  }
  if (request.method === 'TRACE') {
    // A Request cannot be made of it.
    response.writeHead(405, { Allow: 'GET, HEAD, POST' }).end();
    return;
  }
  if (place.url === undefined) {
    if (place.redirect === null) response.writeHead(404).end(`This site lies below ${basePath}/\n`);
    else response.writeHead(302, { Location: place.redirect }).end();
    return;
  }
  const missingSlash = redirectTarget(request.method ?? 'GET', pathname);
  if (missingSlash !== null) {
    // What is asked of the page goes with it.
    const query = place.url.slice(pathname.length).split('#', 1)[0] ?? '';
    response.writeHead(301, { Location: `${basePath}${missingSlash}${query}` }).end();
  } else {
    sendPublished(request, response).then(
      (sent) => {
        if (!sent) compress(request, response, () => handler(request, response));
      },
      // A build put another file there in between: the adapter looks again.
      () => {
        if (!response.headersSent) compress(request, response, () => handler(request, response));
      },
    );
  }
}

/** Where a page asked for without its final slash is, as the hosts of static sites answer; null for all else. */
function redirectTarget(method: string, pathname: string): string | null {
  if ((method !== 'GET' && method !== 'HEAD') || pathname.endsWith('/')) return null;
  // Exactly one slash in front: two would name another host.
  const own = `/${pathname.replace(/^[/\\]+/, '')}`;
  if (/(^|\/)\.\.?(\/|$)|[%\\]/.test(own)) return null;
  return existsSync(path.join(outDir, 'client', own, 'index.html')) ? `${own}/` : null;
}

/** Pages of the long tail, where the build stored some and no other database is named. */
function findStoredPages(): void {
  const file = path.join(outDir, STORED_PAGES);
  if (existsSync(file)) process.env['PAGES_DATABASE_URL'] ??= pathToFileURL(file).href;
}

/** The request handler that the node adapter built; stops with one line when there is none. */
async function loadHandler(): Promise<Handler> {
  const entry = path.join(outDir, 'server', 'entry.mjs');
  if (!existsSync(entry)) {
    console.error(
      `Nothing to serve: ${entry} is missing. Run "npm run build" without DEPLOY_TARGET first.`,
    );
    process.exit(1);
  }
  process.env['ASTRO_NODE_AUTOSTART'] = 'disabled';
  const built: { handler: Handler } = await import(pathToFileURL(entry).href);
  return built.handler;
}
