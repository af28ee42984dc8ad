import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RawRecord, readSources } from './sources.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sources-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function read(...paths: string[]): Promise<RawRecord[]> {
  const records: RawRecord[] = [];
  for await (const record of readSources(paths)) records.push(record);
  return records;
}

describe('reading a catalogue', () => {
  it('keeps U+2028 and U+2029 inside a line of NDJSON', async () => {
    const record = { id: 'a', description: 'one\u2028two\u2029three' };
    const records = await read(write('separators.ndjson', `${JSON.stringify(record)}\n`));
    expect(records).toMatchObject([{ raw: record }]);
  });

  it('reads lines longer than one chunk and a last line without an end', async () => {
    const long = { id: 'a', description: 'x'.repeat(300_000) };
    const text = `${JSON.stringify(long)}\r\n\n${JSON.stringify({ id: 'b' })}`;
    const records = await read(write('long.ndjson.gz', gzipSync(text)));
    expect(records).toMatchObject([{ raw: long }, { raw: { id: 'b' }, origin: { line: 3 } }]);
  });

  it('says which line of which file is no JSON, and goes on', async () => {
    const records = await read(write('bad.ndjson', '{"id":"a"}\n{"id":\n{"id":"c"}\n'));
    expect(records[1]).toMatchObject({ origin: { line: 2 }, fault: expect.any(String) });
    expect(records[2]).toMatchObject({ raw: { id: 'c' } });
  });

  it('names the file that is cut off', async () => {
    const whole = gzipSync(`${JSON.stringify({ id: 'a', description: 'x'.repeat(9999) })}\n`);
    const file = write('cut.ndjson.gz', whole.subarray(0, whole.length - 12));
    await expect(read(file)).rejects.toThrow(/cut\.ndjson\.gz cannot be read after line \d+/);
  });

  it('names a file outside of the project without the folders of this machine', async () => {
    const [record] = await read(write('outside.json', '{}'));
    expect(record?.origin.file).toBe('outside.json');
  });

  it('names a path that does not exist or is of no kind that it reads', async () => {
    await expect(read(path.join(folder, 'none'))).rejects.toThrow('does not exist');
    await expect(read(write('records.csv', ''))).rejects.toThrow('neither');
  });
});
