import { applyEdits, modify, type Node, type ParseError, parse, parseTree } from 'jsonc-parser';
import { isJsonObject, type JsonObject } from '../record/json.ts';
import { EditRefused } from './edit.ts';

/** Where a value goes, and the value; undefined takes it away. */
export type JsonChange = readonly [path: readonly (string | number)[], value: unknown];

const READ = { allowTrailingComma: true, disallowComments: false } as const;

/** The object of a text with comments; an empty text is an empty object. Refuses what is no JSON, and keys that stand twice: the editor changes the first, readers take the last. */
export function readJsonObject(text: string, file: string): JsonObject {
  if (text.trim() === '') return {};
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, READ);
  const [error] = errors;
  if (error !== undefined || tree === undefined)
    throw new EditRefused(
      `${file} is not JSON at line ${lineAt(text, error?.offset ?? 0)}: mend it first; nothing was changed.`,
    );
  const twice = repeatedKey(tree);
  if (twice !== null)
    throw new EditRefused(
      `${file} has a key twice at line ${lineAt(text, twice)}: which of the two holds depends on the reader. Take one away; nothing was changed.`,
    );
  const value: unknown = parse(text, [], READ);
  if (!isJsonObject(value)) throw new EditRefused(`${file} holds no object; nothing was changed.`);
  return value;
}

/** Changes parts of a text and leaves every other character, comments and order in place. */
export function editJson(text: string, changes: readonly JsonChange[]): string {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  let edited = text.trim() === '' ? '{}\n' : text;
  for (const [path, value] of changes)
    edited = applyEdits(edited, modify(edited, [...path], value, { formattingOptions }));
  return edited;
}

function repeatedKey(root: Node): number | null {
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const keys = new Set<unknown>();
    for (const child of node.children ?? []) {
      if (node.type === 'object') {
        const key: unknown = child.children?.[0]?.value;
        if (keys.has(key)) return child.offset;
        keys.add(key);
      }
      open.push(child);
    }
  }
  return null;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
