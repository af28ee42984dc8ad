import { expect, test } from 'vitest';
import { findWaitUntil } from './platform.ts';

const kept: unknown[] = [];
const context = {
  waitUntil(promise: Promise<unknown>) {
    if (this !== context) throw new TypeError('Illegal invocation');
    kept.push(promise);
  },
};

test.each<[string, unknown, unknown]>([
  ['Netlify', { netlify: { context } }, {}],
  ['Cloudflare', { cfContext: context }, {}],
  ['Vercel', {}, { [Symbol.for('@vercel/request-context')]: { get: () => context } }],
])('%s keeps the function alive for a promise', (_, locals, global) => {
  kept.length = 0;
  const promise = Promise.resolve();
  findWaitUntil(locals, global)(promise);
  expect(kept).toEqual([promise]);
});

test.each([undefined, null, 1, {}, { netlify: null }])(
  'elsewhere (%j) the promise just goes on',
  (locals) => {
    expect(() => findWaitUntil(locals, locals)(Promise.resolve())).not.toThrow();
  },
);
