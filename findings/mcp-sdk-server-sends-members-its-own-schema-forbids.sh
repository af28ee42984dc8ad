#!/usr/bin/env bash
# @modelcontextprotocol/server 2.4.0 and client 2.4.0 with zod 4.6.7, Node 20 or later, 2026-11-30.
# A tool whose outputSchema is a zod object answers with one member more than the schema has. The server validates the
# answer and finds it good (zod drops unknown members), but sends it as it was. The schema that it advertises says
# `additionalProperties: false`, so the SDK's own client refuses the answer once it has listed the tools.
# Seen:
#   before tools/list: {"n":1,"more":2}
#   advertised additionalProperties: false
#   after tools/list: Structured content does not match the tool's output schema: data must NOT have additional properties
# So a server cuts its answers to their schema itself. Exits non-zero when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module","private":true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @modelcontextprotocol/server@2.4.0 @modelcontextprotocol/client@2.4.0 zod@4.6.7
cat > run.mjs <<'JS'
import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

const server = new McpServer({ name: 's', version: '1' });
server.registerTool('t', { outputSchema: z.object({ n: z.number() }) }, () => ({
  content: [],
  structuredContent: { n: 1, more: 2 },
}));
const [up, down] = [new PassThrough(), new PassThrough()];
await server.connect(new StdioServerTransport(up, down));
const client = new Client({ name: 'c', version: '1' });
await client.connect(new StdioServerTransport(down, up));
const before = await client.callTool({ name: 't', arguments: {} });
console.log('before tools/list:', JSON.stringify(before.structuredContent));
const { tools } = await client.listTools();
console.log('advertised additionalProperties:', tools[0].outputSchema.additionalProperties);
const after = await client.callTool({ name: 't', arguments: {} }).then(
  () => 'accepted',
  (error) => error.message,
);
console.log('after tools/list:', after);
process.exit(0);
JS
node run.mjs | tee seen.txt
grep -qx 'before tools/list: {"n":1,"more":2}' seen.txt
grep -qx 'advertised additionalProperties: false' seen.txt
grep -q 'after tools/list: .*must NOT have additional properties' seen.txt
