#!/usr/bin/env bash
# @ai-sdk/mcp 2.0.99 (with ai 7.0.173): tools() sets `additionalProperties: false` at the root of every input schema, and
# `properties: {}` where there are none, whatever the server says.
#
# Guess: the model is offered the schema that the server lists.
# Seen: a tool whose input is a map (`additionalProperties` with a schema) is offered as a tool without arguments. A tool
# whose input is a union, as @modelcontextprotocol/server 2.4.0 lists `z.union`, gets a schema that no value fits: each
# branch asks for a member that the root now forbids. The library itself does not check and sends what it is given, so
# it shows only in what the model makes of such a schema.
# Output seen:
#   union  {"id":"a"}: fits what is listed true, what is offered false; {} false; sent all the same: {"id":"a"}
#   map    {"k":"v"}: fits what is listed true, what is offered false; {} true; sent all the same: {"k":"v"}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact \
  @ai-sdk/mcp@2.0.99 ai@7.0.173 @modelcontextprotocol/server@2.4.0 zod@4.6.7 ajv@8.20.0 >/dev/null
cat >server.mjs <<'JS'
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod';
const inputs = {
  union: z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]),
  map: z.record(z.string(), z.string()),
};
serveStdio(() => {
  const server = new McpServer({ name: 's', version: '1' });
  for (const [name, inputSchema] of Object.entries(inputs))
    server.registerTool(name, { inputSchema }, (given) => ({
      content: [{ type: 'text', text: JSON.stringify(given) }],
    }));
  return server;
});
JS
cat >try.mjs <<'JS'
import { createMCPClient } from '@ai-sdk/mcp';
import { Experimental_StdioMCPTransport as Stdio } from '@ai-sdk/mcp/mcp-stdio';
import Ajv from 'ajv/dist/2020.js';
const client = await createMCPClient({
  transport: new Stdio({ command: process.execPath, args: ['server.mjs'] }),
});
const fits = (schema, value) => new Ajv.default({ strict: false }).validate(schema, value);
const listed = new Map((await client.listTools()).tools.map((tool) => [tool.name, tool.inputSchema]));
const offered = await client.tools();
const seen = [];
for (const [name, given] of Object.entries({ union: { id: 'a' }, map: { k: 'v' } })) {
  const { inputSchema, execute } = offered[name];
  const schema = await inputSchema.jsonSchema;
  const answer = await execute(given, { toolCallId: '1', messages: [] });
  seen.push(
    `${name.padEnd(6)} ${JSON.stringify(given)}: fits what is listed ${fits(listed.get(name), given)}, ` +
      `what is offered ${fits(schema, given)}; {} ${fits(schema, {})}; sent all the same: ${answer.content[0].text}`,
  );
}
await client.close();
console.log(seen.join('\n'));
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
union  {"id":"a"}: fits what is listed true, what is offered false; {} false; sent all the same: {"id":"a"}
map    {"k":"v"}: fits what is listed true, what is offered false; {} true; sent all the same: {"k":"v"}
SEEN
