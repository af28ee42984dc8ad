#!/usr/bin/env bash
# ajv 8.20.0 (with fast-deep-equal 3.1.3), on Node 20 and 24.
#
# Guess: a compiled schema answers true or false for any value that JSON.parse gives.
# Seen: where `enum` or `const` holds an object and the value has a member named `valueOf`, the validator throws a
# TypeError, since objects are compared by calling that member. A member named `toString` does the same. An input schema
# of an MCP tool may hold such an `enum`, and a caller chooses the arguments: whoever checks them has to catch.
#
# Output seen:
#   {"color":"red"} true
#   {"color":"blue"} false
#   {"valueOf":1} TypeError: a.valueOf is not a function
#   {"toString":1} TypeError: a.toString is not a function
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --save-exact ajv@8.20.0 fast-deep-equal@3.1.3
cat > run.cjs <<'JS'
const Ajv = require('ajv');
const validate = new Ajv({ strict: false }).compile({ enum: [{ color: 'red' }] });
for (const text of ['{"color":"red"}', '{"color":"blue"}', '{"valueOf":1}', '{"toString":1}']) {
  let says;
  try {
    says = String(validate(JSON.parse(text)));
  } catch (error) {
    says = `${error.name}: ${error.message}`;
  }
  console.log(text, says);
}
JS
node run.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
{"color":"red"} true
{"color":"blue"} false
{"valueOf":1} TypeError: a.valueOf is not a function
{"toString":1} TypeError: a.toString is not a function
SEEN
