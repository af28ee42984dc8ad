#!/usr/bin/env bash
# jsonpath-plus 11.3.0, jsonpath 1.3.0 and jsonpath-rfc9535 1.3.0: which calls of tools do filters of JSONPath pick?
#
# Guess: `?(@.force)` picks the calls whose argument force is true, in each of them.
# Seen: in RFC 9535 such a filter asks whether the member is there: it picks a call with force false or null as well, and
# `!@.force` leaves that call out. The two older ones ask whether the value is true to JavaScript. A number equals the text
# of it in both of those, and not in the RFC. The last of a list, `[-1]`, is found by the RFC's alone; nothing else is said.
# Output seen (the numbers are the calls that are picked):
#   filter                     calls                                plus   jsonpath  rfc9535
#   $[?(@.force)].n            force true, false, null, missing     1      1         1 2 3
#   $[?(!@.force)].n           force true, false, null, missing     2 3 4  2 3 4     4
#   $[?(@.amount=="0")].n      amount 0, "0"                        1 2    1 2       2
#   $[-1].n                    two                                  none   none      2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact jsonpath-plus@11.3.0 jsonpath@1.3.0 \
  jsonpath-rfc9535@1.3.0 >/dev/null
cat >try.mjs <<'JS'
import jsonpath from 'jsonpath';
import { JSONPath } from 'jsonpath-plus';
import * as rfc from 'jsonpath-rfc9535';
const row = (...cells) => console.log(cells.map((cell, i) => cell.padEnd([27, 37, 7, 10, 0][i])).join(''));
const forced = [{ n: 1, force: true }, { n: 2, force: false }, { n: 3, force: null }, { n: 4 }];
row('filter', 'calls', 'plus', 'jsonpath', 'rfc9535');
for (const [path, words, json] of [
  ['$[?(@.force)].n', 'force true, false, null, missing', forced],
  ['$[?(!@.force)].n', 'force true, false, null, missing', forced],
  ['$[?(@.amount=="0")].n', 'amount 0, "0"', [{ n: 1, amount: 0 }, { n: 2, amount: '0' }]],
  ['$[-1].n', 'two', [{ n: 1 }, { n: 2 }]],
]) {
  const all = [JSONPath({ path, json }), jsonpath.query(json, path), rfc.query(json, path)];
  row(path, words, ...all.map((found) => found.join(' ') || 'none'));
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
filter                     calls                                plus   jsonpath  rfc9535
$[?(@.force)].n            force true, false, null, missing     1      1         1 2 3
$[?(!@.force)].n           force true, false, null, missing     2 3 4  2 3 4     4
$[?(@.amount=="0")].n      amount 0, "0"                        1 2    1 2       2
$[-1].n                    two                                  none   none      2
SEEN
