#!/usr/bin/env bash
# @modelcontextprotocol/sdk 1.32.2, @modelcontextprotocol/server 2.4.0 and fastmcp 4.20.16 (zod 4.6.7): a tool whose
# input holds `z.coerce.date()` registers without a word. `tools/list` then fails with -32603 for the whole server, so
# that a client sees none of its tools; `tools/call` goes on working for all of them, this one too. A server that looks
# broken or empty to a scan can be called.
# Output seen (the same for all three):
#   list: Date cannot be represented in JSON Schema; other tool: called; this tool: called
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @modelcontextprotocol/sdk@1.32.2 @modelcontextprotocol/server@2.4.0 fastmcp@4.20.16 zod@4.6.7 >/dev/null
cat >tools.mjs <<'JS'
import * as z from 'zod';
export const other = z.object({ word: z.string() });
export const dated = z.object({ day: z.coerce.date() });
export const answer = { content: [{ type: 'text', text: 'called' }] };
JS
cat >v1.mjs <<'JS'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { answer, dated, other } from './tools.mjs';
const server = new McpServer({ name: 's', version: '1' });
server.registerTool('other', { inputSchema: other }, () => answer);
server.registerTool('dated', { inputSchema: dated }, () => answer);
await server.connect(new StdioServerTransport());
JS
cat >v2.mjs <<'JS'
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { answer, dated, other } from './tools.mjs';
serveStdio(() => {
  const server = new McpServer({ name: 's', version: '1' });
  server.registerTool('other', { inputSchema: other }, () => answer);
  server.registerTool('dated', { inputSchema: dated }, () => answer);
  return server;
});
JS
cat >fastmcp.mjs <<'JS'
import { FastMCP } from 'fastmcp';
import { dated, other } from './tools.mjs';
const server = new FastMCP({ name: 's', version: '1.0.0' });
const execute = async () => 'called';
server.addTool({ name: 'other', description: 'o', parameters: other, execute });
server.addTool({ name: 'dated', description: 'd', parameters: dated, execute });
await server.start({ transportType: 'stdio' });
JS
cat >try.mjs <<'JS'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
const expected =
  'list: Date cannot be represented in JSON Schema; other tool: called; this tool: called';
let same = true;
for (const file of ['v1.mjs', 'v2.mjs', 'fastmcp.mjs']) {
  const client = new Client({ name: 'c', version: '1' });
  const args = [file];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
  const list = await client.listTools().then(
    ({ tools }) => `${tools.length} tools`,
    (error) => error.message.replace('MCP error -32603: ', ''),
  );
  const call = async (name, given) =>
    (await client.callTool({ name, arguments: given })).content[0].text;
  const other = await call('other', { word: 'a' });
  const dated = await call('dated', { day: '2026-01-01' });
  const line = `list: ${list}; other tool: ${other}; this tool: ${dated}`;
  console.log(`${file.padEnd(12)} ${line}`);
  same &&= line === expected;
  await client.close();
}
process.exit(same ? 0 : 1);
JS
node try.mjs
