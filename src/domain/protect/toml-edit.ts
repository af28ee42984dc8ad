import { parse } from 'smol-toml';
import { isJsonObject, type JsonObject } from '../record/json.ts';
import { EditRefused } from './edit.ts';

/** A statement of a TOML text: a header or a pair, with its lines up to the end of its value. */
interface Statement {
  /** Whole path: of the table for a header, of the key for a pair. */
  path: string[];
  isHeader: boolean;
  start: number;
  end: number;
}

/** The value of a text. Refuses what is no TOML. */
export function readToml(text: string, file: string): JsonObject {
  try {
    const value: unknown = parse(text);
    if (isJsonObject(value)) return value;
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? ` at line ${String(error.line)}` : '';
    throw new EditRefused(`${file} is not TOML${line}: mend it first; nothing was changed.`);
  }
  throw new EditRefused(`${file} is not TOML; nothing was changed.`);
}

/**
 * Replaces keys and sub-tables of one table by lines, and leaves every other character in place. Refuses a table that has no
 * header of its own, since keys of an inline table cannot be replaced line by line.
 */
export function replaceInTable(
  text: string,
  table: readonly string[],
  change: {
    /** Keys of the table that go. */
    keys: readonly string[];
    /** Sub-tables that go with all that they hold. */
    tables: readonly string[];
    /** Lines for the end of the table's own keys. */
    lines: readonly string[];
    /** Lines for the end of the table with its sub-tables. */
    subTables: readonly string[];
  },
  file: string,
): string {
  const statements = statementsOf(text);
  const head = statements.find(({ isHeader, path }) => isHeader && isSame(path, table));
  if (head === undefined)
    throw new EditRefused(
      `${file} has no [${table.join('.')}] of its own: give the server a table with a header; nothing was changed.`,
    );
  const own = statements.filter(
    ({ path, isHeader, start }) =>
      !isHeader && start > head.start && path.length > table.length && isBelow(path, table),
  );
  const going = statements.filter(({ path, isHeader }) => {
    if (!isBelow(path, table) || path.length <= table.length) return false;
    const key = path[table.length] ?? '';
    return change.tables.includes(key) || (!isHeader && change.keys.includes(key));
  });
  const kept = own.filter((one) => !going.includes(one) && inSection(one, head, statements));
  const at = kept.at(-1)?.end ?? head.end;
  const last = lastOfTable(statements, table, going, at);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = (lines: readonly string[]): string =>
    lines.map((line) => `${line}${eol}`).join('');
  const whole = text.endsWith('\n') || text === '' ? text : `${text}${eol}`;
  const pieces = [
    { start: at, end: at, put: written(change.lines) },
    { start: last, end: last, put: written(change.subTables) },
    ...going.map((one) => ({ start: withBlankLine(whole, one), end: one.end, put: '' })),
  ].sort((one, other) => one.start - other.start || one.end - other.end);
  let edited = '';
  let from = 0;
  for (const { start, end, put } of pieces) {
    edited += whole.slice(from, Math.max(from, start)) + put;
    from = Math.max(from, end);
  }
  return edited + whole.slice(from);
}

/** A sub-table goes with the blank line that sets it off. */
function withBlankLine(text: string, { isHeader, start }: Statement): number {
  const [blank = ''] = isHeader
    ? (/(?<=\n)\r?\n$/.exec(text.slice(Math.max(0, start - 3), start)) ?? [])
    : [];
  return start - blank.length;
}

function inSection(one: Statement, head: Statement, all: readonly Statement[]): boolean {
  const next = all.find(({ isHeader, start }) => isHeader && start > head.start);
  return one.start > head.start && (next === undefined || one.start < next.start);
}

/** Where the table ends: behind the last statement of it and of its sub-tables that stays. */
function lastOfTable(
  all: readonly Statement[],
  table: readonly string[],
  going: readonly Statement[],
  own: number,
): number {
  const ends = all
    .filter((one) => isBelow(one.path, table) && !going.includes(one))
    .map(({ end }) => end);
  return Math.max(own, ...ends);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && isBelow(a, b);
}

function isBelow(path: readonly string[], table: readonly string[]): boolean {
  return table.every((part, at) => path[at] === part);
}

/** Every header and pair of a text that has been read as TOML. */
function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  let table: string[] = [];
  let at = 0;
  while (at < text.length) {
    const line = text.slice(at, lineEnd(text, at));
    if (/^\s*(?:#|$)/.test(line)) {
      at = lineEnd(text, at);
      continue;
    }
    const isHeader = /^\s*\[/.test(line);
    const end = isHeader ? lineEnd(text, at) : valueEnd(text, at);
    const raw = text.slice(at, end);
    const path = isHeader
      ? keyPath(raw.trim().replace(/^\[\[?|\]\]?\s*(?:#.*)?$/g, ''))
      : keyPath(raw);
    if (isHeader) table = path;
    statements.push({ path: isHeader ? path : [...table, ...path], isHeader, start: at, end });
    at = end;
  }
  return statements;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** Parts of a dotted key, quoted or bare, up to an equals sign. */
function keyPath(raw: string): string[] {
  const parts: string[] = [];
  const part = /\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*(\.?)/y;
  for (let found = part.exec(raw); found !== null; found = part.exec(raw)) {
    const [, double, single, bare = '', dot] = found;
    parts.push(double === undefined ? (single ?? bare) : (JSON.parse(`"${double}"`) as string));
    if (dot !== '.') break;
  }
  return parts;
}

/** End of the line on which the value of a pair ends: strings, brackets and comments are looked through. */
function valueEnd(text: string, from: number): number {
  const token = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|[[\]{}]|\n/g;
  token.lastIndex = from;
  let depth = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [piece] = found;
    if (piece === '[' || piece === '{') depth += 1;
    else if (piece === ']' || piece === '}') depth -= 1;
    else if (piece === '\n' && depth <= 0) return found.index + 1;
  }
  return text.length;
}
