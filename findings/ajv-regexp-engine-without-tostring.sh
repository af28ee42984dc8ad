#!/usr/bin/env bash
# ajv 8.20.0: a regular expression engine given as `code.regExp` may return any object with `test` (so says the
# type RegExpLike), but ajv keeps the compiled expressions of an instance by what toString() of that object
# gives. For a plain object that is "[object Object]": the first pattern is then used for all others, in the
# same schema and in later ones. With a toString() that tells the pattern each is its own.
# Output seen:
#   plain object:  {"a":"a","b":"b"} -> false, {"b":"a"} -> true
#   with toString: {"a":"a","b":"b"} -> true, {"b":"a"} -> false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact ajv@8.20.0 >/dev/null
cat >try.cjs <<'JS'
const { default: Ajv } = require('ajv');
const schema = { properties: { a: { pattern: '^a$' }, b: { pattern: '^b$' } } };
const results = (toText) => {
  const regExp = (pattern, flags) => {
    const own = new RegExp(pattern, flags);
    const like = { test: (text) => own.test(text) };
    return toText ? { ...like, toString: () => pattern } : like;
  };
  regExp.code = 'ownRegExp';
  const validate = new Ajv({ code: { regExp }, strict: false }).compile(schema);
  return [{ a: 'a', b: 'b' }, { b: 'a' }].map((data) => [JSON.stringify(data), validate(data)]);
};
const line = (rows) => rows.map(([data, valid]) => `${data} -> ${valid}`).join(', ');
const [plain, told] = [results(false), results(true)];
console.log(`plain object:  ${line(plain)}`);
console.log(`with toString: ${line(told)}`);
const seen = JSON.stringify([plain, told].map((rows) => rows.map(([, valid]) => valid)));
process.exit(seen === '[[false,true],[true,false]]' ? 0 : 1);
JS
node try.cjs
