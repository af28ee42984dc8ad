#!/usr/bin/env bash
# The JSON Schema of SARIF 2.1.0 cannot be compiled by ajv as it comes.
#
# ajv 8.20.0 with ajv-draft-04 1.0.0 makes every pattern with the u flag. The schema (errata rtm.5, in
# @microsoft/jest-sarif 1.0.0-beta.0) has a language pattern with a closing bracket too many,
# ^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$, which is no regular expression then.
#
# Seen: "Invalid regular expression: ... Lone quantifier brackets" on compile; with unicodeRegExp: false it compiles,
# and refuses a result whose level is "critical".
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --no-save \
  ajv@8.20.0 ajv-draft-04@1.0.0 ajv-formats@3.0.1 @microsoft/jest-sarif@1.0.0-beta.0 >/dev/null

cat > try.cjs <<'EOF'
const Ajv = require('ajv-draft-04');
const addFormats = require('ajv-formats');
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const compile = (options) => addFormats(new Ajv({ strict: false, ...options })).compile(schema);
let message = '';
try {
  compile({});
} catch (error) {
  message = error.message;
}
console.log(message === '' ? 'compiled' : message);
const validate = compile({ unicodeRegExp: false });
const log = (level) => ({
  version: '2.1.0',
  runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: { text: 'x' }, level }] }],
});
console.log(validate(log('error')), validate(log('critical')));
process.exit(/Lone quantifier brackets/.test(message) && validate(log('error')) && !validate(log('critical')) ? 0 : 1);
EOF
node try.cjs
