import { expect, it } from 'vitest';
import { belowBasePath } from './below-base-path.ts';

it.each([
  ['/below/', { url: '/' }],
  ['/below/tools/a/?q=b', { url: '/tools/a/?q=b' }],
  ['/below//evil.example', { url: '//evil.example' }],
  ['/below', { redirect: '/below/' }],
  ['/below?q=a', { redirect: '/below/?q=a' }],
  ['/?q=a', { redirect: '/below/?q=a' }],
  ['/belowground/', { redirect: null }],
  ['/tools/', { redirect: null }],
])('%s of a site below /below', (url, place) =>
  expect(belowBasePath(url, '/below')).toEqual(place),
);

it('takes every address of a site at the root of a name', () => {
  expect(belowBasePath('/tools/?q=a', '')).toEqual({ url: '/tools/?q=a' });
});
