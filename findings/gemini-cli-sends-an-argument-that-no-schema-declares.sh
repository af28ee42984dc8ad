#!/usr/bin/env bash
# @google/gemini-cli 0.61.0 adds a property `wait_for_previous` to the schema of every tool of an MCP server before it
# offers the tool to the model, and what the model puts there goes on to the server in tools/call. A server, or a
# gateway before it, that takes declared arguments only refuses such a call.
# Output seen:
#   listed by the server: path
#   offered to the model: path, wait_for_previous
#   arguments at the server: {"path":"a","wait_for_previous":true}
# The model is a server on the loopback interface that calls the tool once.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @google/gemini-cli@0.61.0 >/dev/null
cat >server.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
const inputSchema = { type: 'object', properties: { path: { type: 'string' } }, additionalProperties: false };
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  if (method === 'tools/call') writeFileSync(process.argv[2], JSON.stringify(params.arguments));
  const results = {
    initialize: { protocolVersion: params?.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 's', version: '1.0.0' } },
    'tools/list': { tools: [{ name: 'read', description: 'Reads.', inputSchema }] },
    'tools/call': { content: [{ type: 'text', text: 'done' }] },
  };
  console.log(JSON.stringify({ jsonrpc: '2.0', id, result: results[method] ?? {} }));
});
JS
cat >try.mjs <<'JS'
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
let offered = [];
const model = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { tools = [], contents = [] } = JSON.parse(body || '{}');
  const tool = tools.flatMap((one) => one.functionDeclarations ?? []).find((one) => one.name === 'mcp_srv_read');
  if (tool !== undefined) offered = Object.keys((tool.parametersJsonSchema ?? tool.parameters).properties);
  const isDone = contents.some(({ parts }) => parts.some((part) => part.functionResponse !== undefined));
  const args = { path: 'a', wait_for_previous: true };
  const part = tool === undefined || isDone ? { text: 'FINAL' } : { functionCall: { id: 'c1', name: tool.name, args } };
  const answer = { candidates: [{ content: { role: 'model', parts: [part] }, finishReason: 'STOP', index: 0 }], usageMetadata: { totalTokenCount: 1 } };
  const isStream = request.url.includes('stream');
  response.writeHead(200, { 'content-type': isStream ? 'text/event-stream' : 'application/json' });
  response.end(isStream ? `data: ${JSON.stringify(answer)}\n\n` : JSON.stringify(answer));
});
await new Promise((done) => model.listen(0, '127.0.0.1', done));
const [home, log] = [`${process.cwd()}/home`, `${process.cwd()}/call.json`];
mkdirSync(`${home}/.gemini`, { recursive: true });
writeFileSync(`${home}/.gemini/settings.json`, JSON.stringify({
  security: { auth: { selectedType: 'gemini-api-key' } },
  general: { enableAutoUpdate: false },
  privacy: { usageStatisticsEnabled: false },
  mcpServers: { srv: { command: process.execPath, args: [`${process.cwd()}/server.mjs`, log] } },
}));
const args = ['node_modules/@google/gemini-cli/bundle/gemini.js', '-m', 'gemini-2.5-flash', '--approval-mode=yolo', '-p', 'Do it.'];
const child = spawn(process.execPath, args, {
  stdio: 'ignore',
  timeout: 120_000,
  env: { PATH: process.env.PATH, HOME: home, GEMINI_API_KEY: 'none', GOOGLE_GEMINI_BASE_URL: `http://127.0.0.1:${model.address().port}`, GEMINI_CLI_TRUST_WORKSPACE: 'true' },
});
await new Promise((done) => child.on('close', done));
model.closeAllConnections();
model.close();
const sent = readFileSync(log, 'utf8');
console.log(`listed by the server: path\noffered to the model: ${offered.join(', ')}\narguments at the server: ${sent}`);
process.exit(offered.includes('wait_for_previous') && sent.includes('wait_for_previous') ? 0 : 1);
JS
node try.mjs
