#!/usr/bin/env bash
# fastmcp 4.20.16 (zod 4.6.7): a tool whose parameters are a union is listed with `anyOf` and without the
# `"type": "object"` that MCP asks of an input schema. The client of @modelcontextprotocol/sdk 1.32.2 refuses the whole
# list for it, the server's other tools too; a call of either tool works.
# Output seen:
#   sent: anyOf without type
#   list in the client: refused; other tool: called; this tool: called
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @modelcontextprotocol/sdk@1.32.2 fastmcp@4.20.16 zod@4.6.7 >/dev/null
cat >server.mjs <<'JS'
import { FastMCP } from 'fastmcp';
import * as z from 'zod';
const server = new FastMCP({ name: 's', version: '1.0.0' });
const execute = async () => 'called';
const byId = z.object({ id: z.string() });
const byName = z.object({ name: z.string() });
server.addTool({ name: 'other', description: 'o', parameters: byId, execute });
server.addTool({ name: 'union', description: 'u', parameters: z.union([byId, byName]), execute });
await server.start({ transportType: 'stdio' });
JS
cat >try.mjs <<'JS'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import * as z from 'zod';
const client = new Client({ name: 'c', version: '1' });
const args = ['server.mjs'];
await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
const { tools } = await client.request({ method: 'tools/list' }, z.looseObject({}));
const { inputSchema } = tools.find(({ name }) => name === 'union');
const sent = `${'anyOf' in inputSchema ? 'anyOf' : 'no anyOf'} ${'type' in inputSchema ? 'with' : 'without'} type`;
const list = await client.listTools().then(
  () => 'taken',
  () => 'refused',
);
const call = async (name) =>
  (await client.callTool({ name, arguments: { id: 'a' } })).content[0].text;
const line = `list in the client: ${list}; other tool: ${await call('other')}; this tool: ${await call('union')}`;
console.log(`sent: ${sent}`);
console.log(line);
await client.close();
const same =
  sent === 'anyOf without type' &&
  line === 'list in the client: refused; other tool: called; this tool: called';
process.exit(same ? 0 : 1);
JS
node try.mjs
