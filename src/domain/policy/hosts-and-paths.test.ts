import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHostIn, parseAllowedHost } from './host-in.ts';
import { isPathWithin, parsePath } from './path-within.ts';

function hostIn(url: string, ...entries: string[]): boolean {
  return isHostIn(
    url,
    entries.map((entry) => parseAllowedHost(entry) ?? expect.fail(entry)),
  );
}
function within(path: string, ...folders: string[]): boolean {
  return isPathWithin(
    path,
    folders.map((folder) => parsePath(folder) ?? expect.fail(folder)),
  );
}

describe('host_in', () => {
  test.each([
    'https://api.example.com',
    'https://api.example.com/a?b#c',
    'HTTPS://API.EXAMPLE.COM/',
    'https://api.example.com:443/',
    'https://v2.api.example.com/',
    'https://api.example.com?x=https://evil.test',
    'https://api.example.com/@evil.test',
  ])('passes %s', (url) => expect(hostIn(url, 'api.example.com')).toBe(true));

  test.each([
    '',
    'api.example.com',
    '//api.example.com',
    'http://api.example.com/',
    'ftp://api.example.com/',
    'https:api.example.com',
    'https:/api.example.com',
    'https:///api.example.com',
    'https://api.example.com.evil.test/',
    'https://evilapi.example.com.evil.test',
    'https://notapi.example.com',
    'https://example.com',
    'https://api.example.com:8443/',
    'https://api.example.com@evil.test/',
    'https://user:pass@api.example.com/',
    'https://@api.example.com/',
    'https://evil.test\\@api.example.com/',
    'https://api.example.com\\@evil.test/',
    'https:\\\\api.example.com/',
    ' https://api.example.com/',
    'https://api.example.com /',
    'https://api.exam\tple.com/',
    'https://api.example.com\n',
    'https://api.example.com\u0000.evil.test/',
    'https://api%2eexample.com/',
    'https://api。example。com/',
    'https://ａpi.example.com/',
    'https://api.example.com./',
    'https://.api.example.com/',
    'https://a..api.example.com/',
    'https://evil.test#@api.example.com/',
    'https://evil.test/.api.example.com',
    'javascript://api.example.com/%0aalert(1)',
    'blob:https://api.example.com/1',
    `https://api.example.com/${'a'.repeat(70_000)}`,
  ])('does not pass %s', (url) => expect(hostIn(url, 'api.example.com')).toBe(false));

  test('compares addresses in their usual form only, and has nothing below them', () => {
    expect(hostIn('https://127.0.0.1/', '127.0.0.1')).toBe(true);
    expect(hostIn('https://[::1]/', '[::1]')).toBe(true);
    for (const url of [
      'https://2130706433/',
      'https://0x7f.1/',
      'https://0177.0.0.1/',
      'https://127.1/',
      'https://[::ffff:127.0.0.1]/',
      'https://a.127.0.0.1/',
      'https://[0:0::1]/',
    ]) {
      expect(hostIn(url, '127.0.0.1', '[::1]')).toBe(false);
    }
  });

  test('knows international names in both forms', () => {
    expect(hostIn('https://xn--mnchen-3ya.de/', 'münchen.de')).toBe(true);
    expect(hostIn('https://münchen.de/', 'xn--mnchen-3ya.de')).toBe(true);
    expect(hostIn('https://mu\u0308nchen.de/', 'münchen.de')).toBe(true);
    expect(hostIn('https://аpi.example.com/', 'api.example.com')).toBe(false);
  });

  test('takes scheme and port from the entry', () => {
    expect(hostIn('http://localhost:8080/x', 'http://localhost:8080')).toBe(true);
    expect(hostIn('http://localhost/x', 'http://localhost:8080')).toBe(false);
    expect(hostIn('https://localhost:8080/x', 'http://localhost:8080')).toBe(false);
    expect(hostIn('wss://localhost/x', 'wss://localhost')).toBe(true);
  });

  test.each([
    '',
    '*',
    '*.example.com',
    'https://a/b',
    'a b',
    'a..b',
    '.a',
    'a.',
    'a@b',
    'file://a',
    'a:b',
    '999.1.1.1',
    'a:99999',
  ])('refuses the entry %j', (entry) => expect(parseAllowedHost(entry)).toBeNull());

  test('what passes is, for the platform’s own parser, a listed host or one below it', () => {
    const pieces = fc.constantFrom(
      'https',
      'http',
      ':',
      '/',
      '//',
      '\\',
      '@',
      'api.example.com',
      'example.com',
      'evil.test',
      '.',
      '%2e',
      '#',
      '?',
      '[',
      ']',
      '443',
      'a',
      '\t',
      '。',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
        const url = `https://${parts.join('')}`;
        if (!hostIn(url, 'api.example.com')) return;
        const { hostname, protocol, username } = new URL(url);
        expect(protocol + username).toBe('https:');
        expect(`.${hostname}`.endsWith('.api.example.com')).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('path_within', () => {
  test.each([
    '/srv/data',
    '/srv/data/',
    '/srv/data/a/b.txt',
    '/srv/data/...',
    '/srv/data/a b',
    '/srv/data/100%.txt',
    '/srv/data/~x',
  ])('passes %s', (path) => expect(within(path, '/srv/data')).toBe(true));
  test.each([
    '',
    '/',
    'srv/data',
    '/srv',
    '/srv/data2',
    '/srv/dat',
    '/SRV/data',
    '~/data',
    'file:///srv/data/x',
    '/srv/data/..',
    '/srv/data/../x',
    '/srv/data/../data/x',
    '/srv/./data/x',
    '/srv//data/x',
    '//srv/data/x',
    '/srv/data//',
    '/srv/data/..\\x',
    '/srv/data/a\\..\\..\\x',
    '\\srv\\data',
    '/srv/data/%2e%2e/x',
    '/srv/data/%252e%252e/x',
    '/srv/data/..%2fx',
    '/srv/data/%5C..',
    '/srv/data/\u0000',
    '/srv/data/x\n',
    '/srv/data/．．/x',
    '/srv/data/\u2024\u2024/x',
    '/srv/data/..／x',
    '/srv/data/a\u0085',
    `/srv/data/${'a/'.repeat(20_000)}`,
  ])('does not pass %j', (path) => expect(within(path, '/srv/data')).toBe(false));

  test('reads Windows paths with either separator, and none of their tricks', () => {
    expect(within('c:\\Data\\x.txt', 'C:/Data')).toBe(true);
    expect(within('C:/Data', 'C:\\Data')).toBe(true);
    for (const path of [
      'C:Data\\x',
      'D:\\Data\\x',
      'C:\\Data\\..\\x',
      'C:\\Data\\x:stream',
      'C:\\Data. \\x',
      'C:\\Data\\..\\.',
      '\\\\server\\Data',
      '\\\\?\\C:\\Data',
      'C:\\Data \\x',
      '/Data/x',
    ]) {
      expect(within(path, 'C:\\Data')).toBe(false);
    }
  });

  test('what passes stays inside when its dots and separators are resolved', () => {
    const pieces = fc.constantFrom(
      '/',
      '//',
      '..',
      '.',
      'srv',
      'data',
      'a',
      '\\',
      '%2e',
      '%2F',
      '．',
      '\u2024',
      'x',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const path = `/srv/data/${parts.join('')}`;
        if (!within(path, '/srv/data')) return;
        const resolved: string[] = [];
        for (const part of decodeURIComponent(path).normalize('NFKC').split(/[/\\]/)) {
          if (part === '..') resolved.pop();
          else if (part !== '.' && part !== '') resolved.push(part);
        }
        expect(resolved.slice(0, 2)).toEqual(['srv', 'data']);
      }),
      { numRuns: 5000 },
    );
  });
});
