#!/usr/bin/env bash
# zod 4.6.7, `z.toJSONSchema` with `io: 'input'`, as MCP servers list their arguments, judged by ajv 8.20.0; valibot 1.5.0 with
# @valibot/to-json-schema 1.8.0 beside it.
#
# Guess: what the check takes, its schema takes; an error is raised where that cannot be said, as it is for `z.date()`.
# Seen: the flags of a regular expression are left out, and the pattern then says something else: a code in capitals, or a
# text of several lines, is refused by every client that validates. valibot raises an error for flags. An argument that
# is put right by `catch`, or filled in by `preprocess`, may be missing for zod and is listed as required, the first with a
# default.
# Output seen:
#   check                            value      zod    its schema  schema of valibot
#   string, /^[a-z]+$/i              "ABC"      true   false       raises
#   string, /^a.b$/s                 "a\nb"     true   false       raises
#   string, /^b$/m                   "a\nb"     true   false       raises
#   member a, catch "x"              {}         true   false
#   member a, preprocess             {}         true   false
#   member a, default "x"            {}         true   true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact zod@4.6.7 ajv@8.20.0 valibot@1.5.0 \
  @valibot/to-json-schema@1.8.0 >/dev/null
cat >try.mjs <<'JS'
import { toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv/dist/2020.js';
import * as v from 'valibot';
import * as z from 'zod';
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([33, 11, 7, 12, 0][i])).join('').trimEnd());
const ofValibot = (regex) => {
  try {
    return toJsonSchema(v.pipe(v.string(), v.regex(regex))).pattern;
  } catch {
    return 'raises';
  }
};
const try_ = (words, check, value, other = '') => {
  const schema = z.toJSONSchema(check, { io: 'input' });
  row(words, JSON.stringify(value), check.safeParse(value).success, new Ajv.default().validate(schema, value), other);
};
row('check', 'value', 'zod', 'its schema', 'schema of valibot');
for (const [regex, value] of [
  [/^[a-z]+$/i, 'ABC'],
  [/^a.b$/s, 'a\nb'],
  [/^b$/m, 'a\nb'],
])
  try_(`string, ${regex}`, z.string().regex(regex), value, ofValibot(regex));
try_('member a, catch "x"', z.object({ a: z.string().catch('x') }), {});
try_('member a, preprocess', z.object({ a: z.preprocess((given) => given ?? 'x', z.string()) }), {});
try_('member a, default "x"', z.object({ a: z.string().default('x') }), {});
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
check                            value      zod    its schema  schema of valibot
string, /^[a-z]+$/i              "ABC"      true   false       raises
string, /^a.b$/s                 "a\nb"     true   false       raises
string, /^b$/m                   "a\nb"     true   false       raises
member a, catch "x"              {}         true   false
member a, preprocess             {}         true   false
member a, default "x"            {}         true   true
SEEN
