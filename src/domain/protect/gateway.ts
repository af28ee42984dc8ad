import { tomlText } from '../policy/exports/toml-text.ts';
import { isJsonObject, type JsonObject } from '../record/json.ts';
import { type Edited, EditRefused } from './edit.ts';
import { editJson, readJsonObject } from './json-edit.ts';
import { readToml, replaceInTable } from './toml-edit.ts';

/** How the gateway is started. */
export interface GatewayStart {
  /** Program and first arguments, `npx -y toolward enforce <policy>`, up to the server's own command. */
  words: readonly string[];
}

/** Members that hold servers in the files of clients. */
const GROUPS = ['mcpServers', 'servers', 'mcp', 'context_servers'] as const;

/** Puts the gateway where the server's own command stands, in a JSON or TOML file of a client. */
export function putGatewayInFront(
  text: string,
  key: string,
  gateway: GatewayStart,
  file: string,
): Edited {
  return /\.toml$/i.test(file)
    ? inToml(text, key, gateway, file)
    : inJson(text, key, gateway, file);
}

function inJson(text: string, key: string, { words }: GatewayStart, file: string): Edited {
  const root = readJsonObject(text, file);
  const group = GROUPS.find((name) => Object.hasOwn(objectIn(root, name), key));
  if (group === undefined)
    throw new EditRefused(`${file} has no server ${key} that can be found; nothing was changed.`);
  const entry = objectIn(objectIn(root, group), key);
  const { command, args } = entry;
  if (Array.isArray(command)) {
    const own = strings(command);
    if (isInFront(own)) return { text, notes: [] };
    return {
      text: editJson(text, [
        [
          [group, key, 'command'],
          [...words, '--', ...own],
        ],
      ]),
      notes: [],
    };
  }
  if (typeof command !== 'string') return addressInJson(text, [group, key], entry, words, file);
  const own = [command, ...strings(args)];
  if (isInFront(own)) return { text, notes: [] };
  const [program = '', ...rest] = words;
  return {
    text: editJson(text, [
      [[group, key, 'command'], program],
      [
        [group, key, 'args'],
        [...rest, '--', ...own],
      ],
    ]),
    notes: [],
  };
}

/** A server with an address becomes a program: the gateway, which connects to it. */
function addressInJson(
  text: string,
  place: readonly string[],
  entry: JsonObject,
  words: readonly string[],
  file: string,
): Edited {
  const name = ['url', 'httpUrl', 'serverUrl'].find((one) => typeof entry[one] === 'string');
  if (name === undefined)
    throw new EditRefused(
      `${file}: ${place.at(-1)} has no command and no address; nothing was changed.`,
    );
  if (Object.hasOwn(entry, 'headers'))
    throw new EditRefused(
      `${file}: ${place.at(-1)} sends headers, which the gateway takes from the environment (toolward enforce --header); nothing was changed.`,
    );
  const [program = '', ...rest] = words;
  const isOpenCode = place[0] === 'mcp';
  const start = isOpenCode
    ? { type: 'local', command: [...words, String(entry[name])] }
    : {
        ...(Object.hasOwn(entry, 'type') ? { type: 'stdio' } : {}),
        command: program,
        args: [...rest, String(entry[name])],
      };
  return {
    text: editJson(text, [
      [[...place, name], undefined],
      ...Object.entries(start).map(([key, value]) => [[...place, key], value] as const),
    ]),
    notes: [],
  };
}

function inToml(text: string, key: string, { words }: GatewayStart, file: string): Edited {
  const before = readToml(text, file);
  const entry = objectIn(objectIn(before, 'mcp_servers'), key);
  const { command, args, url } = entry;
  const own = typeof command === 'string' ? [command, ...strings(args)] : null;
  if (own !== null && isInFront(own)) return { text, notes: [] };
  if (own === null && typeof url !== 'string')
    throw new EditRefused(`${file} has no server ${key} that can be found; nothing was changed.`);
  if (own === null && Object.keys(entry).some((name) => /header|token/.test(name)))
    throw new EditRefused(
      `${file}: ${key} sends headers, which the gateway takes from the environment (toolward enforce --header); nothing was changed.`,
    );
  const [program = '', ...rest] = words;
  const after = own === null ? [...rest, String(url)] : [...rest, '--', ...own];
  const edited = replaceInTable(
    text,
    ['mcp_servers', key],
    {
      keys: ['command', 'args', 'url'],
      tables: [],
      lines: [`command = ${tomlText(program)}`, `args = [${after.map(tomlText).join(', ')}]`],
      subTables: [],
    },
    file,
  );
  const changed = objectIn(objectIn(readToml(edited, file), 'mcp_servers'), key);
  const others = (value: JsonObject): string =>
    JSON.stringify(
      Object.entries(value).filter(([name]) => !['command', 'args', 'url'].includes(name)),
    );
  if (others(changed) !== others(entry) || changed['command'] !== program)
    throw new EditRefused(
      `${file} is written in a way that cannot be changed without changing more; nothing was changed.`,
    );
  return { text: edited, notes: [] };
}

function isInFront(words: readonly string[]): boolean {
  return (
    words.includes('enforce') && words.some((word) => /(?:^|[\\/])toolward(?:@|\.|$)/.test(word))
  );
}

function objectIn(value: JsonObject, key: string): JsonObject {
  const member = Object.hasOwn(value, key) ? value[key] : null;
  return isJsonObject(member) ? member : {};
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
