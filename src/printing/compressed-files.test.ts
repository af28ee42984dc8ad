import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { addCompressed, compressionLine } from './compressed-files.ts';
import type { FileEntry } from './manifest.ts';

const root = mkdtempSync(path.join(tmpdir(), 'pressed-'));
const [stage, published] = [path.join(root, 'stage'), path.join(root, 'published')];
for (const folder of [stage, published]) mkdirSync(folder);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const entry = (key: string, text: string): FileEntry => ({
  key,
  size: Buffer.byteLength(text),
  indexed: false,
});
const [page, other, small] = ['a page. '.repeat(500), 'another. '.repeat(500), 'x'];

it('puts both forms beside what is worth it, and keeps those of files that did not change', async () => {
  for (const [name, text] of Object.entries({
    'page.html': page,
    'other.html': other,
    'x.html': small,
  }))
    writeFileSync(path.join(stage, name), text);
  const first = new Map([
    ['page.html', entry('1', page)],
    ['other.html', entry('2', other)],
    ['x.html', entry('3', small)],
  ]);
  const report = await addCompressed(first, { stage, published, previous: null }, () => {});
  expect(report).toMatchObject({ files: 2, made: 4, bytes: page.length + other.length });
  expect(compressionLine(report)).toMatch(/^compressed: 2 files of 0\.0 MB, .* 4 forms made in/);
  const forms = ['other.html.br', 'other.html.gz', 'page.html.br', 'page.html.gz'];
  expect(readdirSync(stage).filter((name) => /\.(?:br|gz)$/.test(name))).toEqual(forms);
  expect([...first.keys()].filter((name) => /\.(?:br|gz)$/.test(name)).sort()).toEqual(forms);
  expect(brotliDecompressSync(readFileSync(path.join(stage, 'page.html.br'))).toString()).toBe(
    page,
  );
  expect(gunzipSync(readFileSync(path.join(stage, 'page.html.gz'))).toString()).toBe(page);

  const next = new Map([
    ['page.html', entry('1', page)],
    ['other.html', entry('4', other)],
  ]);
  const again = await addCompressed(next, { stage, published, previous: first }, () => {});
  expect(again).toMatchObject({ files: 2, made: 2 });
  expect([...next.keys()].filter((name) => /\.(?:br|gz)$/.test(name)).sort()).toEqual(forms);
});
