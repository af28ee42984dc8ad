#!/usr/bin/env bash
# @openai/agents-core 0.20.0: the tools of an MCP server (@modelcontextprotocol/server 2.4.0), as `getAllMcpTools` offers them
# to the model as it comes, and with `convertSchemasToStrict`.
#
# Guess: the model is offered the schema that the server lists, or, made strict, a narrower one that says the same.
# Seen: as it comes, `additionalProperties` of the root is set to true, whatever the server says: a tool that takes no more
# arguments is offered as one that takes any, and the values of a map may be of any type. Made strict, every argument is
# required. A null for one that may be left out is taken out before the call; where null is a value of its own ("no date
# any more") it is handed on, so the model cannot leave that argument as it is.
# Output seen:
#   what the schema says                server        as it comes   made strict
#   additionalProperties of "closed"    false         true          false
#   additionalProperties of "map"       a schema      true          a schema
#   required of "update"                id            id            id,title,due
#   "update" made strict, called with {"id":"7","title":null,"due":null}: the server gets {"id":"7","due":null}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @openai/agents-core@0.20.0 \
  @modelcontextprotocol/server@2.4.0 zod@4.6.7 >/dev/null
cat >server.mjs <<'JS'
import { Server } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
const text = { type: 'string' };
const dated = { id: text, title: text, due: { type: ['string', 'null'] } };
const tools = [
  { name: 'closed', inputSchema: { type: 'object', properties: { a: text }, required: ['a'], additionalProperties: false } },
  { name: 'map', inputSchema: { type: 'object', additionalProperties: text } },
  { name: 'update', inputSchema: { type: 'object', properties: dated, required: ['id'] } },
];
serveStdio(() => {
  const server = new Server({ name: 's', version: '1' }, { capabilities: { tools: {} } });
  server.setRequestHandler('tools/list', () => ({ tools }));
  server.setRequestHandler('tools/call', ({ params }) => ({
    content: [{ type: 'text', text: JSON.stringify(params.arguments) }],
  }));
  return server;
});
JS
cat >try.mjs <<'JS'
import { getAllMcpTools, MCPServerStdio, RunContext } from '@openai/agents-core';
const server = new MCPServerStdio({ name: 's', command: process.execPath, args: ['server.mjs'] });
await server.connect();
const listed = Object.fromEntries((await server.listTools()).map(({ name, inputSchema }) => [name, inputSchema]));
const offer = async (convertSchemasToStrict) =>
  Object.fromEntries((await getAllMcpTools({ mcpServers: [server], convertSchemasToStrict })).map((tool) => [tool.name, tool]));
const [plain, strict] = [await offer(false), await offer(true)];
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([36, 14, 14, 0][i])).join(''));
const say = (words, name, look) => row(words, look(listed[name]), look(plain[name].parameters), look(strict[name].parameters));
const more = ({ additionalProperties }) => (typeof additionalProperties === 'object' ? 'a schema' : additionalProperties);
row('what the schema says', 'server', 'as it comes', 'made strict');
say('additionalProperties of "closed"', 'closed', more);
say('additionalProperties of "map"', 'map', more);
say('required of "update"', 'update', ({ required }) => required);
const given = JSON.stringify({ id: '7', title: null, due: null });
const { text } = await strict.update.invoke(new RunContext(), given);
console.log(`"update" made strict, called with ${given}: the server gets ${text}`);
await server.close();
JS
node try.mjs 2>/dev/null | tee seen.txt
diff seen.txt - <<'SEEN'
what the schema says                server        as it comes   made strict
additionalProperties of "closed"    false         true          false
additionalProperties of "map"       a schema      true          a schema
required of "update"                id            id            id,title,due
"update" made strict, called with {"id":"7","title":null,"due":null}: the server gets {"id":"7","due":null}
SEEN
