import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/size.ts';
import { SmallBuilds } from '../support/small-builds.ts';

let builds: SmallBuilds;
beforeAll(async () => {
  if (!LONG) return;
  builds = await SmallBuilds.open('compressed');
  builds.copyFirst('first');
  builds.copyFirst('pressed');
});

const forms = (): string[] => {
  const files = builds.tree('pressed');
  return [...files.keys()].filter(
    (file) => /\.(?:br|gz)$/.test(file) && files.has(file.replace(/\.\w+$/, '')),
  );
};
const press = (...args: string[]): string => builds.mustBuild('pressed', { args });
const [as, otherwise] = ['List background jobs.', 'List jobs.'];

describe.runIf(LONG)('a build with compressed files beside', () => {
  it('says what it made', () => {
    builds.edit('runner.json', (text) => text.replace(as, otherwise));
    expect(press('--compress')).toMatch(/compressed: \d+ files of [\d.]+ MB, [\d.]+ MB as Brotli/);
    expect(forms().length).toBeGreaterThan(1000);
  });

  it('makes again only those of files that changed', () => {
    builds.edit('runner.json', (text) => text.replace(otherwise, as));
    const total = forms().length;
    const made = Number(/(\d+) forms made/.exec(press('--compress'))?.[1]);
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(total / 2);
  });

  it('holds both forms of what is worth it, equal to the file, and all other files as ever', () => {
    expect(builds.differences('pressed', 'first')).toEqual(forms());
    const root = path.join(builds.folderOf('pressed'), 'client');
    for (const form of forms()) {
      const bytes = readFileSync(path.join(root, form));
      const plain = form.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
      const file = readFileSync(path.join(root, form.replace(/\.(?:br|gz)$/, '')));
      expect(plain.equals(file), form).toBe(true);
    }
  });

  it('takes them away when nobody asks for them', () => {
    press();
    expect(forms()).toEqual([]);
    expect(builds.differences('pressed', 'first')).toEqual([]);
  });
});
