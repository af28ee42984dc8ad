#!/usr/bin/env bash
# jayson 5.0.0 and json-rpc-2.0 1.8.1, servers of JSON-RPC 2.0, the protocol under MCP, on messages that are valid in it.
#
# Guess: a request with an id gets an answer with that id; a batch gets a list.
# Seen: jayson runs a request with the id null and answers nothing, as if it were a notification, which has no id at all.
# json-rpc-2.0 answers a batch without a list where one answer is left: a batch of one, or of one and a notification. Who
# reads a batch's answer as a list reads none.
# Output seen:
#   message                              jayson                       json-rpc-2.0
#   a request with id null               ran 1, answered nothing      ran 1, answered an object
#   a request without id                 ran 1, answered nothing      ran 1, answered nothing
#   a batch of two requests              ran 2, answered a list of 2  ran 2, answered a list of 2
#   a batch of one request               ran 1, answered a list of 1  ran 1, answered an object
#   a batch of one and a notification    ran 2, answered a list of 1  ran 2, answered an object
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact jayson@5.0.0 json-rpc-2.0@1.8.1 >/dev/null
cat >try.cjs <<'JS'
const jayson = require('jayson');
const { JSONRPCServer } = require('json-rpc-2.0');
let runs = 0;
const one = new jayson.Server({ add: (_, done) => done(null, ++runs) });
const other = new JSONRPCServer();
other.addMethod('add', () => ++runs);
const ask = async (send) => {
  runs = 0;
  const answer = await send();
  const kind = Array.isArray(answer) ? `a list of ${answer.length}` : answer ? 'an object' : 'nothing';
  return `ran ${runs}, answered ${kind}`;
};
const row = (...cells) => console.log(cells.map((cell, i) => cell.padEnd([37, 29, 0][i])).join(''));
const request = (id) => ({ jsonrpc: '2.0', method: 'add', params: [], id });
const notification = { jsonrpc: '2.0', method: 'add', params: [] };
(async () => {
  row('message', 'jayson', 'json-rpc-2.0');
  for (const [words, message] of [
    ['a request with id null', request(null)],
    ['a request without id', notification],
    ['a batch of two requests', [request(1), request(2)]],
    ['a batch of one request', [request(1)]],
    ['a batch of one and a notification', [request(1), notification]],
  ]) {
    const toOne = () => new Promise((done) => one.call(message, (error, answer) => done(error ?? answer)));
    row(words, await ask(toOne), await ask(() => other.receive(message)));
  }
})();
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
message                              jayson                       json-rpc-2.0
a request with id null               ran 1, answered nothing      ran 1, answered an object
a request without id                 ran 1, answered nothing      ran 1, answered nothing
a batch of two requests              ran 2, answered a list of 2  ran 2, answered a list of 2
a batch of one request               ran 1, answered a list of 1  ran 1, answered an object
a batch of one and a notification    ran 2, answered a list of 1  ran 2, answered an object
SEEN
