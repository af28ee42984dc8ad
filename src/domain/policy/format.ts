import { isJsonObject } from '../record/json.ts';
import type { Policy } from './schema.ts';

/** Order of the keys of each part of a policy, as the documentation lists them. */
const KEY_ORDER: readonly string[] = [
  '$schema',
  'version',
  'default',
  'hide',
  'all_tools',
  'tools',
  'action',
  'reason',
  'only',
  'require',
  'deny_if',
  'limits',
  'conditions',
  'on_deny',
  'path',
  'op',
  'value',
  'counter',
  'window',
  'sliding',
  'max',
  'scope',
  'increment_from',
];
const RANK: ReadonlyMap<string, number> = new Map(KEY_ORDER.map((key, i) => [key, i]));
/** A part that fits into this many characters stands on one line. */
const LINE_CHARS = 100;

/**
 * Canonical text of a policy: keys in the documented order, tools in their own order, two spaces,
 * a new line at the end. Reading it back gives an equal policy, whatever its tools are called.
 */
export function formatPolicy(policy: Policy): string {
  return `${format(policy, '', 'fields')}\n`;
}

/** JSON in the same style as formatPolicy with its keys left as they are: arguments of a call. */
export function formatJson(value: unknown): string {
  return format(value, '', 'data');
}

/** The same with one part a line, for a narrow column. */
export function narrowJson(value: unknown): string {
  return format(value, '', 'data', 0);
}

/** What the keys of an object are: fields of the format, names of tools, or anything. */
type Keys = 'fields' | 'tools' | 'data';

function format(value: unknown, indent: string, keys: Keys, most = LINE_CHARS): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => format(item, `${indent}  `, keys, most));
    return join(items, '[', ']', indent, most);
  }
  if (!isJsonObject(value)) return quote(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (keys === 'fields') entries.sort(([a], [b]) => rank(a) - rank(b));
  return formatEntries(entries, indent, keys, most);
}

function formatEntries(
  entries: readonly (readonly [string, unknown])[],
  indent: string,
  keys: Keys,
  most = LINE_CHARS,
): string {
  const items = entries.map(([key, item]) => {
    const below =
      keys === 'tools'
        ? 'fields'
        : keys === 'fields' && indent === '' && key === 'tools'
          ? 'tools'
          : keys;
    return `${quote(key)}: ${format(item, `${indent}  `, below, most)}`;
  });
  return join(items, '{', '}', indent, most);
}

/** On one line when it is short and its parts are, else one part a line. */
function join(
  items: readonly string[],
  open: string,
  close: string,
  indent: string,
  most: number,
): string {
  if (items.length === 0) return open + close;
  const pad = open === '{' ? ' ' : '';
  const line = `${open}${pad}${items.join(', ')}${pad}${close}`;
  const isShort = indent !== '' && line.length + indent.length <= most && !line.includes('\n');
  if (isShort) return line;
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`;
}

function rank(key: string): number {
  return RANK.get(key) ?? KEY_ORDER.length;
}

/**
 * A JSON text, number or word in which nothing hides: control, invisible, direction-changing and
 * unpaired characters are written as \u escapes, which mean the same.
 */
function quote(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u2000-\u200a\u202f\u205f\u3000\u3164\uffa0]|\u034f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu,
    (char) =>
      Array.from(
        { length: char.length },
        (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`,
      ).join(''),
  );
}
