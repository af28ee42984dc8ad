import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { imageName } from '../../domain/check/catalogue-key.ts';
import { type ServerRecord, ServerRecordSchema } from '../../domain/record/server-record.ts';
import { distinctServerId, serverId } from '../server-id.ts';
import { type ScanTarget, sourceRef } from '../target.ts';
import { prettyJson } from './pretty-json.ts';
import { writeAtomically } from './write-atomically.ts';

/** The record of a target, or the id to give it. Throws when its file is no record: it is not ours to overwrite. */
export async function findRecord(
  folder: string,
  target: ScanTarget,
): Promise<{ id: string; previous: ServerRecord | null }> {
  const id = serverId(target);
  const first = await readRecord(folder, id);
  if (first === null || isOf(first, target)) return { id, previous: first };
  const other = distinctServerId(target);
  return { id: other, previous: await readRecord(folder, other) };
}

/** Writes `<id>.json`, or nothing when the bytes would be the same. Returns whether it wrote. */
export async function writeRecord(folder: string, record: ServerRecord): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${record.id}.json`);
  const text = prettyJson(record);
  if ((await readIfThere(file)) === text) return false;
  await writeAtomically(file, text);
  return true;
}

/** The targets of all records in a folder, sorted by id; records of other kinds than the scanner's are passed over. */
export async function targetsIn(folder: string): Promise<ScanTarget[]> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort();
  const records = await Promise.all(
    names.map((name) => readRecord(folder, name.slice(0, -'.json'.length))),
  );
  return records.flatMap((record): ScanTarget[] => {
    if (record === null || record.provenance !== null) return [];
    const { kind, ref } = record.source;
    if (kind === 'npm') return [{ kind, name: ref, range: 'latest' }];
    if (kind === 'pypi') return [{ kind, name: ref, version: null }];
    if (kind === 'mcpb' || kind === 'oci') return [{ kind, ref }];
    return kind === 'remote' ? [{ kind, url: ref }] : [];
  });
}

function isOf(record: ServerRecord, target: ScanTarget): boolean {
  const { kind, ref } = record.source;
  if (kind === 'oci' && target.kind === 'oci') return imageName(ref) === imageName(target.ref);
  return kind === target.kind && ref === sourceRef(target);
}

async function readRecord(folder: string, id: string): Promise<ServerRecord | null> {
  const file = join(folder, `${id}.json`);
  const text = await readIfThere(file);
  if (text === null) return null;
  const parsed = ServerRecordSchema.safeParse(parseJson(text));
  if (!parsed.success)
    throw new Error(
      `${file}: not a server record, move it away first: ${z.prettifyError(parsed.error)}`,
    );
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
