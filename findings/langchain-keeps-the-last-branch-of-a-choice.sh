#!/usr/bin/env bash
# @langchain/mcp-adapters 1.1.4 (with @langchain/core 1.4.0): an input schema loses `oneOf`, `anyOf` and `allOf`, at its root
# and further in; the members of all branches are put into one object. Where two branches have one of a name, the last wins.
#
# Guess: a tool that takes one of several kinds of arguments can be called with each of them.
# Seen: of a discriminated union, as @modelcontextprotocol/server 2.4.0 lists `z.discriminatedUnion`, only the last kind
# is left: the member that tells the kinds apart has the `const` of the last branch, and a call of any other kind is
# refused by the adapter before it reaches the server.
# Output seen:
#   listed:  oneOf, by: create | delete
#   offered: no oneOf, by: delete, required: by
#   create: refused; delete: ran; asked of the server directly, create: ran
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @langchain/mcp-adapters@1.1.4 \
  @langchain/core@1.4.0 @modelcontextprotocol/server@2.4.0 @modelcontextprotocol/client@2.4.0 zod@4.6.7 >/dev/null
cat >server.mjs <<'JS'
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod';
const inputSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('create'), title: z.string() }),
  z.object({ by: z.literal('delete'), id: z.string() }),
]);
serveStdio(() => {
  const server = new McpServer({ name: 's', version: '1' });
  server.registerTool('note', { inputSchema }, () => ({ content: [{ type: 'text', text: 'ran' }] }));
  return server;
});
JS
cat >try.mjs <<'JS'
import { MultiServerMCPClient } from '@langchain/mcp-adapters';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
const launch = { command: process.execPath, args: ['server.mjs'] };
const kinds = { create: { by: 'create', title: 'a' }, delete: { by: 'delete', id: 'a' } };
const direct = new Client({ name: 'c', version: '1' });
await direct.connect(new StdioClientTransport(launch));
const { inputSchema } = (await direct.listTools()).tools[0];
const straight = (await direct.callTool({ name: 'note', arguments: kinds.create })).content[0].text;
await direct.close();
const adapters = new MultiServerMCPClient({ mcpServers: { s: { transport: 'stdio', ...launch } } });
const [note] = await adapters.getTools();
const call = (args) =>
  note.invoke({ name: 'note', args, id: '1', type: 'tool_call' }).then(
    (message) => message.content,
    (error) => (/did not match expected schema/.test(error.message) ? 'refused' : error.message),
  );
const [create, remove] = [await call(kinds.create), await call(kinds.delete)];
await adapters.close();
const { schema } = note;
console.log(`listed:  oneOf, by: ${inputSchema.oneOf.map((branch) => branch.properties.by.const).join(' | ')}`);
console.log(
  `offered: ${'oneOf' in schema ? 'oneOf' : 'no oneOf'}, by: ${schema.properties.by.const}, required: ${schema.required}`,
);
console.log(`create: ${create}; delete: ${remove}; asked of the server directly, create: ${straight}`);
process.exit(0);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
listed:  oneOf, by: create | delete
offered: no oneOf, by: delete, required: by
create: refused; delete: ran; asked of the server directly, create: ran
SEEN
