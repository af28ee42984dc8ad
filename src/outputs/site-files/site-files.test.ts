import { expect, it } from 'vitest';
import { searchName } from '../../domain/seo/search-name.ts';
import { site } from '../../site.config.ts';
import { openSearchXml } from './open-search.ts';
import { securityTxt } from './security-txt.ts';

const DAY_MS = 86_400_000;

it('security.txt is good for another month and for less than a year', () => {
  const days = (Date.parse(site.securityTxtExpires) - Date.now()) / DAY_MS;
  expect(days, 'set securityTxtExpires in src/site.config.ts anew').toBeGreaterThan(30);
  expect(days).toBeLessThan(366);
});

it('security.txt has the fields that RFC 9116 requires', () => {
  const text = securityTxt({ url: 'https://example.org', expires: '2027-01-01T00:00:00Z' });
  expect(text).toMatch(/^Contact: https:\/\//m);
  expect(text).toMatch(/^Expires: 2027-01-01T00:00:00Z$/m);
});

it('OpenSearch points at the address of the search form', () => {
  const xml = openSearchXml({ name: 'A & B', url: 'https://example.org', tagline: 'What.' });
  expect(xml).toContain('template="https://example.org/search/?q={searchTerms}"');
  expect(xml).toContain('<ShortName>A &amp; B</ShortName>');
});

it('the short name of the search keeps to 16 characters, in whole words where there are some', () => {
  expect(searchName('Toolward')).toBe('Toolward');
  expect(searchName('Sixteen letters!')).toBe('Sixteen letters!');
  expect(searchName('Contoso MCP tool catalogue')).toBe('Contoso MCP tool');
  expect(searchName('Contoso tool catalogue')).toBe('Contoso tool');
  expect(searchName('Verylongnamewithoutblanks')).toBe('Verylongnamewith');
});
