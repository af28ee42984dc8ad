import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';

/** Byte of the header that names the operating system; 255 is "unknown" (RFC 1952). */
const OS_BYTE = 9;
const UNKNOWN_OS = 255;

/** Text in gzip form. Equal text gives equal bytes on every machine: no time and no system stands in the header. */
export async function gzipText(chunks: Iterable<string>): Promise<Buffer> {
  const packed = await buffer(Readable.from(chunks).pipe(createGzip({ level: 6 })));
  packed[OS_BYTE] = UNKNOWN_OS;
  return packed;
}
