import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTarget, sourceKey } from './target.ts';

describe('parseTarget', () => {
  test.each([
    ['npm:mcp', { kind: 'npm', name: 'mcp', range: 'latest' }],
    ['npm:@a/b@1.2.3-rc.1', { kind: 'npm', name: '@a/b', range: '1.2.3-rc.1' }],
    ['npm:a@^2', { kind: 'npm', name: 'a', range: '^2' }],
    ['https://mcp.example.com/mcp#part', { kind: 'remote', url: 'https://mcp.example.com/mcp' }],
  ])('reads %s', (text, target) => expect(parseTarget(text)).toEqual(target));

  test.each([
    ['mcp', 'is not a target'],
    ['npm:', 'not a name'],
    ['npm:../up', 'not a name'],
    ['npm:--registry=x', 'not a name'],
    ['npm:a@file:../up', 'not a version'],
    ['npm:a@git+ssh://host/x', 'not a version'],
    ['npm:a@--force', 'not a version'],
    ['npm:a@1 b', 'not a version'],
    ['npm:A', 'not a name'],
    ['https://user:secret@example.com/', 'hold no secrets'],
    ['https://example.com/?key=secret', 'hold no secrets'],
    ['http://', 'is not a URL'],
  ])('refuses %s', (text, reason) => expect(() => parseTarget(text)).toThrow(reason));

  test('a message about a secret does not repeat it', () => {
    expect(() => parseTarget('https://user:hunter2@example.com/')).not.toThrow(/hunter2/);
  });

  test('what it accepts can only be a name and a version for npm', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let target: ReturnType<typeof parseTarget>;
        try {
          target = parseTarget(`npm:${text}`);
        } catch {
          return;
        }
        if (target.kind !== 'npm') throw new Error('not npm');
        expect(`${target.name}@${target.range}`).not.toMatch(/[\s:]|^-.*=|\.\.\/|^\./);
      }),
    );
  });

  test('a source key parses to the same source', () => {
    for (const text of ['npm:@a/b@1.0.0', 'https://example.com/mcp']) {
      const key = sourceKey(parseTarget(text));
      expect(sourceKey(parseTarget(key))).toBe(key);
    }
  });
});
