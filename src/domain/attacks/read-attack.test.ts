import { expect, test } from 'vitest';
import { readAttack } from './read-attack.ts';

const read = (text: string) => readAttack({ file: 'x.mdx', text });

test('splits front matter and body, with either line end', () => {
  expect(read('---\na: 1\n---\n\nText\n')).toEqual({ file: 'x.mdx', data: { a: 1 }, body: 'Text' });
  expect(read('---\r\na: 1\r\n---\r\nText')).toEqual({
    file: 'x.mdx',
    data: { a: 1 },
    body: 'Text',
  });
});

test('a file without a body has an empty one', () => {
  expect(read('---\na: 1\n---\n').body).toBe('');
  expect(read('---\na: 1\n---').body).toBe('');
});

test('a rule in the body does not end the front matter', () => {
  expect(read('---\na: 1\n---\none\n\n---\n\ntwo\n').body).toBe('one\n\n---\n\ntwo');
});

test('says which file has no front matter, or none that is YAML', () => {
  expect(() => read('Text')).toThrow('x.mdx: no front matter');
  expect(() => read('---\na: [\n---\n')).toThrow('x.mdx: front matter is not YAML');
});
