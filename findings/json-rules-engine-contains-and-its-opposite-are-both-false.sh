#!/usr/bin/env bash
# json-rules-engine 7.3.1: conditions about a tool call, and their opposites.
#
# Guess: of `contains` and `doesNotContain`, or `lessThan` and `greaterThanInclusive`, one holds.
# Seen: the first two look into lists only, the last two at what begins with a number; of any other fact both are false,
# and no error says so. `not` around a condition does turn it round, so `not contains` is another condition than
# `doesNotContain`. `any` of an empty list is true, like `all`: a rule whose alternatives were all taken out holds for
# everything.
# Output seen:
#   condition                                  fact         holds
#   contains "rm"                              "rm -rf"     false
#   doesNotContain "rm"                        "rm -rf"     false
#   doesNotContain "rm"                        "ls"         false
#   not contains "rm"                          "rm -rf"     true
#   doesNotContain "rm"                        ["ls"]       true
#   lessThan 5                                 "many"       false
#   greaterThanInclusive 5                     "many"       false
#   any of none                                "ls"         true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact json-rules-engine@7.3.1 >/dev/null
cat >try.mjs <<'JS'
import { Engine } from 'json-rules-engine';
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([43, 13, 0][i])).join(''));
const holds = async (conditions, fact) =>
  (await new Engine([{ conditions, event: { type: 'met' } }]).run({ fact })).events.length === 1;
const is = (operator, value) => ({ fact: 'fact', operator, value });
row('condition', 'fact', 'holds');
for (const [words, conditions, fact] of [
  ['contains "rm"', { all: [is('contains', 'rm')] }, 'rm -rf'],
  ['doesNotContain "rm"', { all: [is('doesNotContain', 'rm')] }, 'rm -rf'],
  ['doesNotContain "rm"', { all: [is('doesNotContain', 'rm')] }, 'ls'],
  ['not contains "rm"', { not: is('contains', 'rm') }, 'rm -rf'],
  ['doesNotContain "rm"', { all: [is('doesNotContain', 'rm')] }, ['ls']],
  ['lessThan 5', { all: [is('lessThan', 5)] }, 'many'],
  ['greaterThanInclusive 5', { all: [is('greaterThanInclusive', 5)] }, 'many'],
  ['any of none', { any: [] }, 'ls'],
])
  row(words, JSON.stringify(fact), await holds(conditions, fact));
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
condition                                  fact         holds
contains "rm"                              "rm -rf"     false
doesNotContain "rm"                        "rm -rf"     false
doesNotContain "rm"                        "ls"         false
not contains "rm"                          "rm -rf"     true
doesNotContain "rm"                        ["ls"]       true
lessThan 5                                 "many"       false
greaterThanInclusive 5                     "many"       false
any of none                                "ls"         true
SEEN
