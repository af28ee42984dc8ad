#!/usr/bin/env bash
# json-schema-faker 0.6.3: values made from schemas of draft 2020-12, 50 of each (seeds 1 to 50), judged by ajv 8.20.0. It
# names all of these keywords among what it can do.
#
# Guess: what is made from a schema fits it, or an error is raised; that is what values for trying tools are made for.
# Seen: a pattern is kept, and so is a minLength, but of both together the pattern is forgotten: letters in capitals and
# digits come for ^[a-z]+$. Names of members heed no `propertyNames`, a pattern that looks ahead is met by chance, and a branch
# of `oneOf` is made without a look at the others. Nothing is raised.
# Output seen:
#   ^[a-z]+$                            50 of 50 fit
#   ^[a-z]+$, minLength 10              0 of 50 fit
#   minLength 10                        50 of 50 fit
#   map, propertyNames ^x               0 of 50 fit
#   ^(?=.*[0-9])[a-z0-9]{3}$            28 of 50 fit
#   oneOf number, integer               30 of 50 fit
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact json-schema-faker@0.6.3 ajv@8.20.0 >/dev/null
cat >try.mjs <<'JS'
import Ajv from 'ajv/dist/2020.js';
import { generate } from 'json-schema-faker';
const text = { type: 'string' };
for (const [words, schema] of [
  ['^[a-z]+$', { ...text, pattern: '^[a-z]+$' }],
  ['^[a-z]+$, minLength 10', { ...text, pattern: '^[a-z]+$', minLength: 10 }],
  ['minLength 10', { ...text, minLength: 10 }],
  ['map, propertyNames ^x', { type: 'object', propertyNames: { pattern: '^x' }, minProperties: 1 }],
  ['^(?=.*[0-9])[a-z0-9]{3}$', { ...text, pattern: '^(?=.*[0-9])[a-z0-9]{3}$' }],
  ['oneOf number, integer', { oneOf: [{ type: 'number' }, { type: 'integer' }] }],
]) {
  const fits = new Ajv.default().compile(schema);
  let fit = 0;
  for (let seed = 1; seed <= 50; seed++) if (fits(await generate(structuredClone(schema), { seed }))) fit++;
  console.log(`${words.padEnd(36)}${fit} of 50 fit`);
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
^[a-z]+$                            50 of 50 fit
^[a-z]+$, minLength 10              0 of 50 fit
minLength 10                        50 of 50 fit
map, propertyNames ^x               0 of 50 fit
^(?=.*[0-9])[a-z0-9]{3}$            28 of 50 fit
oneOf number, integer               30 of 50 fit
SEEN
