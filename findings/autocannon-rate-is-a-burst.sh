#!/usr/bin/env bash
# autocannon 9.0.0 with `overallRate`: the requests of each second are sent at its beginning, as fast as the answers come,
# and the rest of the second is silent. At 200 a second on 20 connections a server that takes 2 ms for each, one after the
# other, is asked for a whole second's work at once: latencies tell the length of that queue, not how the server answers
# 200 requests a second that come one by one (then each takes about 2 ms).
# Output seen (figures differ a little from run to run):
#   arrived in the busiest half of a second: 91 %
#   autocannon: half within 25 ms; the same requests at even distances: half within 3 ms
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact autocannon@9.0.0 >/dev/null
cat >try.mjs <<'JS'
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
const arrived = [];
const server = http.createServer((_, response) => {
  arrived.push(performance.now());
  const until = performance.now() + 2;
  while (performance.now() < until);
  response.end('x');
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const url = `http://127.0.0.1:${server.address().port}`;
const cannon = await autocannon({ url, connections: 20, overallRate: 200, duration: 6 });
const first = arrived[0];
const half = new Array(20).fill(0);
for (const at of arrived) half[Math.floor(((at - first) % 1000) / 50)] += 1;
const sums = half.map((_, from) => half.concat(half).slice(from, from + 10).reduce((a, b) => a + b));
const busiest = Math.max(...sums) / arrived.length;
const agent = new http.Agent({ keepAlive: true });
const times = [];
const ask = (due) =>
  new Promise((resolve) =>
    http.get(url, { agent }, (answer) =>
      answer.resume().on('end', () => {
        times.push(performance.now() - due);
        resolve();
      }),
    ),
  );
const started = performance.now();
const all = [];
for (let nth = 0; nth < 600; nth += 1) {
  const due = started + nth * 5;
  if (due > performance.now()) await sleep(due - performance.now());
  all.push(ask(due));
}
await Promise.all(all);
agent.destroy();
server.close();
times.sort((a, b) => a - b);
const even = times[Math.floor(times.length / 2)];
console.log(`arrived in the busiest half of a second: ${Math.round(busiest * 100)} %`);
console.log(
  `autocannon: half within ${cannon.latency.p50} ms; the same requests at even distances: half within ${Math.round(even)} ms`,
);
process.exit(busiest > 0.8 && cannon.latency.p50 > 2 * even ? 0 : 1);
JS
node try.mjs
