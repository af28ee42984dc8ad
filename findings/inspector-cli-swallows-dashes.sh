#!/usr/bin/env bash
# @modelcontextprotocol/inspector 2.12.0, --cli: the first `--` of the whole command line is taken away wherever it
# stands, also in the middle of the server's own arguments. A `--` before the server's command is taken in its
# place, so that those behind it stay.
# Output seen:
#   node server.mjs a -- b -- c     -> a b -- c
#   -- node server.mjs a -- b -- c  -> a -- b -- c
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @modelcontextprotocol/inspector@2.12.0 >/dev/null
cat >server.mjs <<'JS'
import { createInterface } from 'node:readline';
const serverInfo = { name: 's', version: '1' };
const description = process.argv.slice(2).join(' ');
const results = {
  initialize: { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo },
  'tools/list': { tools: [{ name: 't', description, inputSchema: { type: 'object' } }] },
};
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line);
  const error = { code: -32601, message: 'no such method' };
  const answer = method in results ? { result: results[method] } : { error };
  if (id !== undefined) console.log(JSON.stringify({ jsonrpc: '2.0', id, ...answer }));
});
JS
seen() {
  node_modules/.bin/mcp-inspector --cli --method tools/list "$@" 2>/dev/null | sed -n 's/.*"description": "\(.*\)",/\1/p'
}
plain=$(seen node server.mjs a -- b -- c)
led=$(seen -- node server.mjs a -- b -- c)
echo "node server.mjs a -- b -- c     -> $plain"
echo "-- node server.mjs a -- b -- c  -> $led"
[ "$plain" = 'a b -- c' ] && [ "$led" = 'a -- b -- c' ]
