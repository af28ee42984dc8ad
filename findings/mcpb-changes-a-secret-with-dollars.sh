#!/usr/bin/env bash
# @anthropic-ai/mcpb 2.1.2, `getMcpConfigForManifest`: how a server of an MCP bundle is to be started, from its manifest and
# what the user filled in.
#
# Guess: `${user_config.key}` stands for what the user typed, and for nothing where an optional setting was left empty.
# Seen: in the environment, and within a longer argument, the value is given to String.replace, to which `$$` and `$&` mean
# something: a key with two dollars loses one, and `$&` brings the placeholder back. As an argument of its own the value
# stays as it was. A setting that is empty or not filled in stays a placeholder, which the server then takes for its value. A
# required setting with a default counts as missing, and there is no start at all. `env` of a platform takes the place of
# the whole env, where one might expect that it adds to it.
# Output seen:
#   the user's key      env                     own argument          within an argument
#   "a$$b"              "a$b"                   "a$$b"                "--key=a$b"
#   "a$&b"              "a${user_config.key}b"  "a$&b"                "--key=a${user_config.key}b"
#   ""                  ""                      "${user_config.key}"  "--key="
#   not filled in       "${user_config.key}"    "${user_config.key}"  "--key=${user_config.key}"
#   required with a default, not filled in: no start
#   env {"A":"1"}, of this platform {"B":"2"}: {"B":"2"}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @anthropic-ai/mcpb@2.1.2 >/dev/null
cat >try.mjs <<'JS'
import { getMcpConfigForManifest, v0_3 } from '@anthropic-ai/mcpb';
const start = (mcp_config, setting, userConfig) => {
  const manifest = {
    manifest_version: '0.3',
    name: 'n',
    version: '1.0.0',
    description: 'd',
    author: { name: 'a' },
    server: { type: 'node', entry_point: 'server.js', mcp_config: { command: 'node', ...mcp_config } },
    user_config: { key: { type: 'string', title: 'Key', description: 'd', ...setting } },
  };
  v0_3.McpbManifestSchema.parse(manifest);
  return getMcpConfigForManifest({ manifest, extensionPath: '/bundle', systemDirs: {}, userConfig, pathSeparator: '/' });
};
const row = (...cells) => console.log(cells.map((cell, i) => cell.padEnd([20, 24, 22, 0][i])).join(''));
const key = '${user_config.key}';
row("the user's key", 'env', 'own argument', 'within an argument');
for (const userConfig of [{ key: 'a$$b' }, { key: 'a$&b' }, { key: '' }, {}]) {
  const { env, args } = await start({ env: { KEY: key }, args: [key, `--key=${key}`] }, {}, userConfig);
  row(JSON.stringify(userConfig.key) ?? 'not filled in', ...[env.KEY, ...args].map((one) => JSON.stringify(one)));
}
const none = await start({ args: [key] }, { required: true, default: 'x' }, {});
console.log(`required with a default, not filled in: ${none === undefined ? 'no start' : none.args}`);
const [env, ofPlatform] = [{ A: '1' }, { B: '2' }];
const merged = await start({ args: [], env, platform_overrides: { [process.platform]: { env: ofPlatform } } }, {}, {});
console.log(`env ${JSON.stringify(env)}, of this platform ${JSON.stringify(ofPlatform)}: ${JSON.stringify(merged.env)}`);
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
the user's key      env                     own argument          within an argument
"a$$b"              "a$b"                   "a$$b"                "--key=a$b"
"a$&b"              "a${user_config.key}b"  "a$&b"                "--key=a${user_config.key}b"
""                  ""                      "${user_config.key}"  "--key="
not filled in       "${user_config.key}"    "${user_config.key}"  "--key=${user_config.key}"
required with a default, not filled in: no start
env {"A":"1"}, of this platform {"B":"2"}: {"B":"2"}
SEEN
