const MAX_CHARS = 200;
const MAX_PATTERN_CHARS = 2000;
const MAX_GROUPS_DEEP = 20;

/** How often the part before it stands there; a `?` behind it only says in which order it is tried. */
const QUANTIFIER = /(?:([?*+])|\{(\d{1,3})(?:,\d*)?\})\??/y;
const GROUP_START = /\((?:\?:|\?<[A-Za-z_]\w*>|(?!\?))/y;
const CLASS = /\[(\^?)((?:\\[^bBpPuxckv1-9]|[^\]\\])+)\]/y;
const CLASS_MEMBER = /(\\.|[^\\])(?:-(\\[^A-Za-z]|[^\\]))?/g;

/** What each escape of letters stands for. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['d', '1'],
  ['w', 'a'],
  ['s', ' '],
  ['D', 'a'],
  ['W', '-'],
  ['S', 'a'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const SHORT_CLASSES: ReadonlyMap<string, RegExp> = new Map([
  ['\\d', /\d/],
  ['\\w', /\w/],
  ['\\s', /\s/],
  ['\\D', /\D/],
  ['\\W', /\W/],
  ['\\S', /\S/],
]);

/**
 * A text that fits a pattern of literals, classes, counts, groups and alternatives: of each the first or the fewest. Null for
 * any other, such as one that looks ahead. It is read and never run: a stranger wrote it.
 */
export function patternExample(pattern: string): string | null {
  if (pattern.length > MAX_PATTERN_CHARS) return null;
  const read = readAlternatives(pattern, 0, 0);
  return read !== null && read.end === pattern.length ? read.text : null;
}

interface Read {
  text: string;
  end: number;
}

/** From `at` to the end of the group, or of the pattern. All alternatives are read, the first one is taken. */
function readAlternatives(pattern: string, at: number, depth: number): Read | null {
  let first: string | null = null;
  for (let start = at; ; ) {
    const branch = readBranch(pattern, start, depth);
    if (branch === null) return null;
    first ??= branch.text;
    if (pattern[branch.end] !== '|') return { text: first, end: branch.end };
    start = branch.end + 1;
  }
}

function readBranch(pattern: string, start: number, depth: number): Read | null {
  let text = '';
  // Edges of the text are read where they can only be that: around a whole branch.
  let end = depth === 0 && pattern[start] === '^' ? start + 1 : start;
  while (end < pattern.length && pattern[end] !== '|' && pattern[end] !== ')') {
    const isLast = end + 1 === pattern.length || pattern[end + 1] === '|';
    if (depth === 0 && pattern[end] === '$' && isLast) return { text, end: end + 1 };
    const part = readPart(pattern, end, depth);
    if (part === null) return null;
    QUANTIFIER.lastIndex = part.end;
    const [quantifier = '', sign, times] = QUANTIFIER.exec(pattern) ?? [];
    const least = quantifier === '' || sign === '+' ? 1 : Number(times ?? 0);
    if (text.length + part.text.length * least > MAX_CHARS) return null;
    text += part.text.repeat(least);
    end = part.end + quantifier.length;
  }
  return { text, end };
}

function readPart(pattern: string, at: number, depth: number): Read | null {
  const char = pattern[at] ?? '';
  if (char === '(') return readGroup(pattern, at, depth);
  if (char === '[') return readClass(pattern, at);
  if (char === '.') return { text: 'a', end: at + 1 };
  if (char === '\\') {
    const text = escaped(pattern[at + 1] ?? '');
    return text === null ? null : { text, end: at + 2 };
  }
  return /[\^$?*+{}\]]/.test(char) ? null : { text: char, end: at + 1 };
}

function readGroup(pattern: string, at: number, depth: number): Read | null {
  GROUP_START.lastIndex = at;
  const [start] = GROUP_START.exec(pattern) ?? [];
  if (start === undefined || depth >= MAX_GROUPS_DEEP) return null;
  const inner = readAlternatives(pattern, at + start.length, depth + 1);
  if (inner === null || pattern[inner.end] !== ')') return null;
  return { text: inner.text, end: inner.end + 1 };
}

function readClass(pattern: string, at: number): Read | null {
  CLASS.lastIndex = at;
  const [whole, not, inside = ''] = CLASS.exec(pattern) ?? [];
  if (whole === undefined) return null;
  const members = [...inside.matchAll(CLASS_MEMBER)].map(
    ([, from = '', to]) => [from, to] as const,
  );
  const [first] = members;
  if (first === undefined) return null;
  const text =
    not === '^'
      ? [...'a1A_- '].find((char) => !members.some((member) => holds(member, char)))
      : firstOf(first);
  return text === undefined || text === null ? null : { text, end: at + whole.length };
}

type Member = readonly [from: string, to: string | undefined];

/** The first that a member of a class stands for; of digits one that is neither no month nor no day. */
function firstOf([from, to]: Member): string | null {
  if (from === '0' && to !== undefined) return '1';
  return from.startsWith('\\') ? escaped(from.slice(1)) : from;
}

function holds([from, to]: Member, char: string): boolean {
  const short = SHORT_CLASSES.get(from);
  if (short !== undefined) return short.test(char) || (to !== undefined && '-' === char);
  const [first, last] = [from, to ?? from].map((one) =>
    one.startsWith('\\') ? escaped(one.slice(1)) : one,
  );
  return (first ?? '') <= char && char <= (last ?? '');
}

/** Null for an escape that stands for no one character: an edge, a group, a code. */
function escaped(char: string): string | null {
  return ESCAPES.get(char) ?? (/^[^A-Za-z0-9]$/.test(char) ? char : null);
}
