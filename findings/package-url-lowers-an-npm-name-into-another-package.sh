#!/usr/bin/env bash
# packageurl-js 2.0.1, and @cyclonedx/cyclonedx-npm 6.0.1, which prints package URLs by it: names of npm packages are
# written in lower case. npm tells names apart by case: packages from before it forbade capitals keep them.
#
# Guess: reading and printing a package URL gives the same package, or an error.
# Seen: JSONStream becomes jsonstream, which is an entry of its own in the registry, without that version. A bill of
# materials then names what does not exist, and what is known of a package (advisories, licences, owners) is looked up
# for another, without any error. Whoever prints package URLs of npm leaves such names out, or
# keeps the name beside.
# Output seen:
#   pkg:npm/JSONStream@1.3.5 read and printed: pkg:npm/jsonstream@1.3.5
#   bill of materials: name JSONStream, purl pkg:npm/jsonstream@1.3.5
#   registry: JSONStream has 1.3.5: true; jsonstream has 1.3.5: false, has 1.0.3: true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact JSONStream@1.3.5 >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact --save-dev \
  packageurl-js@2.0.1 @cyclonedx/cyclonedx-npm@6.0.1 >/dev/null
node_modules/.bin/cyclonedx-npm --omit dev --output-file bom.json 2>/dev/null
has() { [ "$(npm view "$1" version 2>/dev/null || true)" = "${1#*@}" ] && echo true || echo false; }
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { PackageURL } from 'packageurl-js';
const given = 'pkg:npm/JSONStream@1.3.5';
console.log(`${given} read and printed: ${PackageURL.fromString(given)}`);
const { components } = JSON.parse(readFileSync('bom.json', 'utf8'));
const { name, purl } = components.find((one) => one.name.toLowerCase() === 'jsonstream');
console.log(`bill of materials: name ${name}, purl ${purl.split('?')[0]}`);
JS
{
  node try.mjs
  echo "registry: JSONStream has 1.3.5: $(has JSONStream@1.3.5); jsonstream has 1.3.5: $(has jsonstream@1.3.5), has 1.0.3: $(has jsonstream@1.0.3)"
} | tee seen.txt
diff seen.txt - <<'SEEN'
pkg:npm/JSONStream@1.3.5 read and printed: pkg:npm/jsonstream@1.3.5
bill of materials: name JSONStream, purl pkg:npm/jsonstream@1.3.5
registry: JSONStream has 1.3.5: true; jsonstream has 1.3.5: false, has 1.0.3: true
SEEN
