import { expect, it } from 'vitest';
import { externalLink } from './external-link.ts';

it.each([
  ['https://example.com/a', 'https://example.com/a'],
  ['git+https://example.com/a.git', 'https://example.com/a.git'],
  ['https://ex\u00e4mple.com/', 'https://xn--exmple-cua.com/'],
])('links %s', (text, href) => expect(externalLink(text)).toBe(href));

it.each([
  'http://example.com',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '/relative',
  'https://good.example@evil.example/',
  `https://example.com/${'a'.repeat(3000)}`,
  '',
])('does not link %j', (text) => expect(externalLink(text)).toBeNull());
