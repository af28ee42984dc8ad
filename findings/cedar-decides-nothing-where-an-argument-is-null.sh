#!/usr/bin/env bash
# @cedar-policy/cedar-wasm 4.13.0: the arguments of a tool call as the context of a request, as gateways that are ruled by
# Cedar hand them over, under a policy about one argument.
#
# Guess: an argument that no policy speaks of does not change the decision; what goes wrong ends as deny.
# Seen: JSON has null and fractions, Cedar neither. One of them anywhere in the context, however deep, ends the request with
# a failure before any policy is looked at, and a failure has no decision in it, neither allow nor deny: also where a
# policy permits everything. Who asks has to leave such arguments out, and to make a denial of the failure himself. A
# fraction without a fractional part is none by the time it comes to Cedar.
# Output seen:
#   arguments                                   path is a     all permitted
#   {"path":"a","limit":3}                      allow         allow
#   {"path":"b","limit":3}                      deny          allow
#   {"path":"a","limit":3.0}                    allow         allow
#   {"path":"a","limit":0.5}                    no decision   no decision
#   {"path":"a","cursor":null}                  no decision   no decision
#   {"path":"b","cursor":null}                  no decision   no decision
#   {"path":"a","options":[{"weight":0.5}]}     no decision   no decision
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @cedar-policy/cedar-wasm@4.13.0 >/dev/null
cat >try.cjs <<'JS'
const { isAuthorized } = require('@cedar-policy/cedar-wasm/nodejs');
const row = (...cells) => console.log(cells.map((cell, i) => cell.padEnd([44, 14, 0][i])).join(''));
const decide = (text, staticPolicies) => {
  const answer = isAuthorized({
    principal: { type: 'Agent', id: 'a' },
    action: { type: 'Action', id: 'call_tool' },
    resource: { type: 'Tool', id: 't' },
    context: JSON.parse(text),
    policies: { staticPolicies },
    entities: [],
  });
  return answer.response?.decision ?? 'no decision';
};
row('arguments', 'path is a', 'all permitted');
for (const text of [
  '{"path":"a","limit":3}',
  '{"path":"b","limit":3}',
  '{"path":"a","limit":3.0}',
  '{"path":"a","limit":0.5}',
  '{"path":"a","cursor":null}',
  '{"path":"b","cursor":null}',
  '{"path":"a","options":[{"weight":0.5}]}',
]) {
  const one = decide(text, 'permit(principal, action, resource) when { context.path == "a" };');
  row(text, one, decide(text, 'permit(principal, action, resource);'));
}
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
arguments                                   path is a     all permitted
{"path":"a","limit":3}                      allow         allow
{"path":"b","limit":3}                      deny          allow
{"path":"a","limit":3.0}                    allow         allow
{"path":"a","limit":0.5}                    no decision   no decision
{"path":"a","cursor":null}                  no decision   no decision
{"path":"b","cursor":null}                  no decision   no decision
{"path":"a","options":[{"weight":0.5}]}     no decision   no decision
SEEN
