#!/usr/bin/env bash
# supergateway 4.0.0, a server on stdio offered over streamable HTTP without --stateful: each HTTP request is handed to a
# new process of the server, and supergateway first initializes that process itself.
#
# Guess: the server answers a client under the version and the capabilities that the two agreed on in `initialize`.
# Seen: only the process that answers `initialize`, and then is not asked again, hears of the client. All that list or
# call tools hear of a client named supergateway that speaks 2024-11-05 and can do nothing. A server that lists
# tools by version or by capability lists fewer of them than the client, which was told 2025-11-25, may expect.
# `--protocolVersion` changes the version; name and capabilities stay. With --stateful the client's own words arrive.
# Output seen:
#   agreed with the client: 2025-11-25
#   stateless: answering tools/list was initialized by supergateway with 2024-11-05 and the capabilities []
#   stateful: answering tools/list was initialized by mine with 2025-11-25 and the capabilities ["elicitation"]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact supergateway@4.0.0 @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 >/dev/null
cat >server.mjs <<'JS'
import { createInterface } from 'node:readline';
let greeting;
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  if (method === 'initialize') greeting = params;
  const description = () =>
    `initialized by ${greeting.clientInfo.name} with ${greeting.protocolVersion} and the capabilities ${JSON.stringify(Object.keys(greeting.capabilities))}`;
  const result =
    method === 'initialize'
      ? { protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 's', version: '1' } }
      : method === 'tools/list'
        ? { tools: [{ name: 't', description: description(), inputSchema: { type: 'object' } }] }
        : {};
  console.log(JSON.stringify({ jsonrpc: '2.0', id, result }));
});
JS
cat >try.mjs <<'JS'
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
const freePort = () =>
  new Promise((resolve) => {
    const held = createServer().listen(0, '127.0.0.1', () => {
      const { port } = held.address();
      held.close(() => resolve(port));
    });
  });
async function asked(...flags) {
  const port = await freePort();
  const gateway = spawn(
    'node_modules/.bin/supergateway',
    ['--stdio', 'node server.mjs', '--outputTransport', 'streamableHttp', '--port', String(port), ...flags],
    { stdio: 'ignore' },
  );
  const url = new URL(`http://127.0.0.1:${port}/mcp`);
  for (let nth = 0; nth < 100 && !(await fetch(url).catch(() => null)); nth += 1) await sleep(200);
  const client = new Client({ name: 'mine', version: '9' }, { capabilities: { elicitation: {} } });
  const transport = new StreamableHTTPClientTransport(url);
  await client.connect(transport);
  const [tool] = (await client.listTools()).tools;
  await client.close();
  gateway.kill();
  return [transport.protocolVersion, tool.description];
}
const [version, stateless] = await asked();
const [, stateful] = await asked('--stateful');
console.log(`agreed with the client: ${version}`);
console.log(`stateless: answering tools/list was ${stateless}`);
console.log(`stateful: answering tools/list was ${stateful}`);
process.exit(0);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
agreed with the client: 2025-11-25
stateless: answering tools/list was initialized by supergateway with 2024-11-05 and the capabilities []
stateful: answering tools/list was initialized by mine with 2025-11-25 and the capabilities ["elicitation"]
SEEN
