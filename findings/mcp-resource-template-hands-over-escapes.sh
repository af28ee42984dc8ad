#!/usr/bin/env bash
# @modelcontextprotocol/server 2.4.0 and client 2.4.0: a resource template of MCP is a URI template of RFC 6570. The client
# expands it (here by url-template 3.1.1), the server matches the URI that comes and hands the values to a handler.
#
# Guess: the handler gets the values that the template was expanded with.
# Seen: it gets the escapes of the URI, so that "a b" comes as "a%20b" and each handler has to undo them (those of a name
# with a per cent sign in it once only). A query in which the client leaves a variable out, as RFC 6570 lets it, is not
# matched, and a list of segments only where it has one: the resource is not found, though the template was listed.
# Output seen:
#   template             values                  URI                   handler got
#   note://n/{id}        {"id":"a b"}            note://n/a%20b        {"id":"a%20b"}
#   find://n{?q,page}    {"q":"x","page":"2"}    find://n?q=x&page=2   {"q":"x","page":"2"}
#   find://n{?q,page}    {"q":"x"}               find://n?q=x          Resource not found: find://n?q=x
#   tree://n{/path*}     {"path":["a"]}          tree://n/a            {"path":"a"}
#   tree://n{/path*}     {"path":["a","b"]}      tree://n/a/b          Resource not found: tree://n/a/b
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @modelcontextprotocol/server@2.4.0 \
  @modelcontextprotocol/client@2.4.0 url-template@3.1.1 zod@4.6.7 >/dev/null
cat >server.mjs <<'JS'
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
serveStdio(() => {
  const server = new McpServer({ name: 's', version: '1' });
  for (const [i, template] of JSON.parse(process.argv[2]).entries())
    server.registerResource(`r${i}`, new ResourceTemplate(template, { list: undefined }), {}, (uri, values) => ({
      contents: [{ uri: uri.href, text: JSON.stringify(values) }],
    }));
  return server;
});
JS
cat >try.mjs <<'JS'
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { parseTemplate } from 'url-template';
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd([21, 24, 22, 0][i])).join(''));
const tries = [
  ['note://n/{id}', { id: 'a b' }],
  ['find://n{?q,page}', { q: 'x', page: '2' }],
  ['find://n{?q,page}', { q: 'x' }],
  ['tree://n{/path*}', { path: ['a'] }],
  ['tree://n{/path*}', { path: ['a', 'b'] }],
];
const client = new Client({ name: 'c', version: '1' });
const templates = [...new Set(tries.map(([template]) => template))];
await client.connect(
  new StdioClientTransport({ command: process.execPath, args: ['server.mjs', JSON.stringify(templates)] }),
);
row('template', 'values', 'URI', 'handler got');
for (const [template, values] of tries) {
  const uri = parseTemplate(template).expand(values);
  const got = await client.readResource({ uri }).then(
    ({ contents: [one] }) => one.text,
    (error) => error.message,
  );
  row(template, JSON.stringify(values), uri, got);
}
await client.close();
process.exit(0);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
template             values                  URI                   handler got
note://n/{id}        {"id":"a b"}            note://n/a%20b        {"id":"a%20b"}
find://n{?q,page}    {"q":"x","page":"2"}    find://n?q=x&page=2   {"q":"x","page":"2"}
find://n{?q,page}    {"q":"x"}               find://n?q=x          Resource not found: find://n?q=x
tree://n{/path*}     {"path":["a"]}          tree://n/a            {"path":"a"}
tree://n{/path*}     {"path":["a","b"]}      tree://n/a/b          Resource not found: tree://n/a/b
SEEN
