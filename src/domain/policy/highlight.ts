/** What a piece of JSON text is; the names are those of the CSS classes. */
export type JsonTokenKind =
  | 'key'
  | 'string'
  | 'escape'
  | 'number'
  | 'literal'
  | 'punctuation'
  | 'space'
  | 'invalid';

export interface JsonToken {
  kind: JsonTokenKind;
  text: string;
}

/** One step each: white space, punctuation, a whole text, a number, a word. */
const TOKEN =
  /([ \t\r\n]+)|([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)|(true|false|null)/y;
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)/g;
const KINDS = ['space', 'punctuation', 'string', 'number', 'literal'] as const;

/** A token with its offset in the text; texts are whole, keys told from values. */
export interface JsonLexeme {
  kind: Exclude<JsonTokenKind, 'escape'>;
  start: number;
  end: number;
}

/**
 * Cuts any text into JSON tokens; what is no JSON is `invalid`. The pieces put
 * together give the text again. Escapes inside texts are tokens of their own.
 */
export function tokenizeJson(text: string): JsonToken[] {
  return lexJson(text).flatMap(({ kind, start, end }) => {
    const piece = text.slice(start, end);
    return kind === 'key' || kind === 'string'
      ? splitEscapes(kind, piece)
      : [{ kind, text: piece }];
  });
}

/** The tokens of tokenizeJson before escapes are split, with offsets. Linear in the text's length. */
export function lexJson(text: string): JsonLexeme[] {
  const lexemes: JsonLexeme[] = [];
  let lastText: JsonLexeme | null = null;
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const group = match === null ? -1 : match.findIndex((part, i) => i > 0 && part !== undefined);
    const lexeme: JsonLexeme = {
      kind: KINDS[group - 1] ?? 'invalid',
      start: at,
      end: match === null ? endOfInvalid(text, at) : at + match[0].length,
    };
    if (lexeme.kind === 'punctuation' && text[at] === ':' && lastText !== null)
      lastText.kind = 'key';
    if (lexeme.kind === 'string') lastText = lexeme;
    else if (lexeme.kind !== 'space') lastText = null;
    lexemes.push(lexeme);
    at = lexeme.end;
  }
  return lexemes;
}

/** A text that is not closed takes its line with it, so that no character is read again and again. */
function endOfInvalid(text: string, at: number): number {
  if (text[at] !== '"') return at + 1;
  const newLine = text.indexOf('\n', at);
  return newLine < 0 ? text.length : newLine;
}

function splitEscapes(kind: 'key' | 'string', piece: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  let from = 0;
  for (const { 0: sequence, index } of piece.matchAll(ESCAPE)) {
    if (index > from) tokens.push({ kind, text: piece.slice(from, index) });
    tokens.push({ kind: 'escape', text: sequence });
    from = index + sequence.length;
  }
  tokens.push({ kind, text: piece.slice(from) });
  return tokens;
}
