#!/usr/bin/env bash
# mcp-proxy 6.7.19 (npm, punkpeye/mcp-proxy) between a stdio server and an HTTP client.
#
# Guess: a proxy that only changes the transport hands messages on as they are.
# Seen: it is a client of MCP SDK v2 on one side and a server of it on the other. A first tools/list asks the server for
# all of its pages and answers with one list without a cursor; the cursor of a page still works, so its tools can be met
# twice. Members that the schema of the protocol does not know are gone from a tool, its annotations and its icons and
# from a block of content, and stay in its input schema, in `_meta` and in the result around them. `$schema` and unknown
# members of the input schema move behind `properties`. A digest over the text of a definition is another one behind it.
# Output seen:
#   pages asked of the server for one request: 2; tools: first, second; cursor: none
#   tool: x-owner gone; annotations: x-mark gone; icon: x-size gone; input schema: x-order there; _meta there; title there
#   input schema as sent: $schema, type, x-order, properties; as handed on: type, properties, $schema, x-order
#   result: x-cost there; block of content: x-part gone
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact mcp-proxy@6.7.19 >/dev/null
cat >server.mjs <<'JS'
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
const inputSchema = { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', 'x-order': ['a'], properties: { a: {} } };
const tool = {
  name: 'first',
  title: 'First',
  'x-owner': 'me',
  inputSchema,
  annotations: { readOnlyHint: true, 'x-mark': 1 },
  icons: [{ src: 'https://example.org/a.png', 'x-size': 1 }],
  _meta: { 'example.org/k': 1 },
};
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  const answer = (result) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, result })}\n`);
  if (method === 'initialize')
    answer({ protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 's', version: '1' } });
  else if (method === 'tools/list') {
    appendFileSync('asked.txt', 'page\n');
    answer(params?.cursor === 'b' ? { tools: [{ ...tool, name: 'second' }] } : { tools: [tool], nextCursor: 'b' });
  } else answer({ content: [{ type: 'text', text: 'ok', 'x-part': 1 }], 'x-cost': 1 });
});
JS
cat >try.mjs <<'JS'
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const args = ['node_modules/mcp-proxy/dist/bin/mcp-proxy.mjs', '--port', String(port), '--host', '127.0.0.1', '--server', 'stream', '--', process.execPath, 'server.mjs'];
const proxy = spawn(process.execPath, args, { stdio: 'ignore' });
let session;
const post = async (body) => {
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  if (session) Object.assign(headers, { 'mcp-session-id': session, 'mcp-protocol-version': '2025-06-18' });
  const response = await fetch(`http://127.0.0.1:${port}/mcp`, { method: 'POST', headers, body: JSON.stringify({ jsonrpc: '2.0', ...body }) });
  session ??= response.headers.get('mcp-session-id');
  const text = await response.text();
  return text === '' ? null : JSON.parse(/data: (.*)/.exec(text)?.[1] ?? text).result;
};
const hello = { id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'c', version: '1' } } };
for (let tries = 0; session === undefined && tries < 100; tries += 1)
  await post(hello).catch(() => new Promise((resolve) => setTimeout(resolve, 100)));
await post({ method: 'notifications/initialized' });
const { tools, nextCursor } = await post({ id: 2, method: 'tools/list' });
const asked = readFileSync('asked.txt', 'utf8').trim().split('\n').length;
const result = await post({ id: 3, method: 'tools/call', params: { name: 'first', arguments: {} } });
proxy.kill();
const [tool] = tools;
const is = (record, key) => (key in record ? 'there' : 'gone');
console.log(`pages asked of the server for one request: ${asked}; tools: ${tools.map(({ name }) => name).join(', ')}; cursor: ${nextCursor ?? 'none'}`);
console.log(
  `tool: x-owner ${is(tool, 'x-owner')}; annotations: x-mark ${is(tool.annotations, 'x-mark')}; icon: x-size ${is(tool.icons[0], 'x-size')}; input schema: x-order ${is(tool.inputSchema, 'x-order')}; _meta ${is(tool, '_meta')}; title ${is(tool, 'title')}`,
);
console.log(`input schema as sent: $schema, type, x-order, properties; as handed on: ${Object.keys(tool.inputSchema).join(', ')}`);
console.log(`result: x-cost ${is(result, 'x-cost')}; block of content: x-part ${is(result.content[0], 'x-part')}`);
process.exit(0);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
pages asked of the server for one request: 2; tools: first, second; cursor: none
tool: x-owner gone; annotations: x-mark gone; icon: x-size gone; input schema: x-order there; _meta there; title there
input schema as sent: $schema, type, x-order, properties; as handed on: type, properties, $schema, x-order
result: x-cost there; block of content: x-part gone
SEEN
