import { describe, expect, it } from 'vitest';
import { pagePlacer } from './page-placer.ts';

const ON = { glossary: true, compare: true, attacks: true, contact: true };
const PAGE = '<a href="/glossary/">Words</a> <a href="/tools/">Tools</a>';

describe('pagePlacer', () => {
  it('has nothing to do for all sections at the root of a name', () => {
    expect(pagePlacer(ON, '')).toBeNull();
  });

  it('puts the path in front, and leaves out links to what is off', () => {
    expect(pagePlacer(ON, '/below')?.(PAGE)).toBe(
      '<a href="/below/glossary/">Words</a> <a href="/below/tools/">Tools</a>',
    );
    expect(pagePlacer({ ...ON, glossary: false }, '/below')?.(PAGE)).toBe(
      '<span>Words</span> <a href="/below/tools/">Tools</a>',
    );
  });
});
