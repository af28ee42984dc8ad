#!/usr/bin/env bash
# @modelcontextprotocol/sdk 1.32.2 (McpServer.registerTool, zod 4.6.7): a tool whose input is a union, a discriminated
# union, or an object with a transformation is listed as `{"type": "object", "properties": {}}`, which is what a tool
# without arguments is listed as. Calls are checked by the schema that was given, so a client that follows the list
# sends nothing and is refused. @modelcontextprotocol/server 2.4.0 lists the branches and the object.
# Output seen:
#   union      v1 {"type":"object","properties":{}} v2 anyOf
#   choice     v1 {"type":"object","properties":{}} v2 oneOf
#   transform  v1 {"type":"object","properties":{}} v2 properties
#   a call without arguments, as v1 lists it: refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @modelcontextprotocol/sdk@1.32.2 @modelcontextprotocol/server@2.4.0 zod@4.6.7 >/dev/null
cat >schemas.mjs <<'JS'
import * as z from 'zod';
const byId = z.object({ id: z.string() });
const byName = z.object({ name: z.string() });
export const schemas = {
  union: z.union([byId, byName]),
  choice: z.discriminatedUnion('by', [
    byId.extend({ by: z.literal('id') }),
    byName.extend({ by: z.literal('name') }),
  ]),
  transform: byId.transform((given) => ({ ...given, seen: true })),
};
JS
cat >second.mjs <<'JS'
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { schemas } from './schemas.mjs';
serveStdio(() => {
  const server = new McpServer({ name: 's', version: '1' });
  for (const [name, inputSchema] of Object.entries(schemas))
    server.registerTool(name, { inputSchema }, () => ({ content: [] }));
  return server;
});
JS
cat >try.mjs <<'JS'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { schemas } from './schemas.mjs';
const server = new McpServer({ name: 's', version: '1' });
for (const [name, inputSchema] of Object.entries(schemas))
  server.registerTool(name, { inputSchema }, () => ({ content: [] }));
const [near, far] = InMemoryTransport.createLinkedPair();
const first = new Client({ name: 'c', version: '1' });
await Promise.all([server.connect(far), first.connect(near)]);
const second = new Client({ name: 'c', version: '1' });
await second.connect(new StdioClientTransport({ command: process.execPath, args: ['second.mjs'] }));
const listed = async (client) =>
  new Map((await client.listTools()).tools.map((tool) => [tool.name, tool.inputSchema]));
const [one, two] = [await listed(first), await listed(second)];
const wanted = { union: 'anyOf', choice: 'oneOf', transform: 'properties' };
let same = true;
for (const [name, key] of Object.entries(wanted)) {
  const { type, properties, ...rest } = one.get(name);
  const v1 = JSON.stringify({ type, properties, ...(Object.keys(rest).length > 0 ? rest : {}) });
  const v2 = Object.keys(two.get(name)).find((found) => found === key) ?? 'nothing';
  console.log(`${name.padEnd(10)} v1 ${v1} v2 ${v2}`);
  same &&= v1 === '{"type":"object","properties":{}}' && v2 === key;
}
const answer = await first.callTool({ name: 'union', arguments: {} });
console.log(`a call without arguments, as v1 lists it: ${answer.isError ? 'refused' : 'taken'}`);
await second.close();
process.exit(same && answer.isError ? 0 : 1);
JS
node try.mjs
