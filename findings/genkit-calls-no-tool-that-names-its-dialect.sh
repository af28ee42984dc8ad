#!/usr/bin/env bash
# @genkit-ai/mcp 1.42.0 with genkit 1.42.0, and a server of @modelcontextprotocol/server 2.4.0 with zod 4.6.7.
#
# Guess: a tool that is offered to the model can be called; keywords and formats that a client does not know hinder nobody.
# Seen: all tools are offered, with the server's own schema. Before a call the arguments are checked by an ajv that knows
# draft-07 alone and is strict: a schema that says it is of draft 2020-12, as that server lists every zod object, raises
# an error, and so do `prefixItems`, any member of one's own such as x-order, and a format that ajv has not. The call never
# reaches the server. Made with the same server from a schema without `$schema`, a tool works.
# Output seen:
#   by_zod     offered   not called: no schema with key or ref "https://json-schema.org/draft/2020-12/schema"
#   tuple      offered   not called: strict mode: unknown keyword: "prefixItems"
#   own_word   offered   not called: strict mode: unknown keyword: "x-order"
#   format     offered   not called: unknown format "uint8" ignored in schema at path "#/properties/p"
#   plain      offered   called
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @genkit-ai/mcp@1.42.0 genkit@1.42.0 \
  @modelcontextprotocol/server@2.4.0 zod@4.6.7 >/dev/null 2>&1
cat >server.mjs <<'JS'
import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod';
serveStdio(() => {
  const server = new McpServer({ name: 's', version: '1' });
  const add = (name, inputSchema) =>
    server.registerTool(name, { inputSchema }, () => ({ content: [{ type: 'text', text: 'called' }] }));
  const made = (p) => fromJsonSchema({ type: 'object', properties: { p } });
  add('by_zod', z.object({ p: z.string() }));
  add('tuple', made({ prefixItems: [{ type: 'number' }] }));
  add('own_word', made({ type: 'string', 'x-order': 1 }));
  add('format', made({ type: 'string', format: 'uint8' }));
  add('plain', made({ type: 'string' }));
  return server;
});
JS
cat >try.mjs <<'JS'
import { createMcpClient } from '@genkit-ai/mcp';
import { genkit } from 'genkit';
const client = createMcpClient({ name: 's', mcpServer: { command: process.execPath, args: ['server.mjs'] } });
await client.ready();
const tools = await client.getActiveTools(genkit({}));
for (const name of ['by_zod', 'tuple', 'own_word', 'format', 'plain']) {
  const tool = tools.find((one) => one.__action.name === `s/${name}`);
  const answer = await tool({ p: name === 'tuple' ? [1] : 'x' }).then(
    (text) => text,
    (error) => `not called: ${error.message}`,
  );
  console.log(`${name.padEnd(11)}${tool ? 'offered' : 'missing'}   ${answer}`);
}
process.exit(0);
JS
node try.mjs 2>err.txt | tee seen.txt
diff seen.txt - <<'SEEN'
by_zod     offered   not called: no schema with key or ref "https://json-schema.org/draft/2020-12/schema"
tuple      offered   not called: strict mode: unknown keyword: "prefixItems"
own_word   offered   not called: strict mode: unknown keyword: "x-order"
format     offered   not called: unknown format "uint8" ignored in schema at path "#/properties/p"
plain      offered   called
SEEN
