#!/usr/bin/env bash
# @modelcontextprotocol/sdk 1.32.2 and @modelcontextprotocol/client 2.4.0: the client keeps compiled output schemas by
# their `$id`, and takes the kept one where that id comes again, whatever else the new schema says: v1 as long as it lives,
# v2 within one list.
#
# Guess: structured content is checked by the output schema that was listed last for that tool.
# Seen: two tools whose schemas bear the same `$id` are both checked by the schema of the first, in both SDKs. In v1 a
# server that changes a schema and keeps its `$id` is checked by the old one, though the client has listed the tools again. Without `$id` all is as guessed. Who sees "does not match the tool's output schema" for
# content that does match looks for `$id`.
# Output seen:
#   v1: two tools, one $id: first taken, second refused; changed, same $id: refused; changed, no $id: taken
#   v2: two tools, one $id: first taken, second refused; changed, same $id: taken; changed, no $id: taken
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
const wants = (member, $id) => ({
  ...($id && { $id }),
  type: 'object',
  properties: { [member]: { type: 'number' } },
  required: [member],
});
/** A server that lists `lists` one after the other, and whose tools answer with the member of their name. */
async function answers(sdk, lists, calls) {
  const [near, far] = sdk.InMemoryTransport.createLinkedPair();
  let asked = 0;
  far.onmessage = ({ id, method, params }) => {
    if (id === undefined) return;
    const results = {
      initialize: { protocolVersion: params?.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 's', version: '1' } },
      'tools/call': { content: [], structuredContent: { [params?.name]: 1 } },
    };
    const list = () => ({
      tools: Object.entries(lists[asked++]).map(([name, outputSchema]) => ({ name, inputSchema: { type: 'object' }, outputSchema })),
    });
    far.send({ jsonrpc: '2.0', id, result: method === 'tools/list' ? list() : (results[method] ?? {}) });
  };
  await far.start();
  const client = new sdk.Client({ name: 'c', version: '1' });
  await client.connect(near);
  for (const _ of lists) await client.listTools();
  const seen = [];
  for (const name of calls)
    seen.push(
      await client.callTool({ name, arguments: {} }).then(
        () => 'taken',
        ({ message }) => (/does not match the tool's output schema/.test(message) ? 'refused' : message),
      ),
    );
  await client.close();
  return seen;
}
for (const [label, sdk] of Object.entries({ v1: { Client, InMemoryTransport }, v2 })) {
  const id = 'https://example.com/answer';
  const [first, second] = await answers(sdk, [{ a: wants('a', id), b: wants('b', id) }], ['a', 'b']);
  const [kept] = await answers(sdk, [{ a: wants('old', id) }, { a: wants('a', id) }], ['a']);
  const [bare] = await answers(sdk, [{ a: wants('old') }, { a: wants('a') }], ['a']);
  console.log(
    `${label}: two tools, one $id: first ${first}, second ${second}; changed, same $id: ${kept}; changed, no $id: ${bare}`,
  );
}
process.exit(0);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
v1: two tools, one $id: first taken, second refused; changed, same $id: refused; changed, no $id: taken
v2: two tools, one $id: first taken, second refused; changed, same $id: taken; changed, no $id: taken
SEEN
