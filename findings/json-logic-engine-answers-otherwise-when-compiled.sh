#!/usr/bin/env bash
# json-logic-engine 5.0.7 (`run` and `build`) beside json-logic-js 2.0.5: rules of JsonLogic over the arguments of a call.
#
# Guess: a compiled rule answers as the interpreted one does, and both as the reference implementation.
# Seen: `all` over an argument that is missing or null is false in the reference, as over an empty list, and when the engine
# interprets the rule; compiled it is true: "all addressees are me" holds where there are none. A default stands for null
# when compiled only. Both ways differ from the reference in what is true of an empty object, in whether nothing is equal
# to 0, and in whether an empty text is missing. No error is given.
# Output seen:
#   rule                                                data           js        run    build
#   {"all":[{"var":"to"},{"in":[{"var":""},["me"]]}]}   {}             false     false  true
#   {"all":[{"var":"to"},{"in":[{"var":""},["me"]]}]}   {"to":null}    false     false  true
#   {"all":[{"var":"to"},{"in":[{"var":""},["me"]]}]}   {"to":[]}      false     false  false
#   {"var":["mode","safe"]}                             {"mode":null}  null      null   "safe"
#   {"!!":[{"var":"filter"}]}                           {"filter":{}}  true      false  false
#   {"==":[{"var":"amount"},0]}                         {}             false     true   true
#   {"missing":["note"]}                                {"note":""}    ["note"]  []     []
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact json-logic-engine@5.0.7 json-logic-js@2.0.5 >/dev/null
cat >try.mjs <<'JS'
import { LogicEngine } from 'json-logic-engine';
import reference from 'json-logic-js';
const engine = new LogicEngine();
const row = (...cells) => console.log(cells.map((cell, i) => cell.padEnd([52, 15, 10, 7, 0][i])).join(''));
row('rule', 'data', 'js', 'run', 'build');
const all = { all: [{ var: 'to' }, { in: [{ var: '' }, ['me']] }] };
for (const [rule, data] of [
  [all, {}],
  [all, { to: null }],
  [all, { to: [] }],
  [{ var: ['mode', 'safe'] }, { mode: null }],
  [{ '!!': [{ var: 'filter' }] }, { filter: {} }],
  [{ '==': [{ var: 'amount' }, 0] }, {}],
  [{ missing: ['note'] }, { note: '' }],
]) {
  const answers = [reference.apply(rule, data), engine.run(rule, data), engine.build(rule)(data)];
  row(...[rule, data, ...answers].map((one) => JSON.stringify(one)));
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
rule                                                data           js        run    build
{"all":[{"var":"to"},{"in":[{"var":""},["me"]]}]}   {}             false     false  true
{"all":[{"var":"to"},{"in":[{"var":""},["me"]]}]}   {"to":null}    false     false  true
{"all":[{"var":"to"},{"in":[{"var":""},["me"]]}]}   {"to":[]}      false     false  false
{"var":["mode","safe"]}                             {"mode":null}  null      null   "safe"
{"!!":[{"var":"filter"}]}                           {"filter":{}}  true      false  false
{"==":[{"var":"amount"},0]}                         {}             false     true   true
{"missing":["note"]}                                {"note":""}    ["note"]  []     []
SEEN
