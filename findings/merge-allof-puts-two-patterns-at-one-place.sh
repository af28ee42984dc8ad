#!/usr/bin/env bash
# json-schema-merge-allof 0.8.1: a schema with `allOf` and the one schema that is made of it, judged by ajv 8.20.0.
#
# Guess: the merged schema takes the same values; where no such schema can be written, an error is raised.
# Seen: two patterns become `(?=one)(?=other)`, which asks for both at one place of the text. "has a digit" and "has a
# capital" are met by no text any more, and neither are a prefix and a suffix. `unevaluatedProperties: false` of one branch,
# which does not see the others, is put beside their properties and lets them through. An integer that is also a number
# is an error, as are two `contains`, though values for both are easy to find.
# Output seen:
#   allOf                                               value     before  after
#   pattern [0-9] | pattern [A-Z]                       "A1"      true    false
#   pattern ^get | pattern s$                           "gets"    true    false
#   unevaluatedProperties false | a property a          {"a":1}   false   true
#   integer | number                                    1         true    not merged
#   contains 1 | contains 2                             [1,2]     true    not merged
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact json-schema-merge-allof@0.8.1 ajv@8.20.0 >/dev/null
cat >try.cjs <<'JS'
const Ajv = require('ajv/dist/2020');
const merge = require('json-schema-merge-allof');
const holds = (schema, value) => new Ajv({ strict: false }).validate(schema, value);
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([52, 10, 8, 0][i])).join(''));
const after = (schema, value) => {
  let merged;
  try {
    merged = merge(schema);
  } catch {
    return 'not merged';
  }
  return holds(merged, value);
};
row('allOf', 'value', 'before', 'after');
for (const [words, allOf, value] of [
  ['pattern [0-9] | pattern [A-Z]', [{ pattern: '[0-9]' }, { pattern: '[A-Z]' }], 'A1'],
  ['pattern ^get | pattern s$', [{ pattern: '^get' }, { pattern: 's$' }], 'gets'],
  ['unevaluatedProperties false | a property a', [{ unevaluatedProperties: false }, { properties: { a: {} } }], { a: 1 }],
  ['integer | number', [{ type: 'integer' }, { type: 'number' }], 1],
  ['contains 1 | contains 2', [{ contains: { const: 1 } }, { contains: { const: 2 } }], [1, 2]],
])
  row(words, JSON.stringify(value), holds({ allOf }, value), after({ allOf }, value));
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
allOf                                               value     before  after
pattern [0-9] | pattern [A-Z]                       "A1"      true    false
pattern ^get | pattern s$                           "gets"    true    false
unevaluatedProperties false | a property a          {"a":1}   false   true
integer | number                                    1         true    not merged
contains 1 | contains 2                             [1,2]     true    not merged
SEEN
