import type { JsonValue } from '../record/json.ts';
import { type JsonLexeme, lexJson } from './highlight.ts';

/** Where something stands in a text, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** A JSON text that was read together with where its parts stand. */
export interface JsonSource {
  /** The value, null with `error` set when the text is no JSON. */
  value: JsonValue | null;
  error: { message: string; range: TextRange } | null;
  /** Range of each value by its JSON pointer; a repeated key gives its last value's. */
  ranges: ReadonlyMap<string, TextRange>;
  /** Keys that stand twice in one object: pointer of the object's member, range of the second key. */
  repeated: readonly { pointer: string; range: TextRange }[];
}

interface Open {
  pointer: string;
  start: number;
  kind: '{' | '[';
  keys: Set<string>;
  /** Pointer of the member that comes next. */
  member: string;
  count: number;
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing more';

const EXPECTED_WORDS: Record<Expected, string> = {
  value: 'a value',
  'value or ]': 'a value or ]',
  key: 'a name in double quotes (no comma before the closing brace)',
  'key or }': 'a name in double quotes, or }',
  ':': ':',
  ', or end': ', or the closing bracket',
  'nothing more': 'nothing more',
};

/**
 * Reads a JSON text without recursion and keeps where each part stands, so that an error or the rule
 * that decided can be shown in the text. Accepts exactly what JSON.parse accepts.
 */
export function readJson(text: string): JsonSource {
  const ranges = new Map<string, TextRange>();
  const repeated: { pointer: string; range: TextRange }[] = [];
  const stack: Open[] = [];
  let expected = 'value' as Expected;
  const fail = (message: string, range: TextRange): JsonSource => ({
    value: null,
    error: { message, range },
    ranges,
    repeated,
  });
  const pointerOfNext = (): string => {
    const open = stack.at(-1);
    if (open === undefined) return '';
    return open.kind === '[' ? `${open.pointer}/${open.count}` : open.member;
  };
  const afterValue = (): void => {
    const open = stack.at(-1);
    if (open !== undefined) open.count += 1;
    expected = open === undefined ? 'nothing more' : ', or end';
  };

  for (const lexeme of lexJson(text)) {
    if (lexeme.kind === 'space') continue;
    const piece = text.slice(lexeme.start, lexeme.end);
    const open: Open | undefined = stack.at(-1);
    const wantsValue = expected === 'value' || expected === 'value or ]';
    if (
      (lexeme.kind === 'key' || lexeme.kind === 'string') &&
      (expected === 'key' || expected === 'key or }')
    ) {
      if (open !== undefined) readKey(open, piece, lexeme, repeated);
      expected = ':';
    } else if (piece === ':' && expected === ':') expected = 'value';
    else if (piece === ',' && expected === ', or end')
      expected = open?.kind === '{' ? 'key' : 'value';
    else if ((piece === '{' || piece === '[') && wantsValue) {
      const pointer = pointerOfNext();
      stack.push({
        pointer,
        start: lexeme.start,
        kind: piece,
        keys: new Set(),
        member: '',
        count: 0,
      });
      expected = piece === '{' ? 'key or }' : 'value or ]';
    } else if (open !== undefined && closes(piece, open, expected)) {
      stack.pop();
      ranges.set(open.pointer, { start: open.start, end: lexeme.end });
      afterValue();
    } else if (wantsValue && ['string', 'number', 'literal'].includes(lexeme.kind)) {
      ranges.set(pointerOfNext(), { start: lexeme.start, end: lexeme.end });
      afterValue();
    } else {
      return fail(`Expected ${EXPECTED_WORDS[expected]}, found ${JSON.stringify(piece)}`, lexeme);
    }
  }
  if (expected !== 'nothing more') {
    return fail(`The text ends too early: expected ${EXPECTED_WORDS[expected]}`, {
      start: text.length,
      end: text.length,
    });
  }
  return { value: JSON.parse(text) as JsonValue, error: null, ranges, repeated };
}

function readKey(
  open: Open,
  piece: string,
  lexeme: JsonLexeme,
  repeated: { pointer: string; range: TextRange }[],
): void {
  const key = JSON.parse(piece) as string;
  open.member = `${open.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (open.keys.has(key))
    repeated.push({ pointer: open.member, range: { start: lexeme.start, end: lexeme.end } });
  open.keys.add(key);
}

function closes(piece: string, open: Open, expected: Expected): boolean {
  if (piece === '}' && open.kind === '{') return expected === 'key or }' || expected === ', or end';
  return (
    piece === ']' && open.kind === '[' && (expected === 'value or ]' || expected === ', or end')
  );
}
