import { isJsonObject, type JsonObject } from '../record/json.ts';
import { type ConfigServer, readServer } from './config-server.ts';
import { fileKind } from './file-kinds.ts';
import {
  isDockerServer,
  isRegistryServer,
  readDockerServer,
  readRegistryServer,
} from './registry-servers.ts';
import { serverEntries } from './server-groups.ts';
import { type TextFault, wholeFault } from './text/text-fault.ts';

/** More servers or tools than this are no configuration. */
const MAX_ENTRIES = 2000;
/** Results and lists stand in one another no deeper: an array of messages with their results. */
const MAX_DEPTH = 3;

export type ConfigContent =
  | { kind: 'servers'; servers: ConfigServer[] }
  /** Raw entries of a tools/list result; `more`: its cursor says that further pages follow. */
  | { kind: 'tools'; tools: unknown[]; more: boolean }
  | { kind: 'fault'; fault: TextFault };

/**
 * Finds the servers or tools of a parsed text. A server is known by what holds it (`mcpServers`, `mcp.servers`, a list of
 * the registry), never by a member such as `command` alone; a file without any is named for what it is.
 */
export function readConfig(value: unknown): ConfigContent {
  const servers = serversOf(value, MAX_DEPTH);
  if (servers !== null && servers.length === 0)
    return nothing('The list of servers is empty', 'Add a server, or paste a tools/list result.');
  const list = servers === null ? toolList(value) : null;
  if (list?.tools.length === 0)
    return nothing('The list of tools is empty', 'Paste the whole answer to tools/list.');
  if (Math.max(list?.tools.length ?? 0, servers?.length ?? 0) > MAX_ENTRIES)
    return nothing('More than 2,000 servers or tools', 'Paste them in parts.');
  if (servers !== null) return { kind: 'servers', servers };
  if (list !== null) return { kind: 'tools', ...list };
  const kind = fileKind(value);
  if (kind !== null) return nothing(`No servers here: this is ${kind.name}`, kind.hint);
  return nothing(
    'Neither servers nor tools were found',
    'Expected mcpServers (Claude, Cursor, Windsurf, Gemini, Continue, LibreChat), servers (VS Code), [mcp_servers.name] (Codex), context_servers (Zed), mcp (OpenCode), extensions (Goose), a server.json, or the tools of a tools/list result.',
  );
}

/** Servers of a configuration, of an entry of the registry, or of a list of such; null where the text is none. */
function serversOf(value: unknown, depth: number): ConfigServer[] | null {
  if (depth === 0) return null;
  if (Array.isArray(value)) {
    const parts = value.map((one) => serversOf(one, depth - 1));
    return parts.length > 0 && parts.every((part) => part !== null) ? parts.flat() : null;
  }
  if (!isJsonObject(value)) return null;
  if (isRegistryServer(value)) return readRegistryServer(value);
  if (isDockerServer(value)) return readDockerServer(value);
  // The registry's own lists: `{"servers": [{"server": {…}, "_meta": {…}}]}`.
  const { server, servers } = value;
  if (isJsonObject(server) && isRegistryServer(server)) return readRegistryServer(server);
  if (Array.isArray(servers) && servers.length > 0) {
    const listed = serversOf(servers, depth - 1);
    if (listed !== null) return listed;
  }
  const entries = serverEntries(value);
  return entries === null ? null : entries.flatMap(([name, entry]) => readServer(name, entry));
}

function nothing(message: string, hint: string): ConfigContent {
  return { kind: 'fault', ...wholeFault(message, hint) };
}

interface ToolList {
  tools: unknown[];
  more: boolean;
}

/** The tools of a result, of the message that carries it, or of several such pages in an array. */
function toolList(value: unknown, depth = MAX_DEPTH): ToolList | null {
  if (depth === 0) return null;
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(looksLikeTool)) return { tools: value, more: false };
    const pages = value.map((one) => (isJsonObject(one) ? toolList(one, depth - 1) : null));
    if (pages.length === 0 || !pages.every((page) => page !== null)) return null;
    return { tools: pages.flatMap(({ tools }) => tools), more: pages.at(-1)?.more === true };
  }
  if (!isJsonObject(value)) return null;
  if (isTool(value)) return { tools: [value], more: false };
  const { tools, nextCursor, result } = value;
  if (Array.isArray(tools) && tools.every((one) => isJsonObject(one)))
    return { tools, more: typeof nextCursor === 'string' };
  return isJsonObject(result) ? toolList(result, depth - 1) : null;
}

/** An entry of a tool list, those of function calling included. */
function looksLikeTool(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const inner = value['function'];
  return typeof value['name'] === 'string' || (isJsonObject(inner) && looksLikeTool(inner));
}

/** Members by one of which a tool that stands alone is told from a server or another file with a name. */
const TOOL_MEMBERS = ['inputSchema', 'input_schema', 'parameters', 'annotations', 'outputSchema'];

/** A single tool object. A file with a name and a description alone may be anything. */
function isTool(value: JsonObject): boolean {
  const inner = value['function'];
  if (typeof value['name'] !== 'string') return isJsonObject(inner) && looksLikeTool(inner);
  return (
    !Array.isArray(value['tools']) &&
    TOOL_MEMBERS.some((key) => Object.hasOwn(value, key) && value[key] !== null)
  );
}
