import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../record/json.ts';
import { varyCall } from './vary-call.ts';

test('moves what the attack says to every other argument, and hides it behind an honest value', () => {
  const varied = varyCall(
    { tool: 'note', args: { path: '/etc/hosts', text: 'x' }, payload: ['path'] },
    [{ tool: 'note', args: { path: '/notes/a.md', text: 'y', tag: 'z' } }],
  );
  const args = varied.map(({ call }) => call.args);
  expect(args).toContainEqual({ path: '/notes/a.md', text: '/etc/hosts', tag: 'z' });
  expect(args).toContainEqual({ path: '/notes/a.md', text: 'y', tag: '/etc/hosts' });
  expect(args).toContainEqual({ path: ['/etc/hosts'], text: 'x' });
  expect(args).toContainEqual({ path: '/notes/a.md; /etc/hosts', text: 'x' });
  expect(varied.every(({ call }) => call.tool === 'note')).toBe(true);
});

test('makes at least five of any call, none of them the call itself', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string()),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), value), (args) => {
      const varied = varyCall({ tool: 't', args: args as JsonObject }, []);
      expect(varied.length).toBeGreaterThanOrEqual(5);
      const same = JSON.stringify(args);
      expect(varied.filter(({ call }) => JSON.stringify(call.args) === same)).toEqual([]);
    }),
  );
});
