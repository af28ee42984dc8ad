#!/usr/bin/env bash
# semver 7.8.6 (npm) with `includePrerelease`, as one asks which versions an advisory is about: releases before a final one
# are affected like any other.
#
# Guess: a short version is filled up with zeros, so `<2` is `<2.0.0` and `>=1` is `>=1.0.0`.
# Seen: with that option `<2` ends before the first release of 2.0.0, and `<2.0.0` at 2.0.0 itself, so that 2.0.0-rc.1 lies
# below it; `>=1`, `^1` and `~1.0` begin with 1.0.0-rc.1, and `>=1.0.0`, `^1.0.0` and `~1.0.0` after it. `^1.0.0` and
# `>=1.0.0 <2.0.0`, which are one range without the option, differ at the upper end. Without it all answers are false.
# Output seen:
#   2.0.0-rc.1   <2      false   <2.0.0            true
#   1.0.0-rc.1   >=1     true    >=1.0.0           false
#   1.0.0-rc.1   ^1      true    ^1.0.0            false
#   1.0.0-rc.1   ~1.0    true    ~1.0.0            false
#   2.0.0-rc.1   ^1.0.0  false   >=1.0.0 <2.0.0    true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact semver@7.8.6 >/dev/null
cat >try.cjs <<'JS'
const { satisfies } = require('semver');
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([13, 8, 8, 18, 0][i])).join(''));
for (const [version, one, other] of [
  ['2.0.0-rc.1', '<2', '<2.0.0'],
  ['1.0.0-rc.1', '>=1', '>=1.0.0'],
  ['1.0.0-rc.1', '^1', '^1.0.0'],
  ['1.0.0-rc.1', '~1.0', '~1.0.0'],
  ['2.0.0-rc.1', '^1.0.0', '>=1.0.0 <2.0.0'],
]) {
  const affects = (range) => satisfies(version, range, { includePrerelease: true });
  row(version, one, affects(one), other, affects(other));
  if ([one, other].some((range) => satisfies(version, range))) console.log('also without the option');
}
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
2.0.0-rc.1   <2      false   <2.0.0            true
1.0.0-rc.1   >=1     true    >=1.0.0           false
1.0.0-rc.1   ^1      true    ^1.0.0            false
1.0.0-rc.1   ~1.0    true    ~1.0.0            false
2.0.0-rc.1   ^1.0.0  false   >=1.0.0 <2.0.0    true
SEEN
