import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import arrow from './support/import-arrow.json' with { type: 'json' };

const mayImport = new Map<string, readonly string[]>(Object.entries(arrow));

/** Folder of src that a path lies in, null outside or directly in src. */
function folderOf(file: string): string | null {
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** Paths that an .astro file imports from src: both static imports and the src of a script. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = text.matchAll(/(?:from\s+|import\s+|src=)['"](\.{1,2}\/[^'"]+)['"]/g);
  return [...specifiers].map(([, specifier = '']) =>
    path.posix.join(path.posix.dirname(file), specifier),
  );
}

describe('the import arrow in .astro files', () => {
  const files = globSync('src/**/*.astro').map((file) => file.split(path.sep).join('/'));

  it.each(files)('%s imports only what its folder may', (file) => {
    const from = folderOf(file);
    if (from === null) return;
    const allowed = [from, ...(mayImport.get(from) ?? [])];
    for (const target of importsOf(file)) {
      const to = folderOf(target);
      if (to !== null && mayImport.has(to))
        expect(allowed, `${file} imports ${target}`).toContain(to);
    }
  });

  // A scoped style gives some pages a second file of nearly the same rules, in an order that Astro changes.
  it.each(files)('%s has its styles in a file beside it', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/^<style\b/m);
  });

  it('has files to check', () => {
    expect(files.length).toBeGreaterThan(0);
  });
});

describe('the one place where a site path becomes an address', () => {
  const sources = globSync('{src,scripts}/**/*.{ts,astro}')
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.endsWith('.test.ts'));
  const textOf = (file: string) => readFileSync(file, 'utf8');

  it('is used where pages are printed, scripts make links, and files are read on their own', () => {
    const users = sources.filter((file) =>
      /\b(?:placePage|pagePlacer|localAddress)\b/.test(textOf(file)),
    );
    expect(users.sort()).toEqual([
      'src/browser/site-address.ts',
      'src/contact/answer.ts',
      'src/domain/seo/page-placer.ts',
      'src/domain/seo/site-path.ts',
      'src/middleware.ts',
      'src/pages/site.webmanifest.ts',
      'src/printing/print-worker.ts',
    ]);
  });

  it.each(sources.filter((file) => file.startsWith('src/browser/')))(
    '%s asks for the address of each path that it names',
    (file) => {
      const text = textOf(file);
      const bare = [...text.matchAll(/[`'"]\/[a-z_-][^`'"]*/g)]
        .filter(
          ({ index }) => !/\b(?:siteAddress|link)\([^;]*$/.test(text.slice(0, index).slice(-80)),
        )
        .map(([literal]) => literal);
      expect(bare).toEqual([]);
    },
  );

  it('is the only one that knows the path in front', () => {
    const others = sources.filter((file) =>
      /import\.meta\.env\.BASE_URL\b|\bsite\.url\)\.pathname/.test(textOf(file)),
    );
    expect(others).toEqual([]);
  });

  it('is known to all browser tests', () => {
    for (const file of globSync('tests/browser/*.spec.ts')) {
      expect(textOf(file), file).toMatch(/import \{[^}]*\btest\b[^}]*\} from '\.\/site\.ts'/);
    }
  });
});
