#!/usr/bin/env bash
# @libsql/client 0.18.0, on a local file: every JavaScript number that is bound to a parameter is a REAL, whole numbers too; a bigint is an
# INTEGER. (The value read back is 3 in both cases, so a round trip shows nothing.)
#
# Guess: binding 3 is the same as writing 3 into the statement.
# Seen: a TEXT column keeps '3.0', which `= '3'` does not find; text put together from it has "3.0" in it; JSON made in SQL
# has 3.0; a path into JSON with a bound index is an error; dividing does not cut. A column declared INTEGER or NUMERIC
# turns the value back, so most tables never show it. Whoever moves literals into parameters binds bigints there.
# Output seen:
#   written:      '3' "id-3" [3] 7/2=3 second element: 20
#   bound 3:      '3.0' "id-3.0" [3.0] 7/2=3.5 second element: bad JSON path: '$[1.0]'
#   bound 3n:     '3' "id-3" [3] 7/2=3 second element: 20
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @libsql/client@0.18.0 >/dev/null
cat >try.mjs <<'JS'
import { createClient } from '@libsql/client';
const client = createClient({ url: 'file:try.db' });
await client.execute('CREATE TABLE kept (value TEXT)');
async function outcome(three, two, one) {
  const literal = typeof three === 'string';
  const ask = async (sql, value) => {
    const statement = literal ? sql.replace('?', value) : { sql, args: [value] };
    return (await client.execute(statement)).rows[0]?.[0];
  };
  await client.execute('DELETE FROM kept');
  await ask('INSERT INTO kept VALUES (?)', three);
  const kept = (await client.execute('SELECT quote(value) FROM kept')).rows[0][0];
  const text = await ask("SELECT 'id-' || ?", three);
  const json = await ask('SELECT json_array(?)', three);
  const half = await ask('SELECT 7 / ?', two);
  const second = await ask(`SELECT json_extract('[10,20]', '$[' || ? || ']')`, one).catch(
    ({ message }) => /bad JSON path: \S+/.exec(message)?.[0] ?? message,
  );
  return `${kept} ${JSON.stringify(text)} ${json} 7/2=${half} second element: ${second}`;
}
console.log(`written:      ${await outcome('3', '2', '1')}`);
console.log(`bound 3:      ${await outcome(3, 2, 1)}`);
console.log(`bound 3n:     ${await outcome(3n, 2n, 1n)}`);
client.close();
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
written:      '3' "id-3" [3] 7/2=3 second element: 20
bound 3:      '3.0' "id-3.0" [3.0] 7/2=3.5 second element: bad JSON path: '$[1.0]'
bound 3n:     '3' "id-3" [3] 7/2=3 second element: 20
SEEN
