#!/usr/bin/env bash
# cel-js 0.8.2 beside @bufbuild/cel 0.6.1: the same expressions of the Common Expression Language, which policies of
# gateways are written in, have other answers.
#
# Guess: a condition that was tried in one implementation of CEL means the same in another.
# Seen: in cel-js whole numbers divide to fractions and are one with the next beyond 2^53; a member that is missing ends
# `… || true`, which the language answers with true from either side; strings have no methods, so `startsWith` and
# `matches` are unknown. Nothing of it is an error when the rule is parsed.
# Output seen:
#   expression                              cel-js     @bufbuild/cel
#   7 / 2                                   3.5        3
#   9007199254740993 == 9007199254740992    true       false
#   args.other == 1 || true                 raises     true
#   args.path.startsWith("/tmp/")           raises     true
#   "a" in args.list                        true       true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact cel-js@0.8.2 @bufbuild/cel@0.6.1 >/dev/null
cat >try.mjs <<'JS'
import { isCelError, run } from '@bufbuild/cel';
import { evaluate, parse } from 'cel-js';
const args = { path: '/tmp/a', list: ['a'] };
const one = (expression) => {
  if (!parse(expression).isSuccess) return 'not parsed';
  try {
    return String(evaluate(expression, { args }));
  } catch {
    return 'raises';
  }
};
const other = (expression) => {
  const answer = run(expression, { args });
  return isCelError(answer) ? 'an error' : String(answer);
};
const row = (...cells) => console.log(cells.map((cell, i) => cell.padEnd([40, 11, 0][i])).join(''));
row('expression', 'cel-js', '@bufbuild/cel');
for (const expression of [
  '7 / 2',
  '9007199254740993 == 9007199254740992',
  'args.other == 1 || true',
  'args.path.startsWith("/tmp/")',
  '"a" in args.list',
])
  row(expression, one(expression), other(expression));
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
expression                              cel-js     @bufbuild/cel
7 / 2                                   3.5        3
9007199254740993 == 9007199254740992    true       false
args.other == 1 || true                 raises     true
args.path.startsWith("/tmp/")           raises     true
"a" in args.list                        true       true
SEEN
