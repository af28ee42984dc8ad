import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ProseRecord } from '../../domain/search/prose-record.ts';
import { keptProseIndex } from './kept-prose-index.ts';
import { buildProseIndex } from './prose-index.ts';

const PAGES = 60;
const WORDS = 200;

/** A page of words of its own and words that others have too. */
function record(page: number): ProseRecord {
  const words = Array.from({ length: WORDS }, (_, at) => `w${(page * 7 + at * at) % 4001}x`);
  return {
    path: `/guides/${String(page).padStart(2, '0')}/`,
    kind: 'guide',
    title: `Page ${page}`,
    names: [],
    text: words.join(' '),
    filters: {},
    sort: {},
  };
}

const records = Array.from({ length: PAGES }, (_, page) => record(page));
const listing = (files: readonly { name: string; content: Uint8Array }[]) =>
  files.map(({ name, content }) => `${name} ${createHash('sha256').update(content).digest('hex')}`);

test('a word loads a small part of the index of prose, not a tenth of it', async () => {
  const files = await buildProseIndex(records);
  const parts = files.filter(({ name }) => name.endsWith('.pf_index'));
  // 60 pages of 200 words: one part with Pagefind's own size.
  expect(parts.length).toBeGreaterThan(4);
  for (const { content } of parts) expect(content.byteLength).toBeLessThan(6000);
});

test('equal records give equal bytes, whether the index is made or kept', async () => {
  const first = await buildProseIndex(records);
  expect(listing(await buildProseIndex(records))).toEqual(listing(first));
  const folder = mkdtempSync(path.join(tmpdir(), 'prose-'));
  try {
    const made = await keptProseIndex(records, '1.6.0', folder);
    const kept = await keptProseIndex(records, '1.6.0', folder);
    expect(listing(made.files)).toEqual(listing(first));
    expect(listing(kept.files)).toEqual(listing(first));
    expect(kept.version).toBe(made.version);
    const changed = await keptProseIndex([...records, record(PAGES)], '1.6.0', folder);
    expect(changed.version).not.toBe(made.version);
    expect(readdirSync(path.join(folder, 'prose-index'))).toEqual([changed.version]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
