#!/usr/bin/env bash
# GitHub Copilot CLI 1.0.102 offers the tools of an MCP server under names of its own: a hyphen for a dot or a
# space, as one may expect, but a name with letters outside ASCII in Punycode, as host names are written.
# Whole names are cut at 64 characters.
# Output seen:
#   files.read    -> srv-files-read
#   lésen         -> srv-xn--lsen-bpa
#   80 times x    -> srv- and 60 times x
# Linux on x64; the model is a server on the loopback interface that only says FINAL.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @github/copilot@1.0.102 >/dev/null
cat >server.mjs <<'JS'
import { createInterface } from 'node:readline';
const tools = ['files.read', 'lésen', 'x'.repeat(80)].map((name) => ({ name, description: name, inputSchema: { type: 'object' } }));
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  const result = method === 'initialize'
    ? { protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'srv', version: '1.0.0' } }
    : method === 'tools/list' ? { tools } : {};
  console.log(JSON.stringify({ jsonrpc: '2.0', id, result }));
});
JS
cat >try.mjs <<'JS'
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
let offered = [];
const model = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const names = (JSON.parse(body || '{}').tools ?? []).map((tool) => tool.function?.name ?? tool.name);
  if (names.length > 0) offered = names.filter((name) => name.startsWith('srv'));
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const chunk = (delta, finish_reason) => `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason }] })}\n\n`;
  response.end(`${chunk({ role: 'assistant', content: 'FINAL' }, null)}${chunk({}, 'stop')}data: [DONE]\n\n`);
});
await new Promise((done) => model.listen(0, '127.0.0.1', done));
mkdirSync('home/.copilot', { recursive: true });
writeFileSync('home/.copilot/mcp-config.json', JSON.stringify({ mcpServers: { srv: { type: 'local', tools: ['*'], command: process.execPath, args: [`${process.cwd()}/server.mjs`] } } }));
const child = spawn('node_modules/@github/copilot-linux-x64/copilot', ['-p', 'Do it.', '--no-color'], {
  stdio: 'ignore',
  timeout: 120_000,
  env: { PATH: process.env.PATH, HOME: `${process.cwd()}/home`, COPILOT_PROVIDER_BASE_URL: `http://127.0.0.1:${model.address().port}/v1`, COPILOT_PROVIDER_API_KEY: 'none', COPILOT_MODEL: 'm', COPILOT_AUTO_UPDATE: 'false', COPILOT_OFFLINE: 'true' },
});
await new Promise((done) => child.on('close', done));
model.closeAllConnections();
model.close();
console.log(offered.join('\n'));
const wanted = ['srv-files-read', 'srv-xn--lsen-bpa', `srv-${'x'.repeat(60)}`];
process.exit(wanted.every((name) => offered.includes(name)) ? 0 : 1);
JS
node try.mjs
