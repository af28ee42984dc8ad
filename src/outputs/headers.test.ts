import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerRules, headersFile, headersFor, vercelHeaders } from './headers.ts';

const PATHS = [
  '/',
  '/tools/a/b/',
  '/_astro/x.css',
  '/api/v1/index.json',
  '/schema/policy.v1.json',
  '/404.html',
  '/search/',
  '/attacks/',
  '/attacks/feed.xml',
  '/attacks/feeds/severity/high.xml',
  '/servers/some-server/feed.xml',
  '/opensearch.xml',
];

/** What a host takes for a match, from the patterns that all of them know. */
const pathMatches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace('*', '.*').replace(/:\w+/, '[^/]+')}$`).test(path);

/** Reads a `_headers` file back: what a host makes of it. */
function parseHeadersFile(
  text: string,
): { path: string; taken: string[]; headers: [string, string][] }[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      const isTaken = (line: string) => line.startsWith('  ! ');
      return {
        path,
        taken: lines.filter(isTaken).map((line) => line.slice(4)),
        headers: lines
          .filter((line) => !isTaken(line))
          .map((line): [string, string] => {
            const colon = line.indexOf(':');
            return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
          }),
      };
    });
}

describe.each([true, false])('response headers, tls %s', (tls) => {
  const rules = headerRules({ tls });

  it('are the same in the node server, the _headers file and vercel.json', () => {
    const blocks = parseHeadersFile(headersFile(rules));
    const vercel = vercelHeaders(rules);
    for (const path of PATHS) {
      const expected = [...headersFor(path, rules)].sort();
      // Cloudflare joins what is not taken back, Netlify and Vercel let the later rule stand.
      const joined = new Map<string, string[]>();
      const last = new Map<string, string>();
      for (const block of blocks.filter((one) => pathMatches(one.path, path))) {
        for (const name of block.taken) joined.delete(name);
        for (const [name, value] of block.headers) {
          joined.set(name, [...(joined.get(name) ?? []), value]);
          last.set(name, value);
        }
      }
      const fromVercel = new Map(
        vercel
          .filter((rule) => new RegExp(`^${rule.source.replace(/:\w+/, '[^/]+')}$`).test(path))
          .flatMap((rule) => rule.headers.map(({ key, value }) => [key, value])),
      );
      expect([...joined].map(([name, values]) => [name, values.join(', ')]).sort()).toEqual(
        expected,
      );
      expect([...last].sort()).toEqual(expected);
      expect([...fromVercel].sort()).toEqual(expected);
    }
  });

  it('set a header twice on one path only where the later rule takes the earlier back', () => {
    for (const path of PATHS) {
      const set = new Set<string>();
      for (const rule of rules.filter((one) => pathMatches(one.path, path))) {
        for (const name of Object.keys(rule.headers)) {
          expect(set.has(name), `${path} ${name}`).toBe(rule.replaces?.includes(name) === true);
          set.add(name);
        }
      }
    }
  });

  it('allow WebAssembly on the two pages that search prose, and nowhere else', () => {
    const policyOf = (path: string) => headersFor(path, rules).get('Content-Security-Policy') ?? '';
    const without = (policy: string) => policy.replace(" 'wasm-unsafe-eval'", '');
    for (const path of PATHS) {
      const allowed = path === '/search/' || path === '/attacks/';
      expect(policyOf(path).includes("'wasm-unsafe-eval'"), path).toBe(allowed);
      expect(without(policyOf(path))).toBe(policyOf('/'));
    }
  });

  it('give feeds and the search description their own media types', () => {
    const typeOf = (path: string) => headersFor(path, rules).get('Content-Type');
    for (const path of [
      '/attacks/feed.xml',
      '/attacks/feeds/severity/high.xml',
      '/servers/a/feed.xml',
    ])
      expect(typeOf(path), path).toMatch(/^application\/atom\+xml/);
    expect(typeOf('/opensearch.xml')).toMatch(/^application\/opensearchdescription\+xml/);
    expect(typeOf('/sitemap-index.xml')).toBeUndefined();
  });

  it('allow no inline code and no other origin on any page', () => {
    const policy = headersFor('/tools/a/b/', rules).get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it('let a browser keep the icon and the index of names, which a search asks for again and again', () => {
    for (const path of ['/favicon.svg', '/favicon.ico', '/search-data/terms/3.json'])
      expect(headersFor(path, rules).get('Cache-Control'), path).toMatch(/max-age=[1-9]/);
    expect(headersFor('/search-data/meta.json', rules).get('Access-Control-Allow-Origin')).toBe(
      '*',
    );
    expect(headersFor('/search/', rules).has('Cache-Control')).toBe(false);
  });

  it('keep the referrer, which the origin check of the contact form needs', () => {
    expect(headersFor('/', rules).get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
  });
});

it('asks for https only where the site is served over TLS', () => {
  const plain = headersFor('/', headerRules({ tls: false }));
  expect(plain.has('Strict-Transport-Security')).toBe(false);
  expect(plain.get('Content-Security-Policy')).not.toContain('upgrade-insecure-requests');
  const secure = headersFor('/', headerRules({ tls: true }));
  expect(secure.get('Strict-Transport-Security')).toMatch(/^max-age=\d+$/);
});

it('keeps each line within the 2,000 characters that Cloudflare reads', () => {
  for (const line of headersFile(headerRules({ tls: true })).split('\n')) {
    expect(line.length).toBeLessThanOrEqual(2000);
  }
});

it('vercel.json in the repository is what the rules say (npm run headers writes it)', () => {
  const file: unknown = JSON.parse(readFileSync('vercel.json', 'utf8'));
  expect(file).toMatchObject({ headers: vercelHeaders(headerRules({ tls: true })) });
});
