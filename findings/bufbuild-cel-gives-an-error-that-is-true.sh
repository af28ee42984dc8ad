#!/usr/bin/env bash
# @bufbuild/cel 0.6.1: a whole number of parsed JSON is a CEL double, and `run` gives an error back as a value, which an
# `if` takes for true.
#
# Guess: a condition about `args.amount` of a tool call, {"amount": 3}, can count with it; where it cannot, `run` throws.
# Seen: equality and order compare a double with an int, so `== 3` and `> 2` hold; `% 2`, `+ 1` and `type(…) == int`
# do not, since no operator takes a double and an int. What comes back then is an object, and the same for an argument that
# is not there. Whoever turns the answer into a decision compares it with `true`, or asks `isCelError` first; numbers that
# are to be whole go in as bigint.
# Output seen:
#   == 3: true; > 2: true; type is int: false
#   % 2 == 1: an error, taken for true; + 1 > 3: an error, taken for true; of a missing argument: an error, taken for true
#   as bigint: % 2 == 1: true; + 1 > 3: true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @bufbuild/cel@0.6.1 >/dev/null
cat >try.mjs <<'JS'
import { isCelError, run } from '@bufbuild/cel';
const args = JSON.parse('{"amount": 3}');
const outcome = (condition, amount) => {
  const answer = run(condition, { args: { ...args, amount: amount ?? args.amount } });
  return isCelError(answer) ? `an error, taken for ${answer ? 'true' : 'false'}` : String(answer);
};
console.log(
  `== 3: ${outcome('args.amount == 3')}; > 2: ${outcome('args.amount > 2')}; type is int: ${outcome('type(args.amount) == int')}`,
);
console.log(
  `% 2 == 1: ${outcome('args.amount % 2 == 1')}; + 1 > 3: ${outcome('args.amount + 1 > 3')}; of a missing argument: ${outcome('args.other == 3')}`,
);
console.log(
  `as bigint: % 2 == 1: ${outcome('args.amount % 2 == 1', 3n)}; + 1 > 3: ${outcome('args.amount + 1 > 3', 3n)}`,
);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
== 3: true; > 2: true; type is int: false
% 2 == 1: an error, taken for true; + 1 > 3: an error, taken for true; of a missing argument: an error, taken for true
as bigint: % 2 == 1: true; + 1 > 3: true
SEEN
