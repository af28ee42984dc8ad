import { isJsonObject, type JsonObject } from '../record/json.ts';
import { truncate } from '../text/truncate.ts';
import { visibleName } from '../text/visible-text.ts';
import { runsWhatItFetches } from './launch/command-line.ts';
import { type Launch, type LaunchTarget, notRead, UNREAD } from './launch/launch-target.ts';
import { readAddress, readLaunch } from './launch/read-launch.ts';

/** Longest name of a server that is shown. */
export const MAX_NAME_CHARS = 60;

/** What is remarkable about how a server is reached, whatever it does. */
export const SERVER_REMARKS = [
  /** An address without encryption that is not on this machine. */
  'plain-http',
  /** A script is fetched from the network and run at each start. */
  'runs-what-it-fetches',
] as const;
export type ServerRemark = (typeof SERVER_REMARKS)[number];

/** One server of a configuration. Only what is shown or matched is kept: no arguments, headers or variables. */
export interface ConfigServer {
  /** Its name in the configuration. */
  name: string;
  /** What it starts or connects to, first the program, then what that bridges to; empty where the words do not say. */
  targets: LaunchTarget[];
  /** What runs in the end where no target says it, in words of ours; null where one does. */
  unread: string | null;
  remarks: ServerRemark[];
  /** True for an address, false for a program. */
  remote: boolean;
  /** True when the configuration turns it off. */
  disabled: boolean;
}

/** Members that hold an address: Cursor and VS Code, Gemini and Qwen, Windsurf, Goose, OpenAI's tools, Cherry Studio. */
const ADDRESS_KEYS = [
  'url',
  'httpUrl',
  'serverUrl',
  'uri',
  'server_url',
  'baseUrl',
  'endpoint',
] as const;
/** Types of Goose's extensions that are no servers of their own. */
const INNER_TYPES: ReadonlyMap<unknown, string> = new Map([
  ['builtin', UNREAD.client],
  ['platform', UNREAD.client],
  ['frontend', UNREAD.client],
  ['inline_python', UNREAD.code],
]);
/** Hosts of this machine, where no network is crossed. */
const LOCAL_HOST =
  /^(?:localhost|(?:.*\.)?localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0|host\.docker\.internal)$/i;

/** True for an entry that says how a server is started or reached. */
export function looksLikeServer(entry: JsonObject): boolean {
  const { command, cmd, transport } = entry;
  if ([command, cmd].some((one) => typeof one === 'string' || Array.isArray(one))) return true;
  if (isJsonObject(command) && typeof command['path'] === 'string') return true;
  if (isJsonObject(transport) && looksLikeServer(transport)) return true;
  // `{"type": "git", "url": …}` is the repository of a package.
  return entry['type'] !== 'git' && addressOf(entry) !== null;
}

/** The servers of one entry: one, but for a gateway that starts several. */
export function readServer(name: string, entry: JsonObject): ConfigServer[] {
  const remark = fetchRemark(entry);
  const known = launchOf(entry);
  // What is fetched is what runs: curl, or the shell that reads it, says nothing.
  const isUnknown = remark.length > 0 && known.targets.length === 0;
  const launch = isUnknown ? notRead(UNREAD.fetched) : known;
  const shown = truncate(visibleName(name), MAX_NAME_CHARS);
  const server = (part: Launch, own: string): ConfigServer => ({
    name: own,
    ...part,
    remarks: [...addressRemarks(part.targets), ...remark],
    remote: commandOf(entry) === null && addressOf(inner(entry)) !== null,
    disabled:
      entry['disabled'] === true ||
      entry['enabled'] === false ||
      entry['isActive'] === false ||
      entry['active'] === false,
  });
  // Docker's gateway starts each server that it is told by name.
  if (
    launch.targets.length > 1 &&
    launch.targets.every(({ guessed, kind }) => guessed && kind === 'oci')
  )
    return launch.targets.map((target) =>
      server({ targets: [target], unread: null }, `${shown}: ${target.ref.replace(/^mcp\//, '')}`),
    );
  return [server(launch, shown)];
}

function launchOf(entry: JsonObject): Launch {
  const command = commandOf(entry);
  if (command !== null) return readLaunch(command.program, command.args);
  const address = addressOf(inner(entry));
  if (address !== null) return readAddress(address);
  if (typeof entry['uses'] === 'string') return notRead(UNREAD.hub);
  if (entry['source'] === 'extension' || Object.hasOwn(entry, 'settings'))
    return notRead(UNREAD.extension);
  return notRead(INNER_TYPES.get(entry['type']) ?? UNREAD.nothing);
}

interface CommandWords {
  program: string;
  args: string[];
}

/** The command of an entry: `{"command": "x", "args": […]}`, Zed's `{"command": {"path": …}}`, OpenCode's list, Goose's `cmd`. */
function commandOf(whole: JsonObject): CommandWords | null {
  const entry = inner(whole);
  const command = entry['command'] ?? entry['cmd'];
  const args = words(entry['args']);
  if (isJsonObject(command))
    return typeof command['path'] === 'string'
      ? { program: command['path'], args: words(command['args']) }
      : null;
  if (Array.isArray(command)) {
    const [program, ...rest] = words(command);
    return program === undefined ? null : { program, args: [...rest, ...args] };
  }
  return typeof command === 'string' && command !== '' ? { program: command, args } : null;
}

/** Where the words stand: in the entry itself, or in its `transport`. */
function inner(entry: JsonObject): JsonObject {
  const { transport, mcp_config: bundled } = entry;
  if (isJsonObject(transport) && looksLikeServer(transport)) return transport;
  return isJsonObject(bundled) ? bundled : entry;
}

function words(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '');
  if (!Array.isArray(value)) return [];
  return value.flatMap((word) =>
    typeof word === 'string' ? [word] : typeof word === 'number' ? [String(word)] : [],
  );
}

function addressOf(entry: JsonObject): string | null {
  for (const key of ADDRESS_KEYS) {
    const value = entry[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

function fetchRemark(entry: JsonObject): ServerRemark[] {
  const command = commandOf(entry);
  const line = command === null ? '' : [command.program, ...command.args].join(' ');
  return runsWhatItFetches(line) ? ['runs-what-it-fetches'] : [];
}

/** What is to remark on the addresses of a server. */
export function addressRemarks(targets: readonly LaunchTarget[]): ServerRemark[] {
  const isPlain = targets.some(({ kind, ref }) => kind === 'remote' && isPlainHttp(ref));
  return isPlain ? ['plain-http'] : [];
}

function isPlainHttp(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !LOCAL_HOST.test(hostname);
}
