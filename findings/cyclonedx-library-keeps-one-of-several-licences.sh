#!/usr/bin/env bash
# @cyclonedx/cyclonedx-library 10.3.0: a component with several licences, and dependencies, written as CycloneDX 1.6.
#
# Guess: what a model holds is written, or serializing raises an error.
# Seen: the standard wants either one expression or a list of licences. Where a component has an expression and others, the
# first expression is written and all others are dropped, though AND would say both. A dependency on what the bill does not
# list is dropped as well. A second component with a bom-ref that was given before gets one made of random digits, so that
# two runs differ. Nothing is raised or told for any of it.
# Output seen:
#   MIT, and one named Commercial: MIT, Commercial
#   MIT OR Zlib, and one named Commercial: MIT OR Zlib
#   MIT OR Zlib, and GPL-3.0-only OR ISC: MIT OR Zlib
#   one depends on other and outside, only other is listed: 1 written
#   two components with one bom-ref: the same in two runs: false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @cyclonedx/cyclonedx-library@10.3.0 >/dev/null
cat >try.cjs <<'JS'
const { Enums, Models, Serialize, Spec } = require('@cyclonedx/cyclonedx-library');
const written = (components) => {
  const bom = new Models.Bom();
  for (const one of components) bom.components.add(one);
  const normalizer = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return JSON.parse(new Serialize.JsonSerializer(normalizer).serialize(bom, {}));
};
const component = (name, bomRef, licences = []) => {
  const made = new Models.Component(Enums.ComponentType.Library, name, { bomRef });
  for (const one of licences) made.licenses.add(one);
  return made;
};
const [expression, spdx, named] = [Models.LicenseExpression, Models.SpdxLicense, Models.NamedLicense];
const licences = (words, given) => {
  const [{ licenses }] = written([component('a', 'a', given)]).components;
  console.log(`${words}: ${licenses.map((one) => one.expression ?? one.license.id ?? one.license.name).join(', ')}`);
};
licences('MIT, and one named Commercial', [new spdx('MIT'), new named('Commercial')]);
licences('MIT OR Zlib, and one named Commercial', [new expression('MIT OR Zlib'), new named('Commercial')]);
licences('MIT OR Zlib, and GPL-3.0-only OR ISC', [new expression('MIT OR Zlib'), new expression('GPL-3.0-only OR ISC')]);
const [one, other, outside] = [component('one', 'same'), component('other', 'same'), component('outside', 'outside')];
one.dependencies.add(other.bomRef);
one.dependencies.add(outside.bomRef);
const { dependencies } = written([one, other]);
console.log(`one depends on other and outside, only other is listed: ${dependencies.find(({ dependsOn }) => dependsOn).dependsOn.length} written`);
const refs = () => written([component('one', 'same'), component('other', 'same')]).components.map((made) => made['bom-ref']);
console.log(`two components with one bom-ref: the same in two runs: ${JSON.stringify(refs()) === JSON.stringify(refs())}`);
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
MIT, and one named Commercial: MIT, Commercial
MIT OR Zlib, and one named Commercial: MIT OR Zlib
MIT OR Zlib, and GPL-3.0-only OR ISC: MIT OR Zlib
one depends on other and outside, only other is listed: 1 written
two components with one bom-ref: the same in two runs: false
SEEN
