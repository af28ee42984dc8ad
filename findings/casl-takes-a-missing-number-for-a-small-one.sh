#!/usr/bin/env bash
# @casl/ability 7.0.1 (createMongoAbility): a rule that permits a call under a condition in the language of MongoDB's queries,
# and calls by their arguments. mingo 6.4.6 answers as such a query does.
#
# Guess: a condition holds for what a query of MongoDB with the same words would find.
# Seen: `$lt` holds where the number is missing or null, or is a text: "amounts below 5 are permitted" permits a call
# that names none. With a lower limit beside it, it does not. What is asked of a text holds for a list with one such text in
# it, as MongoDB has it. Of fields, `address.*` is also `address` itself, while `*name` is not `name`.
# Output seen:
#   permitted                      arguments                  casl    mingo
#   {"amount":{"$lt":5}}           {"amount":9}               false   false
#   {"amount":{"$lt":5}}           {}                         true    false
#   {"amount":{"$lt":5}}           {"amount":null}            true    false
#   {"amount":{"$lt":5}}           {"amount":"3"}             true    false
#   {"amount":{"$gt":0,"$lt":5}}   {}                         false   false
#   {"path":"/tmp"}                {"path":["/tmp","/etc"]}   true    true
#   field address.*                field address              true
#   field address.*                field address.city         true
#   field *name                    field name                 false
#   field *name                    field surname              true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @casl/ability@7.0.1 mingo@6.4.6 >/dev/null
cat >try.mjs <<'JS'
import { createMongoAbility, subject } from '@casl/ability';
import { Query } from 'mingo';
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([31, 27, 8, 0][i])).join('').trimEnd());
row('permitted', 'arguments', 'casl', 'mingo');
for (const [conditions, given] of [
  [{ amount: { $lt: 5 } }, { amount: 9 }],
  [{ amount: { $lt: 5 } }, {}],
  [{ amount: { $lt: 5 } }, { amount: null }],
  [{ amount: { $lt: 5 } }, { amount: '3' }],
  [{ amount: { $gt: 0, $lt: 5 } }, {}],
  [{ path: '/tmp' }, { path: ['/tmp', '/etc'] }],
]) {
  const ability = createMongoAbility([{ action: 'call', subject: 'Pay', conditions }]);
  const found = new Query(conditions).test(given);
  row(JSON.stringify(conditions), JSON.stringify(given), ability.can('call', subject('Pay', { ...given })), found);
}
for (const [field, asked] of [
  ['address.*', 'address'],
  ['address.*', 'address.city'],
  ['*name', 'name'],
  ['*name', 'surname'],
]) {
  const ability = createMongoAbility([{ action: 'read', subject: 'Pay', fields: [field] }]);
  row(`field ${field}`, `field ${asked}`, ability.can('read', 'Pay', asked));
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
permitted                      arguments                  casl    mingo
{"amount":{"$lt":5}}           {"amount":9}               false   false
{"amount":{"$lt":5}}           {}                         true    false
{"amount":{"$lt":5}}           {"amount":null}            true    false
{"amount":{"$lt":5}}           {"amount":"3"}             true    false
{"amount":{"$gt":0,"$lt":5}}   {}                         false   false
{"path":"/tmp"}                {"path":["/tmp","/etc"]}   true    true
field address.*                field address              true
field address.*                field address.city         true
field *name                    field name                 false
field *name                    field surname              true
SEEN
