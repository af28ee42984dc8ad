#!/usr/bin/env bash
# @modelcontextprotocol/sdk 1.32.2: whether a JSON-RPC batch is answered depends on the transport, not on the protocol
# version that was agreed on. MCP 2025-03-26 asks every receiver to take batches; 2025-06-18 took them out again.
#
# Guess: a server that agrees to 2025-03-26 takes batches, one that agrees to a later version does not.
# Seen: over stdio none is answered, under 2025-03-26 neither, and no error says so: the messages in it count as never sent.
# Over streamable HTTP all are answered, under versions without batches too. Something between the two (a proxy from HTTP to
# stdio, a gateway that judges single messages) has to take batches apart, or refuse them aloud.
# Output seen:
#   2025-03-26  stdio: agreed, batch of 2 answered 0, single one after it answered; HTTP: agreed, batch of 2 answered 2
#   2025-06-18  stdio: agreed, batch of 2 answered 0, single one after it answered; HTTP: agreed, batch of 2 answered 2
#   2025-11-25  stdio: agreed, batch of 2 answered 0, single one after it answered; HTTP: agreed, batch of 2 answered 2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 >/dev/null
cat >server.mjs <<'JS'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
export function makeServer() {
  const server = new McpServer({ name: 's', version: '1' });
  server.registerTool('t', {}, () => ({ content: [] }));
  return server;
}
JS
cat >stdio.mjs <<'JS'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { makeServer } from './server.mjs';
await makeServer().connect(new StdioServerTransport());
JS
cat >try.mjs <<'JS'
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { makeServer } from './server.mjs';
const ask = (id, method, params) => ({ jsonrpc: '2.0', id, method, ...(params && { params }) });
const hello = (protocolVersion) =>
  ask(1, 'initialize', { protocolVersion, capabilities: {}, clientInfo: { name: 'c', version: '1' } });
const ready = { jsonrpc: '2.0', method: 'notifications/initialized' };
const batch = [ask(2, 'ping'), ask(3, 'tools/list')];
const agreed = (version, answer) => (answer.result.protocolVersion === version ? 'agreed' : 'other version');

async function overStdio(version) {
  const server = spawn(process.execPath, ['stdio.mjs'], { stdio: ['pipe', 'pipe', 'ignore'] });
  for (const message of [hello(version), ready, batch, ask(4, 'ping')])
    server.stdin.write(`${JSON.stringify(message)}\n`);
  const answers = [];
  await new Promise((done) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      answers.push(...[JSON.parse(line)].flat());
      // The single one was sent last; half a second more for what is late.
      if (answers.at(-1).id === 4) setTimeout(done, 500);
    });
  });
  server.kill();
  const ids = answers.map(({ id }) => id);
  const count = ids.filter((id) => id === 2 || id === 3).length;
  return `${agreed(version, answers[0])}, batch of 2 answered ${count}, single one after it ${ids.includes(4) ? 'answered' : 'lost'}`;
}

async function overHttp(version) {
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    enableJsonResponse: true,
  });
  await makeServer().connect(transport);
  const server = createServer((request, response) => transport.handleRequest(request, response));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const post = (body, headers = {}) =>
    fetch(`http://127.0.0.1:${server.address().port}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body: JSON.stringify(body),
    });
  const first = await post(hello(version));
  const session = { 'mcp-session-id': first.headers.get('mcp-session-id'), 'mcp-protocol-version': version };
  await post(ready, session);
  const answers = [await (await post(batch, session)).json()].flat();
  server.closeAllConnections();
  server.close();
  const count = answers.filter(({ id, result }) => (id === 2 || id === 3) && result).length;
  return `${agreed(version, await first.json())}, batch of 2 answered ${count}`;
}
for (const version of ['2025-03-26', '2025-06-18', '2025-11-25'])
  console.log(`${version}  stdio: ${await overStdio(version)}; HTTP: ${await overHttp(version)}`);
process.exit(0);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
2025-03-26  stdio: agreed, batch of 2 answered 0, single one after it answered; HTTP: agreed, batch of 2 answered 2
2025-06-18  stdio: agreed, batch of 2 answered 0, single one after it answered; HTTP: agreed, batch of 2 answered 2
2025-11-25  stdio: agreed, batch of 2 answered 0, single one after it answered; HTTP: agreed, batch of 2 answered 2
SEEN
