#!/usr/bin/env bash
# @modelcontextprotocol/inspector 2.12.0, --cli: `--tool-arg name=value` looks into the tool's schema for numbers, but not for
# text: what a parameter of type string is given is read as JSON where it can be.
#
# Guess: a parameter that the schema calls a string gets the characters that were typed.
# Seen: version 1.10 arrives as the number 1.1, and an id of digits with an e in it as another number altogether; null and
# true arrive as such. A server that checks refuses them, one that does not works on another value. Text with a leading zero
# is no JSON and stays, which makes it look as if the schema had been heeded. In double quotes within the argument
# (`'version="1.10"'`) text stays text. A parameter of type number also gets what is no JSON (0x10).
# Output seen:
#   version=1.10        -> {"version":1.1}
#   version=12e3        -> {"version":12000}
#   version=null        -> {"version":null}
#   version=007         -> {"version":"007"}
#   version="1.10"      -> {"version":"1.10"}
#   count=0x10          -> {"count":16}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @modelcontextprotocol/inspector@2.12.0 >/dev/null
cat >server.mjs <<'JS'
import { createInterface } from 'node:readline';
const properties = { version: { type: 'string' }, count: { type: 'number' } };
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  const results = {
    initialize: { protocolVersion: params?.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 's', version: '1' } },
    'tools/list': { tools: [{ name: 't', inputSchema: { type: 'object', properties } }] },
    'tools/call': { content: [{ type: 'text', text: `arrived ${JSON.stringify(params?.arguments)}.` }] },
  };
  console.log(JSON.stringify({ jsonrpc: '2.0', id, result: results[method] ?? {} }));
});
JS
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
for (const given of ['version=1.10', 'version=12e3', 'version=null', 'version=007', 'version="1.10"', 'count=0x10']) {
  const { stdout } = spawnSync(
    'node_modules/.bin/mcp-inspector',
    ['--cli', 'node', 'server.mjs', '--method', 'tools/call', '--tool-name', 't', '--tool-arg', given],
    { encoding: 'utf8', timeout: 40_000 },
  );
  const { content } = JSON.parse(stdout);
  console.log(`${given.padEnd(19)} -> ${content[0].text.replace(/^arrived |\.$/g, '')}`);
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
version=1.10        -> {"version":1.1}
version=12e3        -> {"version":12000}
version=null        -> {"version":null}
version=007         -> {"version":"007"}
version="1.10"      -> {"version":"1.10"}
count=0x10          -> {"count":16}
SEEN
