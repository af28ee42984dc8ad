#!/usr/bin/env bash
# valibot 1.5.0 with @valibot/to-json-schema 1.8.0: `isoDateTime()` and `isoTime()` are written as the formats `date-time`
# and `time`. What valibot takes and what the format takes (ajv 8.20.0 with ajv-formats 3.0.1) have no value in common.
#
# Guess: the schema is at most wider or narrower than the check; a date and time that is right for both can be found.
# Seen: valibot takes a date and time without seconds and without an offset, and nothing else; the formats ask for both.
# No warning is given, though the converter raises an error where it cannot say a regular expression. A tool that lists
# such an argument is called as its schema says and refuses every such call; `isoTimestamp()`, which is written as the
# same `date-time`, takes what the format takes.
# Output seen:
#   check           written as  value                  valibot  ajv
#   isoDateTime     date-time   2026-12-01T10:00       true     false
#   isoDateTime     date-time   2026-12-01T10:00:00    false    false
#   isoDateTime     date-time   2026-12-01T10:00Z      false    false
#   isoDateTime     date-time   2026-12-01T10:00:00Z   false    true
#   isoTime         time        10:00                  true     false
#   isoTime         time        10:00:00               false    false
#   isoTime         time        10:00:00Z              false    true
#   isoTimestamp    date-time   2026-12-01T10:00:00Z   true     true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact valibot@1.5.0 @valibot/to-json-schema@1.8.0 \
  ajv@8.20.0 ajv-formats@3.0.1 >/dev/null
cat >try.mjs <<'JS'
import { toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
const ajv = addFormats.default(new Ajv.default());
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([16, 12, 23, 9, 0][i])).join(''));
row('check', 'written as', 'value', 'valibot', 'ajv');
const day = '2026-12-01T10:00';
for (const [name, values] of [
  ['isoDateTime', [day, `${day}:00`, `${day}Z`, `${day}:00Z`]],
  ['isoTime', ['10:00', '10:00:00', '10:00:00Z']],
  ['isoTimestamp', [`${day}:00Z`]],
]) {
  const check = v.pipe(v.string(), v[name]());
  const schema = toJsonSchema(check);
  for (const value of values) row(name, schema.format, value, v.safeParse(check, value).success, ajv.validate(schema, value));
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
check           written as  value                  valibot  ajv
isoDateTime     date-time   2026-12-01T10:00       true     false
isoDateTime     date-time   2026-12-01T10:00:00    false    false
isoDateTime     date-time   2026-12-01T10:00Z      false    false
isoDateTime     date-time   2026-12-01T10:00:00Z   false    true
isoTime         time        10:00                  true     false
isoTime         time        10:00:00               false    false
isoTime         time        10:00:00Z              false    true
isoTimestamp    date-time   2026-12-01T10:00:00Z   true     true
SEEN
