import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, MAX_SLUG_CHARS, makeSlugs } from './slug.ts';

const GRAMMAR = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const anyName = fc.oneof(
  fc.string({ unit: 'binary', minLength: 0, maxLength: 30 }),
  fc.constantFrom(
    'Get_User',
    'get-user',
    'get_user',
    'caf\u00e9',
    'cafe\u0301',
    '..',
    'a/b',
    'a\\b',
  ),
  fc.constantFrom(
    'index',
    'CON',
    'aux',
    '404',
    '__proto__',
    'constructor',
    '\u{1f4a5}',
    '',
    'a'.repeat(300),
  ),
);

describe('makeSlugs', () => {
  it('keeps ordinary names readable', () => {
    const slugs = makeSlugs(['read_file', 'list-issues', 'fetch.page', 'tool1']);
    expect([...slugs.values()]).toEqual(['read-file', 'list-issues', 'fetch-page', 'tool1']);
  });

  it('marks a changed name with a hash of the raw name', () => {
    expect(makeSlugs(['getUser']).get('getUser')).toMatch(/^get-user-[0-9a-f]{8}$/);
    expect(makeSlugs(['index']).get('index')).toMatch(/^index-[0-9a-f]{8}$/);
    expect(makeSlugs(['\u{1f4a5}']).get('\u{1f4a5}')).toMatch(/^[0-9a-f]{8}$/);
  });

  it('gives no one the clean slug when two names want it', () => {
    const slugs = makeSlugs(['get_user', 'get-user', 'Get_User']);
    expect(new Set(slugs.values()).size).toBe(3);
    for (const slug of slugs.values()) expect(slug).toMatch(/^get-user-[0-9a-f]{8}$/);
  });

  it('tells composed and decomposed letters apart', () => {
    expect(new Set(makeSlugs(['caf\u00e9', 'cafe\u0301']).values()).size).toBe(2);
  });

  it('gives every name one slug of the grammar, unique and independent of order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyName, { maxLength: 20 }), fc.nat(), (names, turn) => {
        const slugs = makeSlugs(names);
        expect(slugs.size).toBe(names.length);
        expect(new Set(slugs.values()).size).toBe(names.length);
        for (const slug of slugs.values()) {
          expect(slug).toMatch(GRAMMAR);
          expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_CHARS);
          expect(isSlug(slug)).toBe(true);
        }
        const cut = names.length === 0 ? 0 : turn % names.length;
        const turned = [...names.slice(cut), ...names.slice(0, cut)].reverse();
        expect(new Map([...makeSlugs(turned)].sort())).toEqual(new Map([...slugs].sort()));
      }),
    );
  });
});
