#!/usr/bin/env bash
# zod 4.6.7, `z.fromJSONSchema`, on input schemas of draft 2020-12 such as MCP servers list, beside ajv 8.20.0.
#
# Guess: it raises an error for what zod cannot say (as it does for `not` and `if`), and takes the same values otherwise.
# Seen: of `required` only names count that stand in `properties` beside it and have no default. So "a or b is required",
# said by `anyOf`, is not asked for at all; said by `oneOf` every value is refused, since each branch takes all objects. A
# limit counts only beside a `type`, also in the branches of a schema that has one. An object under `const` or `enum` is met
# by no value, since it is compared as the same object.
# Output seen:
#   schema                                               value           ajv    zod
#   required a, properties without a                     {}              false  true
#   required a, a has a default                          {}              false  true
#   anyOf: a required, b required                        {}              false  true
#   oneOf: a required, b required                        {"a":"x"}       true   false
#   string, anyOf: two patterns                          "cde"           false  true
#   const {"mode":"fast"}                                {"mode":"fast"} true   false
#   not: string                                          1               true   raises
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact zod@4.6.7 ajv@8.20.0 >/dev/null
cat >try.mjs <<'JS'
import Ajv from 'ajv/dist/2020.js';
import * as z from 'zod';
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([53, 16, 7, 0][i])).join(''));
const zod = (schema, value) => {
  try {
    return z.fromJSONSchema(schema).safeParse(value).success;
  } catch {
    return 'raises';
  }
};
const text = { type: 'string' };
const oneOfTwo = [{ required: ['a'] }, { required: ['b'] }];
row('schema', 'value', 'ajv', 'zod');
for (const [words, schema, value] of [
  ['required a, properties without a', { type: 'object', properties: { b: text }, required: ['a'] }, {}],
  ['required a, a has a default', { type: 'object', properties: { a: { ...text, default: 'x' } }, required: ['a'] }, {}],
  ['anyOf: a required, b required', { type: 'object', properties: { a: text, b: text }, anyOf: oneOfTwo }, {}],
  ['oneOf: a required, b required', { type: 'object', properties: { a: text, b: text }, oneOf: oneOfTwo }, { a: 'x' }],
  ['string, anyOf: two patterns', { ...text, anyOf: [{ pattern: '^a' }, { pattern: '^b' }] }, 'cde'],
  ['const {"mode":"fast"}', { const: { mode: 'fast' } }, { mode: 'fast' }],
  ['not: string', { not: text }, 1],
])
  row(words, JSON.stringify(value), new Ajv.default({ strict: false }).validate(schema, value), zod(schema, value));
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
schema                                               value           ajv    zod
required a, properties without a                     {}              false  true
required a, a has a default                          {}              false  true
anyOf: a required, b required                        {}              false  true
oneOf: a required, b required                        {"a":"x"}       true   false
string, anyOf: two patterns                          "cde"           false  true
const {"mode":"fast"}                                {"mode":"fast"} true   false
not: string                                          1               true   raises
SEEN
