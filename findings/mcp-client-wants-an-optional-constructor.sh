#!/usr/bin/env bash
# @modelcontextprotocol/client 2.4.0: its validators of structured content, ajv (Node) and @cfworker/json-schema 4.1.6
# (Workers), beside @hyperjump/json-schema 1.18.0, on members with names that every JavaScript object inherits.
#
# Guess: a member that is not required may be missing; one that is required has to be there.
# Seen: an answer about a race without its optional `constructor` (who built the car) is refused on Node, "must be string", and
# ends in an error of its own on Workers, since both find the function that objects inherit. For the same reason a
# required `toString` is there without being there. ajv has the option `ownProperties` for it, which the client does not set.
# Output seen:
#   schema                           value                                  ajv     cfworker  hyperjump
#   constructor: string, optional    {"year":2026}                          false   raises    true
#   constructor: string, optional    {"year":2026,"constructor":"Aston"}    true    true      true
#   required toString                {"year":2026}                          true    true      false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @modelcontextprotocol/client@2.4.0 \
  @cfworker/json-schema@4.1.6 @hyperjump/json-schema@1.18.0 >/dev/null
cat >try.mjs <<'JS'
import { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/client/validators/ajv';
import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/client/validators/cf-worker';
const [node, workers] = [new AjvJsonSchemaValidator(), new CfWorkerJsonSchemaValidator()];
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([33, 39, 8, 10, 0][i])).join(''));
const say = (validator, schema, value) => {
  try {
    return validator.getValidator(schema)(value).valid;
  } catch {
    return 'raises';
  }
};
const race = { type: 'object', properties: { year: { type: 'integer' }, constructor: { type: 'string' } } };
const named = { type: 'object', required: ['toString'] };
row('schema', 'value', 'ajv', 'cfworker', 'hyperjump');
for (const [i, [words, schema, value]] of [
  ['constructor: string, optional', race, { year: 2026 }],
  ['constructor: string, optional', race, { year: 2026, constructor: 'Aston' }],
  ['required toString', named, { year: 2026 }],
].entries()) {
  const id = `https://example.org/${i}`;
  registerSchema({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, id);
  const { valid } = await validate(id, value);
  row(words, JSON.stringify(value), say(node, schema, value), say(workers, schema, value), valid);
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
schema                           value                                  ajv     cfworker  hyperjump
constructor: string, optional    {"year":2026}                          false   raises    true
constructor: string, optional    {"year":2026,"constructor":"Aston"}    true    true      true
required toString                {"year":2026}                          true    true      false
SEEN
