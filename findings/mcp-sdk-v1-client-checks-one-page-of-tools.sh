#!/usr/bin/env bash
# @modelcontextprotocol/sdk 1.32.2, the client: it checks structured content by the output schemas of the page of
# tools/list that it read last. A page forgets those before it.
#
# Guess: once all pages are read, the answers of all tools are checked.
# Seen: only those of the last page. After one more listTools() without a cursor it is the first page's turn. The client of
# @modelcontextprotocol/client 2.4.0 reads all pages in one call and checks all of them. Who relies on the check of a server
# with pages checks by the schema himself.
# Output seen (both tools answer with text where a number was announced):
#   v1, pages read 1 2:   on page 1: taken, on page 2: refused
#   v1, pages read 1 2 1: on page 1: refused, on page 2: taken
#   v2:                   on page 1: refused, on page 2: refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact \
  @modelcontextprotocol/sdk@1.32.2 @modelcontextprotocol/client@2.4.0 zod@4.6.7 >/dev/null
cat >try.mjs <<'JS'
import * as v2 from '@modelcontextprotocol/client';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
const outputSchema = { type: 'object', properties: { n: { type: 'number' } } };
const page = (name, nextCursor) => ({
  tools: [{ name, inputSchema: { type: 'object' }, outputSchema }],
  ...(nextCursor && { nextCursor }),
});
async function outcome(sdk, read) {
  const [near, far] = sdk.InMemoryTransport.createLinkedPair();
  far.onmessage = ({ id, method, params }) => {
    if (id === undefined) return;
    const results = {
      initialize: { protocolVersion: params?.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 's', version: '1' } },
      'tools/list': params?.cursor ? page('second') : page('first', '2'),
      'tools/call': { content: [], structuredContent: { n: 'text' } },
    };
    far.send({ jsonrpc: '2.0', id, result: results[method] ?? {} });
  };
  await far.start();
  const client = new sdk.Client({ name: 'c', version: '1' });
  await client.connect(near);
  await read(client);
  const call = (name) =>
    client.callTool({ name, arguments: {} }).then(
      () => 'taken',
      ({ message }) => (/must be number/.test(message) ? 'refused' : message),
    );
  const said = `on page 1: ${await call('first')}, on page 2: ${await call('second')}`;
  await client.close();
  return said;
}
const v1 = { Client, InMemoryTransport };
const both = async (client) => {
  const { nextCursor } = await client.listTools();
  await client.listTools({ cursor: nextCursor });
};
const again = async (client) => {
  await both(client);
  await client.listTools();
};
console.log(`v1, pages read 1 2:   ${await outcome(v1, both)}`);
console.log(`v1, pages read 1 2 1: ${await outcome(v1, again)}`);
console.log(`v2:                   ${await outcome(v2, (client) => client.listTools())}`);
process.exit(0);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
v1, pages read 1 2:   on page 1: taken, on page 2: refused
v1, pages read 1 2 1: on page 1: refused, on page 2: taken
v2:                   on page 1: refused, on page 2: refused
SEEN
