import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prettyJson } from './pretty-json.ts';

test('keys are sorted by code point, and numbers are keys like others', () => {
  const value = JSON.parse(
    '{"b":1,"\\ud83d\\ude00":2,"\\uffff":3,"10":4,"9":5,"a":{},"__proto__":[1,[]]}',
  );
  expect(prettyJson(value)).toBe(
    '{\n  "10": 4,\n  "9": 5,\n  "__proto__": [\n    1,\n    []\n  ],\n  "a": {},\n  "b": 1,\n  "\uffff": 3,\n  "\u{1f600}": 2\n}\n',
  );
});

test('nothing is lost, and the order of keys does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const text = prettyJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      if (!Object.hasOwn(value, '__proto__')) expect(prettyJson(reversed)).toBe(text);
    }),
  );
});
