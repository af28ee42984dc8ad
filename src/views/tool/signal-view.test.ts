import { expect, it } from 'vitest';
import type { Signal } from '../../domain/verdict/verdict.ts';
import { signalViews } from './signal-view.ts';

const signal = (id: string, param: string | null): Signal => ({ id, param }) as Signal;

it('makes one chip of a signal, names three arguments, counts the others, and keeps the order', () => {
  const chips = signalViews([
    signal('url-input', 'a'),
    signal('directive-to-model', null),
    ...['b', 'c', 'd', 'e'].map((param) => signal('url-input', param)),
  ]);
  expect(chips.map(({ id, params, more, warning }) => [id, params, more, warning])).toEqual([
    ['url-input', ['a', 'b', 'c'], 2, false],
    ['directive-to-model', [], 0, true],
  ]);
});
