#!/usr/bin/env bash
# @modelcontextprotocol/server 2.4.0 over HTTP (createMcpHandler): HTTP 400 with -32021 (a client capability is
# missing) looks like the refusals that come before a tool is run, such as 400 with -32020 or -32022. It is not:
# the tool has run up to the question that it wants answered, since only its result tells the SDK what it needs.
# Output seen:
#   HTTP 400, -32021, tool ran 1 time
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @modelcontextprotocol/server@2.4.0 >/dev/null
cat >try.mjs <<'JS'
import { createMcpHandler, inputRequired, McpServer } from '@modelcontextprotocol/server';
let runs = 0;
const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 's', version: '1' });
  server.registerTool('ask', {}, () => {
    runs += 1;
    const requestedSchema = { type: 'object', properties: {} };
    return inputRequired({ inputRequests: { q: inputRequired.elicit({ message: '?', requestedSchema }) } });
  });
  return server;
});
const _meta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'c', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};
const response = await handler.fetch(
  new Request('http://localhost/mcp', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': 'ask',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'ask', _meta } }),
  }),
);
const { error } = await response.json();
console.log(`HTTP ${response.status}, ${error?.code}, tool ran ${runs} time`);
process.exit(response.status === 400 && error?.code === -32021 && runs === 1 ? 0 : 1);
JS
node try.mjs
