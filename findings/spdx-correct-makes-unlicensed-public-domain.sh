#!/usr/bin/env bash
# spdx-correct 3.2.0, which turns what a package says of its licence into an identifier of the SPDX list.
#
# Guess: words that name no licence of the list give null.
# Seen: npm's word for "no rights are granted", UNLICENSED, becomes Unlicense, which gives the work to the public domain,
# since a last attempt looks for a few letters anywhere in the text. By the same attempt a licence that is only said not to
# hold, or is named in another work's name, is taken for the one that holds. Proprietary gives null, as one would guess.
# Output seen:
#   UNLICENSED               -> Unlicense
#   Unlicensed, do not copy  -> Unlicense
#   Not GPL                  -> GPL-3.0-or-later
#   Submittal licence        -> MIT
#   Proprietary              -> null
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact spdx-correct@3.2.0 >/dev/null
cat >try.cjs <<'JS'
const correct = require('spdx-correct');
for (const text of ['UNLICENSED', 'Unlicensed, do not copy', 'Not GPL', 'Submittal licence', 'Proprietary'])
  console.log(`${text.padEnd(25)}-> ${correct(text)}`);
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
UNLICENSED               -> Unlicense
Unlicensed, do not copy  -> Unlicense
Not GPL                  -> GPL-3.0-or-later
Submittal licence        -> MIT
Proprietary              -> null
SEEN
