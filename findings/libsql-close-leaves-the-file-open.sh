#!/usr/bin/env bash
# @libsql/client 0.18.0 (libsql 0.5.29) on a file, Linux: `close()` of a client does not close its file; that happens when
# the garbage collector takes the connection.
#
# Guess: a client that says `closed: true` holds no file.
# Seen: each client that was opened and closed still holds a descriptor, whether it asked anything or not; 0 after a
# collection. A program that opens a database for each request and closes it runs towards its limit of open files with
# nothing to see in its own code, since little garbage means few collections.
# Output seen:
#   40 clients opened and closed, all say closed: 40 descriptors of the file
#   after a garbage collection: 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @libsql/client@0.18.0 libsql@0.5.29 >/dev/null
cat >try.mjs <<'JS'
import { readdirSync, readlinkSync } from 'node:fs';
import { createClient } from '@libsql/client/sqlite3';
const target = (fd) => {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
};
const held = () => readdirSync('/proc/self/fd').filter((fd) => target(fd).endsWith('/a.db')).length;
const states = new Set();
for (let i = 0; i < 40; i += 1) {
  const client = createClient({ url: 'file:a.db' });
  if (i % 2 === 1) await client.execute('SELECT 1');
  client.close();
  states.add(client.closed);
}
console.log(
  `40 clients opened and closed, ${states.size === 1 && states.has(true) ? 'all say closed' : 'not all say closed'}: ${held()} descriptors of the file`,
);
global.gc();
await new Promise((resolve) => setTimeout(resolve, 200));
console.log(`after a garbage collection: ${held()}`);
JS
node --expose-gc try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
40 clients opened and closed, all say closed: 40 descriptors of the file
after a garbage collection: 0
SEEN
