#!/usr/bin/env bash
# cvss 1.0.5 (npm) beside cvss4 1.0.7: the score of one flaw, written as a vector of CVSS 3.0, 3.1 and 4.0. Advisories of
# OSV have 3.1 and 4.0.
#
# Guess: a version that a library does not know is refused.
# Seen: `getScore` of cvss gives 0 for all that does not begin with CVSS:3.0, and `getRating` and `getAll` call that "None",
# which the standard keeps for what does no harm. The formula of base scores is the same in 3.0 and 3.1. The worst flaw
# there is goes to the end of a list, or below a threshold, without an error.
# Output seen:
#   vector                                                           cvss      rating    cvss4
#   CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H                     9.8       Critical  9.8
#   CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H                     0         None      9.8
#   CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N  0         None      9.3
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact cvss@1.0.5 cvss4@1.0.7 >/dev/null
cat >try.cjs <<'JS'
const { getScore, getRating } = require('cvss');
const { calculateBaseScore, calculateBaseScoreV4 } = require('cvss4');
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([65, 10, 10, 0][i])).join(''));
row('vector', 'cvss', 'rating', 'cvss4');
for (const vector of [
  'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
]) {
  const score = getScore(vector);
  row(vector, score, getRating(score), (vector.startsWith('CVSS:4') ? calculateBaseScoreV4 : calculateBaseScore)(vector));
}
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
vector                                                           cvss      rating    cvss4
CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H                     9.8       Critical  9.8
CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H                     0         None      9.8
CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N  0         None      9.3
SEEN
