#!/usr/bin/env bash
# @modelcontextprotocol/sdk 1.32.2, the client: it takes an output schema that says
# `"$schema": "https://json-schema.org/draft/2020-12/schema"` without a word, and reads it as draft-07 all the same.
#
# Guess: a dialect that a client does not know is refused, or its unknown keywords hinder nobody.
# Seen: a tuple, as @modelcontextprotocol/server 2.4.0 lists `z.tuple` of zod 4.6.7, is `prefixItems` with `items: false`.
# Draft-07 has no `prefixItems`, and `items: false` is then "no item at all": right answers of the newer SDK are refused by
# the older one, after the tool ran, and only once the client has listed the tools. What 2020-12 forbids with words that
# draft-07 lacks (`dependentRequired`) passes. The client of the newer SDK (@modelcontextprotocol/client 2.4.0) has both right.
# Output seen:
#   tuple [1,2]           v1 not listed: taken; v1 listed: refused, boolean schema is false; v2 listed: taken
#   a without its b       v1 not listed: taken; v1 listed: taken; v2 listed: refused, must have property b
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @modelcontextprotocol/sdk@1.32.2 \
  @modelcontextprotocol/server@2.4.0 @modelcontextprotocol/client@2.4.0 zod@4.6.7 >/dev/null
cat >server.mjs <<'JS'
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod';
const pair = z.object({ at: z.tuple([z.number(), z.number()]) });
const both = z.looseObject({ a: z.number() }).meta({ dependentRequired: { a: ['b'] } });
serveStdio(() => {
  const server = new McpServer({ name: 's', version: '1' });
  const tool = (name, outputSchema, structuredContent) =>
    server.registerTool(name, { outputSchema }, () => ({ content: [], structuredContent }));
  tool('tuple', pair, { at: [1, 2] });
  tool('both', both, { a: 1 });
  return server;
});
JS
cat >try.mjs <<'JS'
import * as v2 from '@modelcontextprotocol/client';
import { StdioClientTransport as Second } from '@modelcontextprotocol/client/stdio';
import { Client as First } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
const launch = { command: process.execPath, args: ['server.mjs'] };
async function outcome(Client, Transport, list) {
  const client = new Client({ name: 'c', version: '1' });
  await client.connect(new Transport(launch));
  if (list) await client.listTools();
  const call = (name) =>
    client.callTool({ name, arguments: {} }).then(
      () => 'taken',
      ({ message }) =>
        `refused, ${/boolean schema is false|must have property b/.exec(message)?.[0] ?? message}`,
    );
  const answers = [await call('tuple'), await call('both')];
  await client.close();
  return answers;
}
const unlisted = await outcome(First, StdioClientTransport, false);
const first = await outcome(First, StdioClientTransport, true);
const second = await outcome(v2.Client, Second, true);
for (const [at, what] of ['tuple [1,2]', 'a without its b'].entries())
  console.log(
    `${what.padEnd(21)} v1 not listed: ${unlisted[at]}; v1 listed: ${first[at]}; v2 listed: ${second[at]}`,
  );
process.exit(0);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
tuple [1,2]           v1 not listed: taken; v1 listed: refused, boolean schema is false; v2 listed: taken
a without its b       v1 not listed: taken; v1 listed: taken; v2 listed: refused, must have property b
SEEN
