import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { causeOf } from '../cause-of.ts';
import type { World } from '../world.ts';

/** Where a file of bulk data lies. */
export type BulkPlace = { file: string } | { url: URL };

/** Largest file that is unpacked: a catalogue of 31,000 tools has a tenth of it. */
const MAX_UNPACKED_BYTES = 1 << 30;
const GZIP_MAGIC = 0x1f8b;

/** Reads all lines of a file of bulk data. Throws one Error that names the file and what to do. */
export async function readBulkLines<T>(
  place: BulkPlace,
  read: (text: string, place: string) => T,
  world: World,
): Promise<T[]> {
  const name = 'url' in place ? place.url.href : place.file;
  const bytes = 'url' in place ? await download(place.url, world) : await load(place.file, world);
  const isPacked = bytes.length > 2 && bytes.readUInt16BE(0) === GZIP_MAGIC;
  const text = isPacked ? await unpacked(bytes, name) : bytes.toString('utf8');
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [read(line, `${name}:${at + 1}`)]));
}

async function load(file: string, { fs }: World): Promise<Buffer> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    throw new Error(`The catalogue cannot be read: ${causeOf(error)}`);
  }
}

async function download(url: URL, world: World): Promise<Buffer> {
  const response = await world.fetch(url).catch((error: unknown) => {
    throw new Error(`The catalogue cannot be fetched from ${url.href}: ${causeOf(error)}`);
  });
  if (!response.ok)
    throw new Error(`The catalogue cannot be fetched: ${url.href} answers ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

async function unpacked(bytes: Buffer, name: string): Promise<string> {
  try {
    const plain = await promisify(gunzip)(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
    return plain.toString('utf8');
  } catch (error) {
    throw new Error(`${name} cannot be unpacked: ${causeOf(error)}`);
  }
}
