#!/usr/bin/env bash
# @anthropic-ai/mcpb 2.1.2 (npm): a bundle that `mcpb sign` has just signed is "not signed" for `mcpb verify` and `mcpb info`,
# whoever vouches for the certificate. Its verify() calls that of node-forge's PKCS#7, which throws "not yet implemented",
# and takes any error for "unsigned". The signature itself is good: openssl cms verifies it over the bytes before the mark
# MCPB_SIG_V1. Who wants to know who signed a bundle has to check it without this program.
# Seen: "sign: Successfully signed; verify: Extension is not signed; openssl: CMS Verification successful".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @anthropic-ai/mcpb@2.1.2 >/dev/null
mcpb() { ./node_modules/.bin/mcpb "$@" 2>&1 || true; }
mkdir bundle
echo 'process.stdin.resume();' >bundle/server.js
cat >bundle/manifest.json <<'EOF'
{
  "manifest_version": "0.3",
  "name": "example",
  "version": "1.0.0",
  "description": "An example.",
  "author": { "name": "Example" },
  "server": {
    "type": "node",
    "entry_point": "server.js",
    "mcp_config": { "command": "node", "args": ["${__dirname}/server.js"] }
  }
}
EOF
mcpb pack bundle example.mcpb >/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -subj '/CN=Example' -days 9 2>/dev/null
signed=$(mcpb sign example.mcpb --cert cert.pem --key key.pem | grep -o 'Successfully signed' || true)
verified=$(mcpb verify example.mcpb | grep -o 'Extension is not signed' || true)
cat >cut.mjs <<'EOF'
import { readFileSync, writeFileSync } from 'node:fs';
const all = readFileSync('example.mcpb');
const head = all.lastIndexOf('MCPB_SIG_V1');
const length = all.readUInt32LE(head + 11);
writeFileSync('content', all.subarray(0, head));
writeFileSync('signature.der', all.subarray(head + 15, head + 15 + length));
EOF
node cut.mjs
good=$(openssl cms -verify -binary -inform DER -in signature.der -content content -noverify -out /dev/null 2>&1 | grep -o 'CMS Verification successful' || true)
echo "sign: $signed; verify: $verified; openssl: $good"
[ "$signed" = 'Successfully signed' ] && [ "$verified" = 'Extension is not signed' ] && [ "$good" = 'CMS Verification successful' ]
