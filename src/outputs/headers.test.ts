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
];

/** Reads a `_headers` file back: what a host makes of it. */
function parseHeadersFile(text: string): { path: string; headers: [string, string][] }[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return {
        path,
        headers: lines.map((line): [string, string] => {
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
      const fromFile = blocks
        .filter((block) => path.startsWith(block.path.replace('*', '')))
        .flatMap((block) => block.headers);
      const fromVercel = vercel
        .filter((rule) => new RegExp(`^${rule.source}$`).test(path))
        .flatMap((rule) => rule.headers.map(({ key, value }): [string, string] => [key, value]));
      expect(fromFile.sort()).toEqual(expected);
      expect(fromVercel.sort()).toEqual(expected);
    }
  });

  it('set no header twice on one path', () => {
    for (const path of PATHS) {
      const names = rules
        .filter((rule) => path.startsWith(rule.path.replace('*', '')))
        .flatMap((rule) => Object.keys(rule.headers));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('allow no inline code and no other origin on any page', () => {
    const policy = headersFor('/tools/a/b/', rules).get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
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
  expect(secure.get('Strict-Transport-Security')).toMatch(/^max-age=\d+/);
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
