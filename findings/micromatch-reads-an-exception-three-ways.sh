#!/usr/bin/env bash
# micromatch 4.0.8, picomatch 4.0.7 and anymatch 3.1.3: which names do the patterns `read_*`, `!read_secret` pick?
#
# Guess: all that begin with read_, but read_secret, from each function that takes a list of patterns.
# Seen: only the list form of micromatch and anymatch says so. `isMatch` of micromatch and a matcher of picomatch take each
# pattern for itself: a name that is not read_secret meets the second, so every name there is, is picked, delete_all too, and
# read_secret by the first. The README names `isMatch` as the same match with a boolean answer. What is meant is said by
# the option `ignore`.
# Output seen:
#                                       read_a   read_secret  delete_all
#   micromatch(names, patterns)         true     false        false
#   anymatch(patterns, name)            true     false        false
#   micromatch.isMatch(name, patterns)  true     true         true
#   picomatch(patterns)(name)           true     true         true
#   picomatch with ignore               true     false        false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact micromatch@4.0.8 picomatch@4.0.7 \
  anymatch@3.1.3 >/dev/null
cat >try.mjs <<'JS'
import anymatch from 'anymatch';
import micromatch from 'micromatch';
import picomatch from 'picomatch';
const names = ['read_a', 'read_secret', 'delete_all'];
const patterns = ['read_*', '!read_secret'];
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([36, 9, 13, 0][i])).join(''));
row('', ...names);
const ask = (words, picks) => row(words, ...names.map(picks));
ask('micromatch(names, patterns)', (name) => micromatch(names, patterns).includes(name));
ask('anymatch(patterns, name)', (name) => anymatch(patterns, name));
ask('micromatch.isMatch(name, patterns)', (name) => micromatch.isMatch(name, patterns));
ask('picomatch(patterns)(name)', (name) => picomatch(patterns)(name));
ask('picomatch with ignore', (name) => picomatch('read_*', { ignore: 'read_secret' })(name));
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
                                    read_a   read_secret  delete_all
micromatch(names, patterns)         true     false        false
anymatch(patterns, name)            true     false        false
micromatch.isMatch(name, patterns)  true     true         true
picomatch(patterns)(name)           true     true         true
picomatch with ignore               true     false        false
SEEN
