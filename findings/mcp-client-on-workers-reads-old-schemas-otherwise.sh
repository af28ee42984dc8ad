#!/usr/bin/env bash
# @modelcontextprotocol/client 2.4.0: its two validators, ajv (Node) and @cfworker/json-schema 4.1.6 (Workers), on output
# schemas that are valid in their own drafts.
#
# Guess: whether an answer fits the output schema of a tool does not depend on where the client runs.
# Seen: beside `$ref` draft-07 says that other keywords count for nothing; ajv counts them, the other does not. `nullable`
# is no keyword of JSON Schema; ajv lets null through by it, the other refuses. The format `time` asks for an offset; ajv
# does as well, the other takes a time without. Schemas of generators that write draft-07 or OpenAPI have all three.
# Output seen:
#   schema                                                           value         ajv    cfworker
#   draft-07, $ref to a string beside maxLength 1                    "abc"         false  true
#   2020-12, $ref to a string beside maxLength 1                     "abc"         false  false
#   type string, nullable                                            null          true   false
#   type string, format time                                         "10:00:00"    false  true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @modelcontextprotocol/client@2.4.0 \
  @cfworker/json-schema@4.1.6 >/dev/null
cat >try.mjs <<'JS'
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/client/validators/ajv';
import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/client/validators/cf-worker';
const [node, workers] = [new AjvJsonSchemaValidator(), new CfWorkerJsonSchemaValidator()];
const row = (...cells) => console.log(cells.map((cell, i) => cell.padEnd([65, 14, 7, 0][i])).join(''));
row('schema', 'value', 'ajv', 'cfworker');
const try_ = (words, schema, value) => {
  const [first, second] = [node, workers].map((one) => String(one.getValidator(schema)(value).valid));
  row(words, JSON.stringify(value), first, second);
};
const text = { type: 'string' };
try_(
  'draft-07, $ref to a string beside maxLength 1',
  { $schema: 'http://json-schema.org/draft-07/schema#', definitions: { text }, $ref: '#/definitions/text', maxLength: 1 },
  'abc',
);
try_('2020-12, $ref to a string beside maxLength 1', { $defs: { text }, $ref: '#/$defs/text', maxLength: 1 }, 'abc');
try_('type string, nullable', { type: 'string', nullable: true }, null);
try_('type string, format time', { type: 'string', format: 'time' }, '10:00:00');
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
schema                                                           value         ajv    cfworker
draft-07, $ref to a string beside maxLength 1                    "abc"         false  true
2020-12, $ref to a string beside maxLength 1                     "abc"         false  false
type string, nullable                                            null          true   false
type string, format time                                         "10:00:00"    false  true
SEEN
