#!/usr/bin/env bash
# @apidevtools/json-schema-ref-parser 16.0.5: `dereference` of valid schemas of draft 2020-12, judged before and after by
# ajv 8.20.0.
#
# Guess: a schema without references says what it said with them, or `dereference` raises an error.
# Seen: keywords beside `$ref` count together with those of its target; here they take their place, though members of
# `properties` are put together, so that it looks as if both were kept: what the target requires is required no more, and a
# longer minLength gives way to a shorter one. A schema with an `$id` of its own resolves `#/…` within itself; here it is
# resolved from the root, where another definition of that name stands. An object with a member `$ref` that is a value,
# under `const`, is taken for a reference.
# Output seen:
#   schema                                      value                    before  after
#   target requires a, beside it b is required  {"b":1}                  false   true
#   target: minLength 5, beside it minLength 1  "abc"                    false   true
#   #/$defs/t in a schema with an $id           {"inner":{"t":"text"}}   true    false
#   const is an object with a member $ref       {"$ref":"#/$defs/t"}     true    false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @apidevtools/json-schema-ref-parser@16.0.5 \
  ajv@8.20.0 >/dev/null
cat >try.mjs <<'JS'
import { dereference } from '@apidevtools/json-schema-ref-parser';
import Ajv from 'ajv/dist/2020.js';
const holds = (schema, value) => new Ajv.default({ strict: false }).compile(schema)(value);
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([44, 25, 8, 0][i])).join(''));
row('schema', 'value', 'before', 'after');
const try_ = async (words, schema, value) =>
  row(words, JSON.stringify(value), holds(schema, value), holds(await dereference(structuredClone(schema)), value));
await try_(
  'target requires a, beside it b is required',
  { $defs: { t: { properties: { a: {} }, required: ['a'] } }, $ref: '#/$defs/t', properties: { b: {} }, required: ['b'] },
  { b: 1 },
);
await try_(
  'target: minLength 5, beside it minLength 1',
  { $defs: { t: { type: 'string', minLength: 5 } }, $ref: '#/$defs/t', minLength: 1 },
  'abc',
);
const inner = { $id: 'https://example.org/inner', $defs: { t: { type: 'string' } }, properties: { t: { $ref: '#/$defs/t' } } };
await try_(
  '#/$defs/t in a schema with an $id',
  { $defs: { t: { type: 'number' } }, properties: { inner } },
  { inner: { t: 'text' } },
);
await try_('const is an object with a member $ref', { $defs: { t: {} }, const: { $ref: '#/$defs/t' } }, { $ref: '#/$defs/t' });
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
schema                                      value                    before  after
target requires a, beside it b is required  {"b":1}                  false   true
target: minLength 5, beside it minLength 1  "abc"                    false   true
#/$defs/t in a schema with an $id           {"inner":{"t":"text"}}   true    false
const is an object with a member $ref       {"$ref":"#/$defs/t"}     true    false
SEEN
