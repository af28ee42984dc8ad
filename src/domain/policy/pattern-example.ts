/** One token of a plain pattern: a literal, an escape or a class, and how often it stands there. */
const TOKEN =
  /(\\d|\\w|\\[^a-zA-Z0-9]|\[[^\]\\^][^\]\\]*\]|[\w\-:/#@,; ])(?:\{(\d{1,3})(?:,\d*)?\}|\+)?/y;
const MAX_CHARS = 200;
/** A group that stands there once, and its first alternative. */
const GROUP = /(?<!\\)\((?:\?:)?([^()|?]*)(?:\|[^()|]*)*(?<!\\)\)(?![*+?{])/g;

/**
 * A text that fits a plain pattern: literals, classes, counts and groups one after the other, such as a date or a colour.
 * Null for any other pattern. It is read and never run: a stranger wrote it.
 */
export function patternExample(pattern: string): string | null {
  const inner = pattern
    .replace(/^\^/, '')
    .replace(/(?<!\\)\$$/, '')
    .replaceAll(GROUP, '$1');
  let text = '';
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < inner.length) {
    const [, token = '', times] = TOKEN.exec(inner) ?? [];
    if (token === '') return null;
    text += characterOf(token).repeat(times === undefined ? 1 : Number(times));
    if (text.length > MAX_CHARS) return null;
  }
  return text;
}

/** The first that a token stands for; of digits one that is neither no month nor no day. */
function characterOf(token: string): string {
  if (token === '\\d' || token.startsWith('[0-9')) return '1';
  if (token === '\\w') return 'a';
  return token.startsWith('\\') || token.startsWith('[') ? (token[1] ?? '') : token;
}
