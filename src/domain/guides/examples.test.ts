import { expect, it } from 'vitest';
import { fencesOf, readCode } from './examples.ts';

it('finds fenced blocks with what they are', () => {
  expect(fencesOf('a\n```json-deny\n{ "x": 1 }\n```\nb\n```sh\nls\n```\n')).toEqual([
    { kind: 'json-deny', text: '{ "x": 1 }\n' },
    { kind: 'sh', text: 'ls\n' },
  ]);
});

it('reads a compiled block back as it was written', () => {
  const html =
    '<code class="language-json-allow">{ &quot;a&quot;: &quot;&lt;b&gt; &amp;lt;&quot; }\n</code>';
  expect(readCode(html)).toEqual({ kind: 'json-allow', text: '{ "a": "<b> &lt;" }\n' });
  expect(readCode('<code>plain</code>')).toEqual({ kind: '', text: 'plain' });
});
