import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import type { RecordOrigin } from '../domain/record/parse-record.ts';

/** Where the embedded catalogue lies, relative to the project. */
export const EMBEDDED = 'content/servers';

/** One raw record with its origin, or the reason why its text is no JSON. */
export type RawRecord = { origin: RecordOrigin } & ({ raw: unknown } | { fault: string });

/** Paths named by `CATALOGUE` (separated by the platform's path delimiter), else the embedded catalogue. */
export function cataloguePaths(env: Record<string, string | undefined>): string[] {
  const named = (env['CATALOGUE'] ?? '').split(path.delimiter).filter((part) => part !== '');
  return named.length > 0 ? named : [EMBEDDED];
}

/**
 * Reads raw records from each path: a folder of .json, one .json, an .ndjson or an .ndjson.gz.
 * Throws when a path does not exist or is of no such kind: that is a wrong command, not a bad record.
 */
export async function* readSources(paths: readonly string[]): AsyncGenerator<RawRecord> {
  for (const source of paths) {
    const info = await stat(source).catch(() => null);
    if (info === null)
      throw new Error(`CATALOGUE: ${source} does not exist; name a file or folder that does`);
    if (info.isDirectory()) {
      const names = (await readdir(source)).filter((name) => name.endsWith('.json')).sort();
      for (const name of names) yield await readJson(path.join(source, name));
    } else if (source.endsWith('.json')) yield await readJson(source);
    else if (/\.ndjson(\.gz)?$/.test(source)) yield* readLines(source);
    else
      throw new Error(`CATALOGUE: ${source} is neither a folder nor .json, .ndjson or .ndjson.gz`);
  }
}

async function readJson(file: string): Promise<RawRecord> {
  return parseText(await readFile(file, 'utf8'), { file: publicName(file), line: null });
}

async function* readLines(file: string): AsyncGenerator<RawRecord> {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => input.destroy(error));
  let line = 0;
  try {
    for await (const text of splitLines(input.setEncoding('utf8'))) {
      line += 1;
      if (text.trim() !== '') yield parseText(text, { file: publicName(file), line });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`CATALOGUE: ${file} cannot be read after line ${line}: ${reason}`);
  }
}

/** Lines of NDJSON end at LF only; node:readline would also split at U+2028, which JSON text may hold as it is. */
async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      yield rest + chunk.slice(start, end);
      rest = '';
      start = end + 1;
    }
    rest += chunk.slice(start);
  }
  if (rest !== '') yield rest;
}

/** A file's name in the published report: relative to the project, or bare when it lies elsewhere on this machine. */
function publicName(file: string): string {
  const relative = path.relative(process.cwd(), file);
  const outside = relative.startsWith('..') || path.isAbsolute(relative);
  return outside ? path.basename(file) : relative.split(path.sep).join('/');
}

function parseText(text: string, origin: RecordOrigin): RawRecord {
  try {
    return { origin, raw: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { origin, fault: error instanceof Error ? error.message : String(error) };
  }
}
