import { expect, test } from 'vitest';
import { weighParams } from './param-view.ts';
import type { ParamView } from './tool-shape.ts';

const param = (path: string, over: Partial<ParamView> = {}): ParamView => ({
  path,
  depth: 0,
  type: 'string',
  required: false,
  constraints: '',
  description: '',
  signals: [],
  ...over,
});
const signal = { id: 'url-input', label: 'URL', params: [], more: 0, href: '/', warning: false };
const paths = (params: readonly ParamView[]) => params.map(({ path }) => path);

test('required and signalled arguments stand first, each part in the order of the schema', () => {
  const params = [
    param('note'),
    param('id', { required: true }),
    param('to.deep', { depth: 1, required: true }),
    param('url', { signals: [signal] }),
    param('tags'),
  ];
  const { first, rest } = weighParams(params);
  expect(paths(first)).toEqual(['id', 'url']);
  expect(paths(rest)).toEqual(['note', 'to.deep', 'tags']);
});

test('of fifty arguments with one signal three stand first', () => {
  const params = Array.from({ length: 50 }, (_, i) => param(`url${i}`, { signals: [signal] }));
  const { first, rest } = weighParams(params);
  expect([first.length, rest.length]).toEqual([3, 47]);
});

test('nothing is folded where little would be, or where nothing would be left', () => {
  expect(weighParams([param('a', { required: true }), param('b'), param('c')]).rest).toEqual([]);
  expect(weighParams([param('a'), param('b'), param('c'), param('d')]).rest).toEqual([]);
});
