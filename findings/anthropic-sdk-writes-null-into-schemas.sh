#!/usr/bin/env bash
# @anthropic-ai/sdk 1.10.0, `mcpTools` of helpers/beta/mcp, which makes the tools of an MCP server tools of a request; the
# body that would be sent is taken by a `fetch` of our own. Schemas are judged by ajv 8.20.0.
#
# Guess: the model is offered the schema that the server lists.
# Seen: where the server's schema has no `required` or no `properties`, null is put in. The result is no JSON Schema any more
# (`required` is a list, `properties` an object; the API's own types allow null), so what reads requests on their way, as a
# gateway before the model does, cannot compile it to check arguments. A tool whose arguments are all optional is enough.
# Output seen:
#   listed   {"type":"object","properties":{"a":{"type":"string"}}}                  valid
#   sent     {"type":"object","properties":{"a":{"type":"string"}},"required":null}  not valid: required must be array
#   listed   {"type":"object"}                                                       valid
#   sent     {"type":"object","properties":null,"required":null}                     not valid: properties must be object
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @anthropic-ai/sdk@1.10.0 \
  @modelcontextprotocol/sdk@1.32.2 ajv@8.20.0 >/dev/null
cat >try.mjs <<'JS'
import Anthropic from '@anthropic-ai/sdk';
import { mcpTools } from '@anthropic-ai/sdk/helpers/beta/mcp';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import Ajv from 'ajv/dist/2020.js';
const server = new Server({ name: 's', version: '1' }, { capabilities: { tools: {} } });
server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [
    { name: 'all_optional', inputSchema: { type: 'object', properties: { a: { type: 'string' } } } },
    { name: 'none', inputSchema: { type: 'object' } },
  ],
}));
const client = new Client({ name: 'c', version: '1' });
const [one, other] = InMemoryTransport.createLinkedPair();
await Promise.all([server.connect(one), client.connect(other)]);
const { tools } = await client.listTools();
let sent;
const fetch = async (_, { body }) => {
  sent = JSON.parse(body).tools;
  return Response.json({ type: 'message', role: 'assistant', content: [], stop_reason: 'end_turn', usage: {} });
};
const messages = [{ role: 'user', content: 'hello' }];
const { messages: api } = new Anthropic({ apiKey: 'none', fetch }).beta;
await api.toolRunner({ model: 'claude', max_tokens: 1, messages, tools: mcpTools(tools, client) });
const ajv = new Ajv.default();
const row = (words, schema) => {
  const valid = ajv.validateSchema(schema);
  const [error] = ajv.errors ?? [];
  const why = valid ? 'valid' : `not valid: ${error.instancePath.slice(1)} ${error.message}`;
  console.log(`${words.padEnd(9)}${JSON.stringify(schema).padEnd(72)}${why}`);
};
for (const [i, { inputSchema }] of tools.entries()) {
  row('listed', inputSchema);
  row('sent', sent[i].input_schema);
}
process.exit(0);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
listed   {"type":"object","properties":{"a":{"type":"string"}}}                  valid
sent     {"type":"object","properties":{"a":{"type":"string"}},"required":null}  not valid: required must be array
listed   {"type":"object"}                                                       valid
sent     {"type":"object","properties":null,"required":null}                     not valid: properties must be object
SEEN
