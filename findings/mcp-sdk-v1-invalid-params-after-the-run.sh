#!/usr/bin/env bash
# @modelcontextprotocol/sdk up to 1.20.2: -32602 (invalid params) does not mean that the tool was not run. McpServer
# answers with it as well when what the tool gave back does not fit its output schema. From 1.21.0 on it is a
# result with isError.
# Output seen:
#   1.20.2: error -32602, tool ran 1 time
#   1.21.0: isError, tool ran 1 time
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact old@npm:@modelcontextprotocol/sdk@1.20.2 new@npm:@modelcontextprotocol/sdk@1.21.0 zod@3.25.76 >/dev/null
cat >try.mjs <<'JS'
import { z } from 'zod';
async function outcome(sdk) {
  const { McpServer } = await import(`${sdk}/server/mcp.js`);
  const { Client } = await import(`${sdk}/client/index.js`);
  const { InMemoryTransport } = await import(`${sdk}/inMemory.js`);
  let runs = 0;
  const server = new McpServer({ name: 's', version: '1' });
  server.registerTool('t', { outputSchema: { n: z.number() } }, () => {
    runs += 1;
    return { content: [] };
  });
  const [a, b] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'c', version: '1' });
  await Promise.all([server.connect(a), client.connect(b)]);
  const answer = await client.callTool({ name: 't', arguments: {} }).then(
    (result) => (result.isError ? 'isError' : 'result'),
    (error) => `error ${error.code}`,
  );
  return `${answer}, tool ran ${runs} time`;
}
const seen = [await outcome('old'), await outcome('new')];
console.log(`1.20.2: ${seen[0]}\n1.21.0: ${seen[1]}`);
const expected = ['error -32602, tool ran 1 time', 'isError, tool ran 1 time'];
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
JS
node try.mjs
