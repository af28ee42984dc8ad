#!/usr/bin/env bash
# @ivotoby/openapi-mcp-server 1.16.1 as it comes: tools of the operations of an OpenAPI 3.0 document, met by
# @modelcontextprotocol/client 2.4.0.
#
# Guess: each operation is a tool of its own, named by its operationId, which the document keeps unique.
# Seen: names are shortened however short they are. Common words are taken out, and the verbs execute, perform and retrieve
# count as such: what reads a job and what runs it are both "job". The list has the name twice; a call always reaches the
# first of the document, whichever tool was meant. Other verbs lose their vowels (del, crt, upd, lst), and the operationId
# itself is no name that can be called. An operation without a summary says "Make a POST request to /jobs/{id}/run" instead.
# Output seen:
#   GET    /jobs/{id}       retrieveJob      job        called: GET /jobs/7
#   POST   /jobs/{id}/run   executeJob       job        called: GET /jobs/7
#   POST   /payments        performPayment   payment    called: POST /payments
#   DELETE /users/{id}      deleteUser       del-usr    called: DELETE /users/7
#   PATCH  /users/{id}      updateUser       upd-usr    called: PATCH /users/7
#   called by the name deleteUser: Tool not found: deleteUser
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @ivotoby/openapi-mcp-server@1.16.1 \
  @modelcontextprotocol/client@2.4.0 >/dev/null
cat >try.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
const operations = [
  ['GET', '/jobs/{id}', 'retrieveJob'],
  ['POST', '/jobs/{id}/run', 'executeJob'],
  ['POST', '/payments', 'performPayment'],
  ['DELETE', '/users/{id}', 'deleteUser'],
  ['PATCH', '/users/{id}', 'updateUser'],
];
const paths = {};
for (const [method, path, operationId] of operations) {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const parameters = path.includes('{') ? [id] : [];
  (paths[path] ??= {})[method.toLowerCase()] = { operationId, parameters, responses: { 200: { description: 'Done' } } };
}
writeFileSync('api.json', JSON.stringify({ openapi: '3.0.3', info: { title: 'api', version: '1' }, paths }));
let asked = '';
const api = createServer((request, response) => {
  asked = `${request.method} ${request.url}`;
  response.setHeader('content-type', 'application/json').end('{}');
});
await new Promise((listening) => api.listen(0, '127.0.0.1', listening));
const args = ['--transport', 'stdio', '--openapi-spec', 'api.json', '--api-base-url', `http://127.0.0.1:${api.address().port}`];
const client = new Client({ name: 'c', version: '1' });
const command = 'node_modules/.bin/openapi-mcp-server';
await client.connect(new StdioClientTransport({ command, args, stderr: 'ignore' }));
const { tools } = await client.listTools();
for (const [i, cells] of operations.entries()) {
  const { name } = tools[i];
  await client.callTool({ name, arguments: { id: '7' } });
  console.log([...cells, name, `called: ${asked}`].map((cell, j) => cell.padEnd([7, 17, 17, 11, 0][j])).join(''));
}
const answer = await client.callTool({ name: 'deleteUser', arguments: { id: '7' } }).catch((error) => error.message);
console.log(`called by the name deleteUser: ${answer}`);
await client.close();
process.exit(0);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
GET    /jobs/{id}       retrieveJob      job        called: GET /jobs/7
POST   /jobs/{id}/run   executeJob       job        called: GET /jobs/7
POST   /payments        performPayment   payment    called: POST /payments
DELETE /users/{id}      deleteUser       del-usr    called: DELETE /users/7
PATCH  /users/{id}      updateUser       upd-usr    called: PATCH /users/7
called by the name deleteUser: Tool not found: deleteUser
SEEN
