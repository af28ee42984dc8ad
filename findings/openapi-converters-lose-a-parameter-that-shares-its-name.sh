#!/usr/bin/env bash
# @ivotoby/openapi-mcp-server 1.16.1 and openapi-mcp-generator 4.0.1, which make MCP tools of the operations of an OpenAPI
# 3.0 document, where a parameter of the path has the name of one of the query, or of a member of the body. Parameters are
# told apart by name and place there, so both are valid.
#
# Guess: both can be given, under two names, or the converter refuses the operation.
# Seen: with a query parameter of that name, one offers that one alone and asks the API for the path with its braces in it;
# the other offers one argument, of the query's type, and puts it into both places. With a body member of that name, one
# renames the member to body_id and sends it to the API under that name. No warning is given to the client; a call succeeds.
# Output seen:
#   converter               operation                           asked of the API
#   openapi-mcp-server      PUT /notes/{id}, id in the query    PUT /notes/%7Bid%7D?id=7 {}
#   openapi-mcp-generator   PUT /notes/{id}, id in the query    PUT /notes/7?id=7
#   openapi-mcp-server      POST /notes/{id}, id in the body    POST /notes/7 {"body_id":"8"}
#   openapi-mcp-generator   POST /notes/{id}, id in the body    POST /notes/7 {"id":"8"}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @ivotoby/openapi-mcp-server@1.16.1 \
  openapi-mcp-generator@4.0.1 @modelcontextprotocol/client@2.4.0 esbuild@0.25.0 axios@1.9.0 dotenv@16.4.5 zod@3.25.76 \
  json-schema-to-zod@2.6.1 @modelcontextprotocol/sdk@1.32.2 >/dev/null
cat >api.json <<'JSON'
{
  "openapi": "3.0.3",
  "info": { "title": "notes", "version": "1" },
  "servers": [{ "url": "http://127.0.0.1" }],
  "paths": {
    "/notes/{id}": {
      "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
      "put": {
        "operationId": "putNote",
        "parameters": [{ "name": "id", "in": "query", "schema": { "type": "string" } }],
        "responses": { "200": { "description": "Done" } }
      },
      "post": {
        "operationId": "addNote",
        "requestBody": {
          "content": {
            "application/json": { "schema": { "type": "object", "properties": { "id": { "type": "string" } } } }
          }
        },
        "responses": { "200": { "description": "Done" } }
      }
    }
  }
}
JSON
node_modules/.bin/openapi-mcp-generator --input api.json --output made --force >/dev/null 2>&1
node_modules/.bin/esbuild made/src/index.ts --outfile=made/index.mjs --format=esm --platform=node --log-level=error
cat >try.mjs <<'JS'
import { createServer } from 'node:http';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
let asked = '';
const api = createServer(async (request, response) => {
  const body = (await request.setEncoding('utf8').toArray()).join('');
  asked = `${request.method} ${request.url} ${body}`.trim();
  response.setHeader('content-type', 'application/json').end('{}');
});
await new Promise((listening) => api.listen(0, '127.0.0.1', listening));
const url = `http://127.0.0.1:${api.address().port}`;
const server = 'node_modules/@ivotoby/openapi-mcp-server/bin/mcp-server.js';
const row = (...cells) => console.log(cells.map((cell, i) => cell.padEnd([24, 36, 0][i])).join(''));
const open = async (args) => {
  const client = new Client({ name: 'c', version: '1' });
  const env = { ...process.env, API_BASE_URL: url };
  await client.connect(new StdioClientTransport({ command: process.execPath, args, env, stderr: 'ignore' }));
  return { client, tools: (await client.listTools()).tools };
};
const one = await open([server, '--transport', 'stdio', '--openapi-spec', 'api.json', '--api-base-url', url]);
const other = await open(['made/index.mjs']);
const call = async (converter, { client, tools }, name, operation, args) => {
  const tool = tools.find((found) => found.name.toLowerCase().replaceAll('-', '') === name);
  asked = 'nothing';
  const answer = await client.callTool({ name: tool.name, arguments: args });
  row(converter, operation, asked === 'nothing' ? JSON.stringify(answer) : asked);
};
row('converter', 'operation', 'asked of the API');
const [put, post] = ['PUT /notes/{id}, id in the query', 'POST /notes/{id}, id in the body'];
await call('openapi-mcp-server', one, 'putnote', put, { id: '7' });
await call('openapi-mcp-generator', other, 'putnote', put, { id: '7' });
await call('openapi-mcp-server', one, 'addnote', post, { id: '7', body_id: '8' });
await call('openapi-mcp-generator', other, 'addnote', post, { id: '7', requestBody: { id: '8' } });
await Promise.all([one.client.close(), other.client.close()]);
process.exit(0);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
converter               operation                           asked of the API
openapi-mcp-server      PUT /notes/{id}, id in the query    PUT /notes/%7Bid%7D?id=7 {}
openapi-mcp-generator   PUT /notes/{id}, id in the query    PUT /notes/7?id=7
openapi-mcp-server      POST /notes/{id}, id in the body    POST /notes/7 {"body_id":"8"}
openapi-mcp-generator   POST /notes/{id}, id in the body    POST /notes/7 {"id":"8"}
SEEN
