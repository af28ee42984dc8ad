import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { contentTypeOf } from '../../src/outputs/site-files/media-types.ts';
import {
  CODINGS,
  type Coding as CompressedForm,
  isCompressible,
  isCompressibleType,
  SUFFIXES,
} from '../../src/printing/compressible.ts';

type Coding = CompressedForm | 'identity';

/** A published file with the forms that were asked for. */
interface Served {
  modified: number;
  size: number;
  type: string;
  etag: string;
  forms: Map<Coding, Buffer>;
}

/** Bytes of files that are kept ready to send: all that is asked for often, of any catalogue. */
const MEMORY_BYTES = 64_000_000;
/** Larger files are sent from the disk by the adapter, which knows ranges too. */
const MAX_BYTES = 2_000_000;
/** What our addresses are made of: no part begins with a dot but `.well-known`. */
const OWN_PATH = /^(?:\/(?:\.well-known|_?[\w-][\w.~-]*))*\/?$/;

const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 6 }),
} as const;

/**
 * Answers GET and HEAD for files below `root` that the build or an earlier request compressed. Resolves to false for
 * what it leaves to the adapter: other methods, ranges, large files, what is not there.
 */
export function publishedFiles(root: string) {
  const kept = new LRUCache<string, Served>({
    maxSize: MEMORY_BYTES,
    sizeCalculation: (file) =>
      [...file.forms.values()].reduce((sum, bytes) => sum + bytes.length, 1000),
  });

  async function form(name: string, file: Served, coding: Coding): Promise<Buffer> {
    const known = file.forms.get(coding);
    if (known !== undefined) return known;
    const bytes = readFileSync(path.join(root, name));
    const made =
      coding === 'identity'
        ? bytes
        : (builtForm(path.join(root, `${name}${SUFFIXES[coding]}`), file) ??
          (await compressors[coding](bytes)));
    file.forms.set(coding, made);
    // Again, since its size is another now.
    kept.set(name, file);
    return made;
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const pathname = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (request.headers.range !== undefined || !OWN_PATH.test(pathname)) return false;
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const stats = statSync(path.join(root, name), { throwIfNoEntry: false });
    if (stats === undefined || !stats.isFile() || stats.size > MAX_BYTES) return false;
    const file = current(kept.get(name), name, stats);
    const coding = codingFor(request.headers['accept-encoding'], file);
    const bytes = await form(name, file, coding);
    const etag = coding === 'identity' ? `"${file.etag}"` : `"${file.etag}-${coding}"`;
    // The adapter names files that its bundler named after their content.
    const caching = pathname.startsWith('/_astro/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=0';
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', caching);
    if (isCompressibleType(file.type)) response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match']?.split(/,\s*/).includes(etag) === true) {
      response.writeHead(304).end();
      return true;
    }
    if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', file.type);
    response.setHeader('Content-Length', bytes.length);
    if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return true;
  };

  /** What is kept of a file, unless a build replaced it since. */
  function current(known: Served | undefined, name: string, stats: Stats): Served {
    if (known !== undefined && known.modified === stats.mtimeMs && known.size === stats.size) {
      return known;
    }
    const bytes = readFileSync(path.join(root, name));
    const file: Served = {
      modified: stats.mtimeMs,
      size: stats.size,
      type: contentTypeOf(name),
      etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
      forms: new Map([['identity', bytes]]),
    };
    kept.set(name, file);
    return file;
  }
}

/** A compressed form that the build wrote, if it is no older than the file. */
function builtForm(name: string, file: Served): Buffer | null {
  const stats = statSync(name, { throwIfNoEntry: false });
  return stats?.isFile() && stats.mtimeMs >= file.modified ? readFileSync(name) : null;
}

/** The best coding that the reader takes; a weight of zero is a refusal. */
function codingFor(header: string | string[] | undefined, file: Served): Coding {
  if (!isCompressible(file.type, file.size)) return 'identity';
  const accepted = String(header ?? '');
  for (const coding of CODINGS) {
    if (
      new RegExp(`(?:^|,)\\s*${coding}\\s*(?:,|$|;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$)))`, 'i').test(
        accepted,
      )
    ) {
      return coding;
    }
  }
  return 'identity';
}
