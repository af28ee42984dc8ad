#!/usr/bin/env bash
# pagefind 1.6.0 (npm, Node API): the same records added in another order give other file names and other bytes of the page
# table, the index and the filters, though every record is the same and the search answers alike. Only the fragments keep
# theirs. Who wants one site from one input has to sort records (or HTML files) first.
# Seen: "one order: 0 files differ; reversed: 4 files differ, 0 of them fragments".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pagefind@1.6.0 >/dev/null
cat >run.mjs <<'EOF'
import { createHash } from 'node:crypto';
import { close, createIndex } from 'pagefind';
const records = ['alpha', 'beta', 'gamma', 'delta'].map((word, at) => ({
  url: `/${word}/`,
  language: 'en',
  content: `${word} is page number ${at} of a small site`,
  meta: { title: word },
  filters: { kind: [at % 2 === 0 ? 'even' : 'odd'] },
}));
async function build(list) {
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const record of list) await index.addCustomRecord(record);
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Set(
    files.map(({ path, content }) => `${path} ${createHash('sha256').update(content).digest('hex')}`),
  );
}
const differing = (a, b) => [...a].filter((file) => !b.has(file));
const first = await build(records);
const again = differing(first, await build(records));
const reversed = differing(first, await build([...records].reverse()));
const fragments = reversed.filter((file) => file.startsWith('fragment/'));
console.log(
  `one order: ${again.length} files differ; reversed: ${reversed.length} files differ, ${fragments.length} of them fragments`,
);
await close();
process.exit(again.length === 0 && reversed.length > 0 && fragments.length === 0 ? 0 : 1);
EOF
node run.mjs
