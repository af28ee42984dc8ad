#!/usr/bin/env bash
# casbin 5.51.1 (Node): which of its matching functions reads a tool's name by a pattern as it is written.
#
# Guess: `*` stands for any run of characters and the rest of the pattern is compared, or a star in the middle is refused.
# Seen: `keyMatch` compares what stands before the first star, and nothing behind it: a permit for `files_*_read` permits
# files_x_delete. `keyMatch2` to `keyMatch5` know the star behind a slash only, and read the rest of the pattern as a
# regular expression: the dot of `files.read` is any character, and `files_*_read` is a run of underscores. `globMatch`
# answers as the pattern reads. No pattern is refused.
# Output seen (may an agent with that one permit call the tool?):
#   permit         tool             keyMatch  keyMatch2  keyMatch4  globMatch
#   files_*_read   files_a_read     true      false      false      true
#   files_*_read   files_a_delete   true      false      false      false
#   files_*_read   files___read     true      true       true       true
#   files.read     files-read       false     true       true       false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact casbin@5.51.1 >/dev/null
cat >try.mjs <<'JS'
import { newEnforcer, newModel, StringAdapter } from 'casbin';
const functions = ['keyMatch', 'keyMatch2', 'keyMatch4', 'globMatch'];
const model = (match) => `
[request_definition]
r = sub, obj
[policy_definition]
p = sub, obj
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.sub == p.sub && ${match}(r.obj, p.obj)`;
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([15, 17, 10, 11, 11, 0][i])).join(''));
row('permit', 'tool', ...functions);
for (const [permit, tool] of [
  ['files_*_read', 'files_a_read'],
  ['files_*_read', 'files_a_delete'],
  ['files_*_read', 'files___read'],
  ['files.read', 'files-read'],
]) {
  const may = async (match) => {
    const enforcer = await newEnforcer(newModel(model(match)), new StringAdapter(`p, agent, ${permit}`));
    return enforcer.enforce('agent', tool);
  };
  row(permit, tool, ...(await Promise.all(functions.map(may))));
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
permit         tool             keyMatch  keyMatch2  keyMatch4  globMatch
files_*_read   files_a_read     true      false      false      true
files_*_read   files_a_delete   true      false      false      false
files_*_read   files___read     true      true       true       true
files.read     files-read       false     true       true       false
SEEN
