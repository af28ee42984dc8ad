import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { headerRules, headersFor } from '../../../src/outputs/headers.ts';
import { builtBasePath } from '../../../src/outputs/site-files/built-base-path.ts';
import { mediaTypeOf } from '../../../src/outputs/site-files/media-types.ts';
import { isCompressible } from '../../../src/printing/compressible.ts';

/** A built site with some of its files replaced, as a browser gets it: compressed, with the site's headers. */
export interface PageServer {
  /** Address of the site, without the final slash. */
  url: string;
  close(): void;
}

/** `replaced`: files by site path, in place of or beside those of the build. */
export async function servePages(
  outDir: string,
  replaced: ReadonlyMap<string, Uint8Array>,
): Promise<PageServer> {
  const root = path.join(outDir, 'client');
  const basePath = builtBasePath((file) => readFileSync(path.join(root, file), 'utf8'));
  const rules = headerRules({ tls: false });
  const sent = new Map<string, { bytes: Uint8Array; coding: string | null; type: string }>();
  const load = (sitePath: string) => {
    const name = sitePath.endsWith('/') ? `${sitePath}index.html` : sitePath;
    const file = path.join(root, name);
    const bytes = replaced.get(sitePath) ?? (existsSync(file) ? readFileSync(file) : null);
    if (bytes === null) return null;
    const type = mediaTypeOf(name);
    const packed = isCompressible(type, bytes.byteLength);
    return {
      bytes: packed ? gzipSync(bytes, { level: 6 }) : bytes,
      coding: packed ? 'gzip' : null,
      type,
    };
  };
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const sitePath = pathname.slice(basePath.length);
    const file = sent.get(sitePath) ?? load(sitePath);
    if (file === null || sitePath.includes('..')) {
      response.writeHead(404).end();
      return;
    }
    sent.set(sitePath, file);
    for (const [name, value] of headersFor(sitePath, rules)) response.setHeader(name, value);
    response.setHeader('content-type', file.type);
    if (file.coding !== null) response.setHeader('content-encoding', file.coding);
    response.end(file.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${basePath}`, close: () => server.close() };
}
