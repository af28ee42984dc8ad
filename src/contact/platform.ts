/** Keeps the platform from freezing the function before a promise settles. */
export type WaitUntil = (promise: Promise<unknown>) => void;

/** Where Vercel's runtime keeps the context of the request (as its own package @vercel/functions reads it). */
const VERCEL_CONTEXT = Symbol.for('@vercel/request-context');

/**
 * `waitUntil` of the platform that runs this request, from Astro's `locals` or the global context: Netlify, Cloudflare,
 * Vercel. A long-lived Node process needs none: there the promise just goes on.
 */
export function findWaitUntil(locals: unknown, global: unknown): WaitUntil {
  const contexts = [
    member(member(locals, 'netlify'), 'context'),
    member(locals, 'cfContext'),
    call(member(global, VERCEL_CONTEXT), 'get'),
  ];
  for (const context of contexts) {
    const waitUntil = member(context, 'waitUntil');
    if (typeof waitUntil === 'function') return (promise) => waitUntil.call(context, promise);
  }
  return () => {};
}

function member(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function call(value: unknown, key: PropertyKey): unknown {
  const found = member(value, key);
  return typeof found === 'function' ? found.call(value) : undefined;
}
