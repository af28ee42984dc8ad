import { isJsonObject, type JsonObject } from '../record/json.ts';
import { looksLikeServer } from './config-server.ts';

/** An entry of a group of servers, under its name. */
export type ServerEntry = [name: string, entry: JsonObject];

/** Groups stand in settings no deeper: `customizations.vscode.settings["mcp"].servers` of a devcontainer. */
const MAX_DEPTH = 5;
/** Members that hold servers and nothing else, wherever they stand; settings of editors put a name and a dot before them. */
const OWN_KEY =
  /^(?:[\w-]+\.)*(?:mcpServers|mcp_servers|mcp-servers|context_servers|modelContextProtocolServers)$/;
/** `mcp.servers` written as one key. */
const DOTTED_SERVERS = /^(?:[\w-]+\.)*mcp\.servers$/;
/** Types of Goose's extensions (block.github.io/goose, config files). */
const GOOSE_TYPES = new Set([
  'stdio',
  'sse',
  'streamable_http',
  'builtin',
  'platform',
  'frontend',
  'inline_python',
]);
/** Members of other files that look like a server: a repository, the command of a status line, what Smithery builds. */
const NO_NAMES = new Set([
  'repository',
  'bugs',
  'statusLine',
  'startCommand',
  'services',
  'build',
  'scripts',
]);
/** Members that may stand beside servers which stand at the top of a file. */
const BESIDE = /^(?:\$schema|inputs|_.*|\/\/.*)$/;

/** Every group of servers of a configuration, known by the member that holds it; null where there is none. An empty list: groups without entries. */
export function serverEntries(root: JsonObject): ServerEntry[] | null {
  const groups = [...namedGroups(root, MAX_DEPTH), ...topGroups(root)];
  if (groups.length > 0) return groups.flat();
  return bareEntries(root);
}

/** Groups under names that only servers have, and under `mcp.servers`. */
function namedGroups(holder: JsonObject, depth: number): ServerEntry[][] {
  if (depth === 0) return [];
  return Object.entries(holder).flatMap(([key, value]): ServerEntry[][] => {
    if (OWN_KEY.test(key) || DOTTED_SERVERS.test(key)) return entriesOf(value);
    if (!isJsonObject(value)) return [];
    const { servers } = value;
    const own =
      /^(?:[\w-]+\.)*mcp$/.test(key) && isGroup(servers, looksLikeServer) ? entriesOf(servers) : [];
    return [...own, ...namedGroups(value, depth - 1)];
  });
}

/** Groups under names that other files have as well: they hold where a member is a server. */
function topGroups(root: JsonObject): ServerEntry[][] {
  const { servers, mcp, extensions, tools } = root;
  return [
    ...(isGroup(servers, looksLikeServer) ? entriesOf(servers) : []),
    ...(isJsonObject(mcp) &&
    !isGroup(mcp['servers'], looksLikeServer) &&
    isGroup(mcp, isOpenCodeServer)
      ? entriesOf(mcp)
      : []),
    ...(isGroup(extensions, isGooseExtension) ? entriesOf(extensions) : []),
    // Tools of a request to OpenAI's API, of which some are servers.
    ...(isGroup(tools, isServerTool)
      ? entriesOf((tools as unknown[]).filter((one) => isJsonObject(one) && isServerTool(one)))
      : []),
    ...bundle(root),
  ];
}

/** `manifest.json` of an MCPB (formerly DXT) bundle: it starts one server. */
function bundle(root: JsonObject): ServerEntry[][] {
  const { server, name } = root;
  const isManifest =
    typeof root['manifest_version'] === 'string' || typeof root['dxt_version'] === 'string';
  if (!isManifest || !isJsonObject(server) || !isJsonObject(server['mcp_config'])) return [];
  return [[[typeof name === 'string' ? name : 'server', server]]];
}

/** Servers at the top of a text: a copied inner part, or the one entry itself. Every member must be one. */
function bareEntries(root: JsonObject): ServerEntry[] | null {
  const { name, type } = root;
  const isOne =
    looksLikeServer(root) && !isJsonObject(root['tasks']) && !Array.isArray(root['tasks']);
  const hasForm = ['args', 'env', 'headers', 'transport', 'httpUrl', 'serverUrl'].some((key) =>
    Object.hasOwn(root, key),
  );
  if (isOne && (hasForm || isServerType(type) || Object.keys(root).length <= 3))
    return [[typeof name === 'string' ? name : 'server', root]];
  const members = Object.entries(root).filter(([key]) => !BESIDE.test(key));
  const servers = members.filter(
    (member): member is ServerEntry =>
      isJsonObject(member[1]) && looksLikeServer(member[1]) && !NO_NAMES.has(member[0]),
  );
  return servers.length > 0 && servers.length === members.length ? servers : null;
}

function isServerType(type: unknown): boolean {
  return (
    typeof type === 'string' &&
    /^(?:stdio|sse|https?|streamable[-_]?http|local|remote)$/i.test(type)
  );
}

function isOpenCodeServer(entry: JsonObject): boolean {
  const { type, enabled } = entry;
  return (
    looksLikeServer(entry) || type === 'local' || type === 'remote' || typeof enabled === 'boolean'
  );
}

function isGooseExtension(entry: JsonObject): boolean {
  return typeof entry['type'] === 'string' && GOOSE_TYPES.has(entry['type']);
}

function isServerTool(entry: JsonObject): boolean {
  return (
    entry['type'] === 'mcp' &&
    (typeof entry['server_url'] === 'string' || typeof entry['connector_id'] === 'string')
  );
}

function isGroup(value: unknown, isMember: (entry: JsonObject) => boolean): boolean {
  if (!Array.isArray(value) && !isJsonObject(value)) return false;
  return Object.values(value).some((one) => isJsonObject(one) && isMember(one));
}

/** The entries of a group, which is an object with names or a list whose members carry theirs. */
function entriesOf(group: unknown): ServerEntry[][] {
  if (Array.isArray(group)) {
    const entries = group.filter(isJsonObject);
    // A list of names (of a sub-agent) points at servers that stand elsewhere.
    if (entries.length === 0 && group.length > 0) return [];
    return [entries.map((entry, at): ServerEntry => [nameIn(entry) ?? `server ${at + 1}`, entry])];
  }
  if (!isJsonObject(group)) return [];
  return [Object.entries(group).filter((member): member is ServerEntry => isJsonObject(member[1]))];
}

function nameIn(entry: JsonObject): string | null {
  for (const key of ['name', 'id', 'server_label', 'title', 'uses']) {
    const value = entry[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}
