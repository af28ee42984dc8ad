#!/usr/bin/env bash
# @modelcontextprotocol/server 2.4.0 on stdio (serveStdio): the protocol version that a request of MCP 2026-07-28
# names is looked at in the first request of the connection only. A first request that names an unknown version
# gets -32022 with `supported`; after one that names 2026-07-28, a request with any version is carried out. Over
# HTTP (createMcpHandler) each request is looked at.
# Output seen:
#   first request:  2099-01-01 -> -32022
#   second request: 2099-01-01 -> result
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @modelcontextprotocol/server@2.4.0 zod@4.6.7 >/dev/null
cat >server.mjs <<'JS'
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
serveStdio(() => {
  const server = new McpServer({ name: 's', version: '1' });
  server.registerTool('t', {}, () => ({ content: [] }));
  return server;
});
JS
cat >try.mjs <<'JS'
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
async function outcome(versions) {
  const server = spawn(process.execPath, ['server.mjs'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  let last;
  for (const [id, version] of versions.entries()) {
    const _meta = {
      'io.modelcontextprotocol/protocolVersion': version,
      'io.modelcontextprotocol/clientInfo': { name: 'c', version: '1' },
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const params = { name: 't', arguments: {}, _meta };
    server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params })}\n`);
    last = JSON.parse((await lines.next()).value);
  }
  server.kill();
  return last.error ? String(last.error.code) : 'result';
}
const first = await outcome(['2099-01-01']);
const second = await outcome(['2026-07-28', '2099-01-01']);
console.log(`first request:  2099-01-01 -> ${first}`);
console.log(`second request: 2099-01-01 -> ${second}`);
process.exit(first === '-32022' && second === 'result' ? 0 : 1);
JS
node try.mjs
