#!/usr/bin/env bash
# pagefind 1.6.0, an index of three records, searched by its own script under Node (`fetch` reads the files of the index).
#
# Guess: a page is found where it has all words of the query, so a further word can only make results fewer.
# Seen: that holds for words that some page has. A word that none has is left out of the query, with or without quotes, so
# the results are those without it: the misspelt or unknown word of two, which tells most, is the one that is not asked
# for, and nothing says so. Alone, or inside a longer phrase, it finds nothing. Who wants to say "nothing has this word" has
# to ask for each word by itself.
# Output seen:
#   issue                found: /a /b
#   issue repository     found: /b
#   issue invoice        found: nothing
#   issue ledger         found: /a /b
#   issue "ledger"       found: /a /b
#   "issue ledger"       found: nothing
#   ledger               found: nothing
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact pagefind@1.6.0 >/dev/null
cat >try.mjs <<'JS'
import { readFile } from 'node:fs/promises';
import { createIndex } from 'pagefind';
const records = { '/a': 'makes an issue', '/b': 'closes an issue of a repository', '/c': 'sends an invoice' };
const { index } = await createIndex({});
for (const [url, content] of Object.entries(records)) await index.addCustomRecord({ url, content, language: 'en' });
await index.writeFiles({ outputPath: 'built' });
const built = new URL('built/', import.meta.url);
globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => 'en' }) };
globalThis.location = { href: 'http://localhost/' };
globalThis.fetch = async (address) => new Response(await readFile(new URL(String(address).split('?')[0])));
const pagefind = await import(new URL('pagefind.js', built));
await pagefind.options({ basePath: built.href });
for (const query of ['issue', 'issue repository', 'issue invoice', 'issue ledger', 'issue "ledger"', '"issue ledger"', 'ledger']) {
  const { results } = await pagefind.search(query);
  const urls = (await Promise.all(results.map((one) => one.data()))).map(({ url }) => url).sort();
  console.log(`${query.padEnd(21)}found: ${urls.join(' ') || 'nothing'}`);
}
process.exit(0);
JS
node try.mjs 2>err.txt | tee seen.txt || cat err.txt
diff seen.txt - <<'SEEN'
issue                found: /a /b
issue repository     found: /b
issue invoice        found: nothing
issue ledger         found: /a /b
issue "ledger"       found: /a /b
"issue ledger"       found: nothing
ledger               found: nothing
SEEN
