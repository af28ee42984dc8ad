import { describe, expect, it } from 'vitest';
import { isOff, type Sections, unlinkSections } from './sections.ts';

const on: Sections = { glossary: true, compare: true, attacks: true, contact: true };
const without = (section: keyof Sections): Sections => ({ ...on, [section]: false });

describe('isOff', () => {
  it.each([
    ['glossary', '/glossary/', true],
    ['glossary', '/glossary/#tool', true],
    ['contact', '/contact/?subject=dispute&server=x', true],
    ['contact', '/api/contact', true],
    ['attacks', '/attacks/feed.xml', true],
    ['attacks', '/api/v1/attacks/tool-poisoning.json', true],
    ['compare', '/compare/create-issue/', true],
    ['compare', '/servers/compare/', false],
    ['glossary', '/compare/', false],
    ['contact', 'https://example.org/contact/', false],
  ] as const)('without %s: %s is %s', (section, path, expected) => {
    expect(isOff(path, without(section))).toBe(expected);
    expect(isOff(path, on)).toBe(false);
  });
});

describe('unlinkSections', () => {
  const page =
    '<link rel="alternate" href="/attacks/feed.xml"><ul><li><a href="/attacks/">All</a></li><li><a class="x" href="/tools/">Tools</a></li></ul><p>See <a title="a > b" href="/attacks/a/?x=1&amp;y=2"><b>one</b> entry</a> and <a href="/glossary/">words</a>.</p>';

  it('leaves a page as it is when everything is on', () => {
    expect(unlinkSections(page, on)).toBe(page);
  });

  it('keeps the words of a link, and takes away entries that were nothing else', () => {
    expect(unlinkSections(page, without('attacks'))).toBe(
      '<ul><li><a class="x" href="/tools/">Tools</a></li></ul><p>See <span><b>one</b> entry</span> and <a href="/glossary/">words</a>.</p>',
    );
  });
});
