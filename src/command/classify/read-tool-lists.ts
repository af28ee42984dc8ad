import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readConfig } from '../../domain/check/read-config.ts';
import { parseRecord } from '../../domain/record/parse-record.ts';
import type { ServerRecord } from '../../domain/record/server-record.ts';
import { UsageError } from '../command.ts';
import { whyUnread } from '../read-input.ts';
import type { World } from '../world.ts';

/** Tells what could not be read; `lost` when a tool or a record is left out for it. */
export type Complain = (message: string, lost: boolean) => void;

/**
 * The servers of a file: records as NDJSON, one record, or a tools/list result, whose server then is called like the
 * file. Records are read line by line, so a file may be larger than memory.
 */
export async function* readToolLists(
  file: string,
  world: World,
  complain: Complain,
): AsyncGenerator<ServerRecord> {
  const name = file === '-' ? 'stdin' : file;
  const lines = createInterface({
    input: file === '-' ? world.stdin : await opened(path.resolve(world.cwd, file), file),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let number = 0;
  let pending: string[] | null = null;
  for await (const line of lines) {
    number += 1;
    if (pending !== null) {
      pending.push(line);
      continue;
    }
    if (line.trim() === '') continue;
    const value = parsed(line);
    // JSON over several lines is one text.
    if ('fault' in value && number === 1 && /^\s*[{[]/.test(line)) pending = [line];
    else if ('fault' in value) {
      const { fault } = value;
      complain(`${name}:${number}: not JSON: ${fault}; expected one server record a line`, true);
    } else yield* serverOf(value.json, name, number, complain);
  }
  if (pending === null) return;
  const whole = parsed(pending.join('\n'));
  if ('fault' in whole) complain(`${name}: not JSON: ${whole.fault}`, true);
  else yield* serverOf(whole.json, name, 1, complain);
}

async function opened(file: string, given: string) {
  const refuse = (why: string) => new UsageError(`${given} cannot be read: ${why}.`);
  const info = await stat(file).catch((error: unknown) => {
    throw refuse(whyUnread(error));
  });
  if (info.isDirectory()) throw refuse('it is a folder');
  const stream = createReadStream(file);
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve());
    stream.once('error', (error) => reject(refuse(whyUnread(error))));
  });
  return stream;
}

function parsed(text: string): { json: unknown } | { fault: string } {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function* serverOf(
  value: unknown,
  file: string,
  line: number,
  complain: Complain,
): Generator<ServerRecord> {
  const raw = asRecord(value, file);
  const { server, quarantined } = parseRecord(raw, { file, line });
  for (const { server: id, tool, pointer, reason, fix, kept } of quarantined)
    complain(
      `${file}:${line}: ${id ?? 'record'} ${tool ?? ''}${pointer}: ${reason}. ${fix}`,
      kept !== true,
    );
  if (server !== null) yield server;
}

/** A tools/list result as a record; anything else as it is. */
function asRecord(value: unknown, file: string): unknown {
  const isRecord = typeof value === 'object' && value !== null && 'id' in value && 'tools' in value;
  const content = isRecord ? null : readConfig(value);
  if (content?.kind !== 'tools') return value;
  const name = path.basename(file);
  return { id: name, name, source: { kind: 'unknown' }, tools: content.tools };
}
