import { describe, expect, it } from 'vitest';
import { headerRules, headersFor } from '../src/outputs/headers.ts';

/*
 * What Mozilla's HTTP Observatory would rate, by the rules of its algorithm 4 as @mdn/mdn-http-observatory 1.4.8 has
 * them (src/grader/charts.js, src/analyzer/tests/): 100, and so much more or less for each header. Its own analyzers
 * gave our headers 120 (A+) on 2026-11-30. The package itself brings a database and a web server, so it is not installed.
 */

type Headers = ReadonlyMap<string, string>;

/** Sources by directive of a Content-Security-Policy. */
function directives(headers: Headers): Map<string, string[]> {
  return new Map(
    (headers.get('Content-Security-Policy') ?? '')
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );
}

function policyPoints(headers: Headers): number {
  const policy = directives(headers);
  if (!headers.has('Content-Security-Policy')) return -25;
  const fallback = policy.get('default-src');
  const of = (name: string) => policy.get(name) ?? fallback ?? ['*'];
  const scripts = [...of('script-src'), ...of('object-src')];
  const unsafe = /^(?:'unsafe-inline'|data:|\*|https?:)$/;
  if (scripts.some((source) => unsafe.test(source))) return -20;
  if (scripts.includes("'unsafe-eval'")) return -10;
  if (of('style-src').some((source) => unsafe.test(source))) return 0;
  return fallback?.join() === "'none'" ? 10 : 5;
}

function transportPoints(headers: Headers): number {
  const age = /max-age=(\d+)/.exec(headers.get('Strict-Transport-Security') ?? '')?.[1];
  if (age === undefined) return -20;
  // Six months.
  return Number(age) >= 15_768_000 ? 0 : -10;
}

function framePoints(headers: Headers): number {
  if (directives(headers).has('frame-ancestors')) return 5;
  return headers.has('X-Frame-Options') ? 0 : -20;
}

const PRIVATE = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
const referrerPoints = (headers: Headers): number => {
  const policy = headers.get('Referrer-Policy');
  if (policy === undefined) return 0;
  return PRIVATE.includes(policy) ? 5 : -5;
};
const sniffPoints = (headers: Headers): number =>
  headers.get('X-Content-Type-Options') === 'nosniff' ? 0 : -5;

const score = (headers: Headers): number =>
  [policyPoints, transportPoints, framePoints, referrerPoints, sniffPoints].reduce(
    (sum, points) => sum + points(headers),
    100,
  );

const rules = headerRules({ tls: true });

describe('the rating of the headers by the rules of the Observatory', () => {
  it.each(['/', '/search/', '/attacks/', '/404.html', '/badge/a.svg', '/api/v1/index.json'])(
    '%s has at least 120 points',
    (path) => expect(score(headersFor(path, rules))).toBeGreaterThanOrEqual(120),
  );

  it.each([
    ['Content-Security-Policy', -60],
    ['Strict-Transport-Security', -20],
    ['Referrer-Policy', -5],
    ['X-Content-Type-Options', -5],
  ])('falls without %s', (name, points) => {
    const headers = headersFor('/', rules);
    const whole = score(headers);
    headers.delete(name);
    expect(score(headers)).toBe(whole + points);
  });

  it.each([
    ["script-src 'self' 'unsafe-inline'", -30],
    ["script-src 'self' 'unsafe-eval'", -20],
    ["style-src 'self' 'unsafe-inline'", -10],
    ["default-src 'self'", -5],
  ])('falls with %s', (directive, points) => {
    const headers = headersFor('/', rules);
    const whole = score(headers);
    const [name = ''] = directive.split(' ');
    const policy = headers.get('Content-Security-Policy') ?? '';
    headers.set('Content-Security-Policy', policy.replace(new RegExp(`${name} [^;]*`), directive));
    expect(score(headers)).toBe(whole + points);
  });
});

it('no cookie is set by any rule, and only data may be read by other sites', () => {
  for (const { path, headers } of rules) {
    expect(Object.keys(headers).map((name) => name.toLowerCase())).not.toContain('set-cookie');
    if ('Access-Control-Allow-Origin' in headers)
      expect(path).toMatch(/^\/(?:api\/v1|schema|data|badge|search-data)\//);
  }
});
