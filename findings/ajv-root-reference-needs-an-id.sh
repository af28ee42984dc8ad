#!/usr/bin/env bash
# ajv 8.20.0: with `addUsedSchema: false` (do not keep the schemas that are compiled, as a program wants that
# compiles schemas of strangers) a recursive schema without `$id` cannot be compiled: `$ref: "#"` is not found,
# though it names the schema itself. Any `$id` at the root mends it. References to `#/$defs/...` work in both.
# Output seen:
#   "#" without $id: can't resolve reference # from id #
#   "#" with $id: compiled
#   "#/$defs/x" without $id: compiled
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact ajv@8.20.0 >/dev/null
cat >try.cjs <<'JS'
const { default: Ajv } = require('ajv/dist/2020');
const outcome = (schema) => {
  try {
    new Ajv({ addUsedSchema: false, strict: false }).compile(schema);
    return 'compiled';
  } catch (error) {
    return error.message;
  }
};
const tree = { properties: { child: { $ref: '#' } } };
const rows = [
  ['"#" without $id', outcome(tree)],
  ['"#" with $id', outcome({ $id: 'https://example.com/tree', ...tree })],
  ['"#/$defs/x" without $id', outcome({ $ref: '#/$defs/x', $defs: { x: { type: 'object' } } })],
];
for (const [what, seen] of rows) console.log(`${what}: ${seen}`);
const [bare, named, other] = rows.map(([, seen]) => seen);
const holds = bare.includes('resolve reference') && named === 'compiled' && other === 'compiled';
process.exit(holds ? 0 : 1);
JS
node try.cjs
