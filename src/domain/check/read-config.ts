import { isJsonObject, type JsonObject } from '../record/json.ts';
import { truncate } from '../text/truncate.ts';
import { visibleName } from '../text/visible-text.ts';
import type { TextFault } from './config-text.ts';
import { type LaunchTarget, readAddress, readLaunch } from './launch.ts';

/** More servers or tools than this are no configuration. */
const MAX_ENTRIES = 2000;
/** Results and projects stand in one another no deeper: an array of messages with their results. */
const MAX_DEPTH = 3;
/** Longest name of a server that is shown. */
const MAX_NAME_CHARS = 60;

/** One server of a configuration. Only what is shown or matched is kept: no arguments, headers or variables. */
export interface ConfigServer {
  /** Its name in the configuration. */
  name: string;
  /** What it starts or connects to, first the program, then what that bridges to; empty where the words do not say. */
  targets: LaunchTarget[];
  /** True for an address, false for a program. */
  remote: boolean;
  /** True when the configuration turns it off. */
  disabled: boolean;
}

export type ConfigContent =
  | { kind: 'servers'; servers: ConfigServer[] }
  /** Raw entries of a tools/list result; `more`: its cursor says that further pages follow. */
  | { kind: 'tools'; tools: unknown[]; more: boolean }
  | { kind: 'fault'; fault: TextFault };

/** Members that hold servers; settings files of editors put a name and a dot before them (`amp.mcpServers`, `mcp.servers`). */
const GROUP_KEY = /^(?:[\w-]+\.)*(?:mcpServers|servers|mcp_servers|context_servers)$/;

/** Finds servers or tools in a parsed text: the shapes of Claude, Cursor, VS Code, Codex, Gemini, Zed and OpenCode, and tools/list results. */
export function readConfig(value: unknown): ConfigContent {
  const list = toolList(value);
  if (list?.tools.length === 0)
    return nothing('The list of tools is empty', 'Paste the whole answer to tools/list.');
  const groups = list === null && isJsonObject(value) ? serverGroups(value) : [];
  const servers = groups
    .flatMap((group) => Object.entries(group))
    .flatMap(([name, entry]) => (isJsonObject(entry) ? [readServer(name, entry)] : []));
  if (Math.max(list?.tools.length ?? 0, servers.length) > MAX_ENTRIES) {
    return nothing('More than 2,000 servers or tools', 'Paste them in parts.');
  }
  if (list !== null) return { kind: 'tools', ...list };
  if (groups.length > 0 && servers.length === 0) {
    return nothing('The list of servers is empty', 'Add a server, or paste a tools/list result.');
  }
  if (servers.length > 0) return { kind: 'servers', servers };
  return nothing(
    'Neither servers nor tools were found',
    'Expected mcpServers (Claude, Cursor, Windsurf, Gemini), servers (VS Code), [mcp_servers.name] (Codex), context_servers (Zed), mcp (OpenCode), or the tools of a tools/list result.',
  );
}

function nothing(message: string, hint: string): ConfigContent {
  return { kind: 'fault', fault: { line: null, column: null, message, hint } };
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

/** Objects whose members are servers. */
function serverGroups(root: JsonObject, depth = MAX_DEPTH): JsonObject[] {
  if (depth === 0) return [];
  const groups: JsonObject[] = [];
  for (const [key, group] of Object.entries(root)) {
    if (GROUP_KEY.test(key) && isJsonObject(group)) groups.push(group);
  }
  const mcp = root['mcp'];
  if (isJsonObject(mcp)) groups.push(isJsonObject(mcp['servers']) ? mcp['servers'] : mcp);
  const projects = root['projects'];
  if (isJsonObject(projects)) {
    for (const project of Object.values(projects)) {
      if (isJsonObject(project)) groups.push(...serverGroups(project, depth - 1));
    }
  }
  if (groups.length === 0 && isServer(root)) return [{ server: root }];
  if (
    groups.length === 0 &&
    Object.values(root).some((one) => isJsonObject(one) && isServer(one))
  ) {
    return [root];
  }
  return groups;
}

function isServer(entry: JsonObject): boolean {
  return ['command', 'url', 'httpUrl', 'serverUrl'].some((key) => Object.hasOwn(entry, key));
}

function readServer(name: string, entry: JsonObject): ConfigServer {
  const nested = entry['command'];
  // Zed writes {"command": {"path": …, "args": […]}}, OpenCode {"command": [program, …]}.
  const command = isJsonObject(nested)
    ? nested['path']
    : Array.isArray(nested)
      ? nested[0]
      : nested;
  const args = isJsonObject(nested)
    ? nested['args']
    : Array.isArray(nested)
      ? nested.slice(1)
      : entry['args'];
  const url = ['url', 'httpUrl', 'serverUrl']
    .map((key) => entry[key])
    .find((one) => typeof one === 'string');
  const words = Array.isArray(args) ? args.filter((word) => typeof word === 'string') : [];
  return {
    name: truncate(visibleName(name), MAX_NAME_CHARS),
    remote: typeof url === 'string',
    targets: [
      ...(typeof command === 'string' ? readLaunch(command, words) : []),
      ...(typeof url === 'string' ? readAddress(url) : []),
    ],
    disabled: entry['disabled'] === true || entry['enabled'] === false,
  };
}
