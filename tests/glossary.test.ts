import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGlossary } from '../src/catalogue/load-glossary.ts';

const parts = await loadGlossary('content/glossary');
const terms = parts.flatMap((part) => part.terms);
const linked = terms.flatMap(({ id, page }) => (page === undefined ? [] : [{ id, page }]));

/** The file that a page of this site is made from, null when there is none. */
function sourceOf(page: string): string | null {
  const path = page.replace(/^\/|\/(#.*)?$/g, '');
  const candidates = [
    `src/pages/${path}/index.astro`,
    `src/pages/${path}.astro`,
    `src/pages/${path}/[...page].astro`,
    `content/${path}.mdx`,
    `content/${path.replace(/^attacks\/techniques\//, 'techniques/')}.yaml`,
  ];
  return candidates.find((file) => existsSync(file)) ?? null;
}

describe('the glossary', () => {
  it('explains the terms that the site is about', () => {
    const names = new Set(terms.flatMap(({ term, aliases }) => [term, ...aliases]));
    for (const name of [
      'MCP',
      'Tool',
      'tools/list',
      'Tool poisoning',
      'Rug pull',
      'CVE',
      'Grant',
    ]) {
      expect(names).toContain(name);
    }
  });

  it.each(linked)('$id leads on to a page that exists: $page', ({ page }) => {
    const source = sourceOf(page);
    expect(source).not.toBeNull();
    const fragment = page.split('#')[1];
    if (fragment === undefined || source === null) return;
    expect(readFileSync(source, 'utf8')).toContain(`id="${fragment}"`);
  });

  it('gives a source for every term of the protocol that its specification defines', () => {
    const protocol = parts.find((part) => part.group === 'protocol')?.terms ?? [];
    // An agent is no term of the specification.
    const without = protocol.filter((term) => term.source === undefined).map((term) => term.id);
    expect(without).toEqual(['agent']);
  });

  it('uses each name once', () => {
    const names = terms.map(({ term }) => term.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});
