import { parse } from 'smol-toml';
import { CODEX } from '../policy/exports/codex.ts';
import { exportPolicy } from '../policy/exports/export-policy.ts';
import { tomlText } from '../policy/exports/toml-text.ts';
import { isJsonObject, type JsonObject } from '../record/json.ts';
import { type Edited, EditRefused } from './edit.ts';
import type { ProtectedServer, Protector } from './protector.ts';
import { readToml, replaceInTable } from './toml-edit.ts';

const OUR_KEYS = ['enabled_tools', 'default_tools_approval_mode'] as const;

/** The keys of the server's own table and its `tools` tables; a list of tools that the reader has made narrower stays so. */
function write(text: string, server: ProtectedServer, file: string): Edited {
  const before = readToml(text, file);
  const entry = serverIn(before, server.key);
  if (entry === null)
    throw new EditRefused(`${file} has no server ${server.key}; nothing was changed.`);
  const made = exportPolicy(CODEX, server.policy, { key: server.key, tools: server.tools });
  const ours = serverIn(parse(made.text) as JsonObject, server.key) ?? {};
  const listed = stringsIn(ours['enabled_tools']);
  const own = entry['enabled_tools'];
  const enabled = Array.isArray(own) ? listed.filter((name) => own.includes(name)) : listed;
  const runs = isJsonObject(ours['tools']) ? Object.keys(ours['tools']) : [];
  const table = ['mcp_servers', server.key];
  const edited = replaceInTable(
    text,
    table,
    {
      keys: OUR_KEYS,
      tables: ['tools'],
      lines: [
        // Else a run that asks nobody starts without the server, and nothing says so.
        ...(Object.hasOwn(entry, 'required') ? [] : ['required = true']),
        ...(enabled.length === 0
          ? ['enabled_tools = []']
          : ['enabled_tools = [', ...enabled.map((name) => `  ${tomlText(name)},`), ']']),
        'default_tools_approval_mode = "prompt"',
      ],
      subTables: runs
        .filter((name) => enabled.includes(name))
        .flatMap((name) => [
          '',
          `[mcp_servers.${tomlText(server.key)}.tools.${tomlText(name)}]`,
          'approval_mode = "approve"',
        ]),
    },
    file,
  );
  assertOnlyServer(before, readToml(edited, file), server.key, file);
  return {
    text: edited,
    notes: [
      ...made.cannotExpress,
      ...(enabled.length === listed.length
        ? []
        : ['Your own enabled_tools is narrower than the policy: what it leaves out stays out.']),
    ],
  };
}

/** All but the keys that are ours reads as before, or the edit is not written. */
function assertOnlyServer(before: JsonObject, after: JsonObject, key: string, file: string): void {
  const rest = (value: JsonObject): string => {
    const copy = structuredClone(value);
    const entry = serverIn(copy, key);
    if (entry !== null) for (const own of [...OUR_KEYS, 'tools', 'required']) delete entry[own];
    return JSON.stringify(copy, (_, one: unknown) => (typeof one === 'bigint' ? `${one}n` : one));
  };
  if (rest(before) !== rest(after))
    throw new EditRefused(
      `${file} is written in a way that cannot be changed without changing more; nothing was changed.`,
    );
}

function serverIn(value: JsonObject, key: string): JsonObject | null {
  const servers = value['mcp_servers'];
  const entry = isJsonObject(servers) && Object.hasOwn(servers, key) ? servers[key] : null;
  return isJsonObject(entry) ? entry : null;
}

function stringsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

export const CODEX_PROTECTOR: Protector = {
  id: CODEX.id,
  title: CODEX.title,
  configs: ['.codex/config.toml', '~/.codex/config.toml'],
  rulesFile: (config) => config,
  write,
};
