#!/usr/bin/env bash
# @modelcontextprotocol/server and /client 2.4.0 with zod 4.6.7, over stdio on Node: an output schema with
# `multipleOf: 0.01` takes 19.98 and refuses 19.99.
#
# Guess: an answer that the server has checked against its own output schema is taken by the client.
# Seen: zod, on the server, counts decimals and lets both through; the client checks the same schema with ajv, which
# divides: 19.99 / 0.01 is 1998.9999999999998. The call has been made by then. The other validator that the client has
# (for Workers, @cfworker/json-schema) takes both, so the same answer is an error on Node alone.
# Output seen:
#   19.98: taken; 19.99: refused, Structured content does not match the tool's output schema; calls made: 2
#   the validator for Workers: 19.98 true, 19.99 true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @modelcontextprotocol/server@2.4.0 \
  @modelcontextprotocol/client@2.4.0 zod@4.6.7 @cfworker/json-schema@4.1.6 >/dev/null
cat >server.mjs <<'JS'
import { appendFileSync } from 'node:fs';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod';
serveStdio(() => {
  const server = new McpServer({ name: 's', version: '1' });
  const inputSchema = z.object({ price: z.number() });
  const outputSchema = z.object({ price: z.number().multipleOf(0.01) });
  server.registerTool('quote', { inputSchema, outputSchema }, ({ price }) => {
    appendFileSync('calls.txt', `${price}\n`);
    return { content: [{ type: 'text', text: String(price) }], structuredContent: { price } };
  });
  return server;
});
JS
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/client/validators/cf-worker';
const client = new Client({ name: 'c', version: '1' });
await client.connect(new StdioClientTransport({ command: process.execPath, args: ['server.mjs'] }));
const [tool] = (await client.listTools()).tools;
const ask = (price) =>
  client.callTool({ name: 'quote', arguments: { price } }).then(
    (result) => (result.isError ? 'an error of the server' : 'taken'),
    (error) => `refused, ${/Structured content does not match the tool's output schema/.exec(error.message)?.[0] ?? error.message}`,
  );
const [even, odd] = [await ask(19.98), await ask(19.99)];
await client.close();
const calls = readFileSync('calls.txt', 'utf8').trim().split('\n').length;
console.log(`19.98: ${even}; 19.99: ${odd}; calls made: ${calls}`);
const check = new CfWorkerJsonSchemaValidator().getValidator(tool.outputSchema);
console.log(`the validator for Workers: 19.98 ${check({ price: 19.98 }).valid}, 19.99 ${check({ price: 19.99 }).valid}`);
process.exit(0);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
19.98: taken; 19.99: refused, Structured content does not match the tool's output schema; calls made: 2
the validator for Workers: 19.98 true, 19.99 true
SEEN
