/** Inclusive range of code points. */
export type Range = readonly [low: number, high: number];
/** Zero-width tests. `start` and `end` are those of the whole text. */
export type AssertKind = 'start' | 'end' | 'word' | 'notWord';

/** Parsed expression. */
export type Node =
  | { type: 'set'; ranges: readonly Range[] }
  | { type: 'assert'; kind: AssertKind }
  | { type: 'cat'; parts: readonly Node[] }
  | { type: 'alt'; options: readonly Node[] }
  | { type: 'repeat'; node: Node; min: number; max: number };

/** Why a pattern is refused; `at` is the offset in the pattern. */
export class RegexSyntaxError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

export const MAX_CODE_POINT = 0x10ffff;
/** Largest count in `{n,m}`, as in RE2. */
const MAX_REPEAT = 1000;

const DIGIT: Range[] = [[0x30, 0x39]];
export const WORD: Range[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
const SPACE: Range[] = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
];
const CLASS_ESCAPES: ReadonlyMap<string, readonly Range[]> = new Map([
  ['d', DIGIT],
  ['D', invert(DIGIT)],
  ['w', WORD],
  ['W', invert(WORD)],
  ['s', SPACE],
  ['S', invert(SPACE)],
]);
const ASSERT_ESCAPES: ReadonlyMap<string, AssertKind> = new Map([
  ['b', 'word'],
  ['B', 'notWord'],
  ['A', 'start'],
  ['z', 'end'],
]);
const CONTROL_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['v', 11],
]);

/** All code points outside of `ranges`. */
export function invert(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const gaps: Range[] = [];
  let next = 0;
  for (const [low, high] of sorted) {
    if (low > next) gaps.push([next, low - 1]);
    next = Math.max(next, high + 1);
  }
  if (next <= MAX_CODE_POINT) gaps.push([next, MAX_CODE_POINT]);
  return gaps;
}

/**
 * Parses the part of RE2's syntax that has no table of Unicode properties: literals, `.`, classes,
 * \d \w \s \b and their opposites, groups, alternatives, counted repeats, ^ $ \A \z, and the flags
 * (?i) and (?s) at the start. Throws RegexSyntaxError for anything else.
 */
export function parseRegex(pattern: string): Node {
  const chars = Array.from(pattern);
  let at = 0;
  let ignoreCase = false;
  let dotAll = false;

  const fail = (message: string): never => {
    throw new RegexSyntaxError(message, at);
  };
  const eat = (text: string): boolean => {
    const found = chars.slice(at, at + text.length).join('') === text;
    if (found) at += text.length;
    return found;
  };

  function flags(): void {
    const match = /^\(\?([is]+)\)/.exec(pattern);
    if (match === null) return;
    ignoreCase = match[1]?.includes('i') ?? false;
    dotAll = match[1]?.includes('s') ?? false;
    at = match[0].length;
  }

  function alternatives(): Node {
    const options = [sequence()];
    while (eat('|')) options.push(sequence());
    return options.length === 1 && options[0] !== undefined ? options[0] : { type: 'alt', options };
  }

  function sequence(): Node {
    const parts: Node[] = [];
    while (at < chars.length && chars[at] !== '|' && chars[at] !== ')') parts.push(repeated());
    return { type: 'cat', parts };
  }

  function repeated(): Node {
    const node = atom();
    const counts = quantifier();
    if (counts === null) return node;
    if (node.type === 'assert') return fail('a test such as ^ or \\b cannot be repeated');
    eat('?');
    if (quantifier() !== null)
      return fail('two repeats follow each other: put the first into a group');
    return { type: 'repeat', node, min: counts[0], max: counts[1] };
  }

  function quantifier(): readonly [number, number] | null {
    if (eat('*')) return [0, Number.POSITIVE_INFINITY];
    if (eat('+')) return [1, Number.POSITIVE_INFINITY];
    if (eat('?')) return [0, 1];
    const match = /^\{([0-9]{1,5})(?:(,)([0-9]{1,5})?)?\}/.exec(chars.slice(at, at + 14).join(''));
    if (match === null) return null;
    const min = Number(match[1]);
    const max =
      match[2] === undefined
        ? min
        : match[3] === undefined
          ? Number.POSITIVE_INFINITY
          : Number(match[3]);
    if (min > MAX_REPEAT || (max > MAX_REPEAT && max !== Number.POSITIVE_INFINITY)) {
      return fail(`a repeat counts to ${MAX_REPEAT} at most`);
    }
    if (max < min) return fail('the second count of a repeat is smaller than the first');
    at += match[0].length;
    return [min, max];
  }

  function atom(): Node {
    const char = chars[at] ?? fail('something is missing at the end');
    if (char === '*' || char === '+' || char === '?')
      return fail(`nothing to repeat before ${char}`);
    at += 1;
    if (char === '(') return group();
    if (char === '[') return charClass();
    if (char === '.')
      return { type: 'set', ranges: dotAll ? [[0, MAX_CODE_POINT]] : invert([[10, 10]]) };
    if (char === '^') return { type: 'assert', kind: 'start' };
    if (char === '$') return { type: 'assert', kind: 'end' };
    if (char !== '\\') return set([[codeOf(char), codeOf(char)]]);
    const kind = ASSERT_ESCAPES.get(chars[at] ?? '');
    if (kind !== undefined) {
      at += 1;
      return { type: 'assert', kind };
    }
    return set(escaped());
  }

  function group(): Node {
    if (eat('?')) {
      const name = /^(?::|P?<[A-Za-z_][A-Za-z0-9_]*>)/.exec(chars.slice(at, at + 80).join(''));
      if (name === null)
        return fail(
          'only (?:…) and (?<name>…) may follow (?, flags stand at the start, and there is no look-around',
        );
      at += name[0].length;
    }
    const inner = alternatives();
    if (!eat(')')) return fail('a group is not closed: ) is missing');
    return inner;
  }

  /** Ranges of the escape whose backslash has been read. */
  function escaped(): readonly Range[] {
    const char = chars[at] ?? fail('a lone \\ stands at the end');
    at += 1;
    const ranges = CLASS_ESCAPES.get(char);
    if (ranges !== undefined) return ranges;
    const control = CONTROL_ESCAPES.get(char);
    if (control !== undefined) return [[control, control]];
    if (char === 'x') return hex();
    if (/^[!-/:-@[-`{-~]$/.test(char)) return [[codeOf(char), codeOf(char)]];
    at -= 1;
    return fail(`\\${char} is not supported: back-references and Unicode properties are left out`);
  }

  function hex(): readonly Range[] {
    const match = /^(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]{1,6})\})/.exec(
      chars.slice(at, at + 8).join(''),
    );
    const code = match === null ? Number.NaN : Number.parseInt(match[1] ?? match[2] ?? '', 16);
    if (match === null || code > MAX_CODE_POINT)
      return fail('\\x needs two hexadecimal digits, or {…}');
    at += match[0].length;
    return [[code, code]];
  }

  function charClass(): Node {
    const isNegated = eat('^');
    const ranges: Range[] = [];
    for (let first = true; first || chars[at] !== ']'; first = false) {
      if (at >= chars.length) return fail('a class is not closed: ] is missing');
      if (chars[at] === '[' && chars[at + 1] === ':')
        return fail('[:name:] is not supported: use \\d, \\w or ranges');
      const low = member();
      if (chars[at] !== '-' || chars[at + 1] === ']' || at + 1 >= chars.length) {
        ranges.push(...low);
        continue;
      }
      at += 1;
      const high = member();
      const [from, to] = [low[0], high[0]];
      if (
        low.length !== 1 ||
        high.length !== 1 ||
        from === undefined ||
        to === undefined ||
        from[0] !== from[1] ||
        to[0] !== to[1] ||
        to[0] < from[0]
      ) {
        return fail('a range in a class needs a smaller and a larger character');
      }
      ranges.push([from[0], to[0]]);
    }
    at += 1;
    const folded = fold(ranges);
    return { type: 'set', ranges: isNegated ? invert(folded) : folded };
  }

  function member(): readonly Range[] {
    const char = chars[at] ?? fail('a class is not closed: ] is missing');
    at += 1;
    return char === '\\' ? escaped() : [[codeOf(char), codeOf(char)]];
  }

  function fold(ranges: readonly Range[]): readonly Range[] {
    return ignoreCase ? ranges.flatMap(bothCases) : ranges;
  }

  function set(ranges: readonly Range[]): Node {
    return { type: 'set', ranges: fold(ranges) };
  }

  flags();
  const node = alternatives();
  if (at < chars.length) fail('a ) has no matching (');
  return node;
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0;
}

/** The range and its other case: A-Z and a-z inside ranges, any letter that stands alone. */
function bothCases(range: Range): Range[] {
  const [low, high] = range;
  const all: Range[] = [range];
  if (low === high && low > 0x7f) {
    const char = String.fromCodePoint(low);
    for (const other of [char.toLowerCase(), char.toUpperCase()]) {
      if (Array.from(other).length === 1) all.push([codeOf(other), codeOf(other)]);
    }
  }
  for (const [from, to, shift] of [
    [0x41, 0x5a, 32],
    [0x61, 0x7a, -32],
  ] as const) {
    const start = Math.max(low, from);
    const end = Math.min(high, to);
    if (start <= end) all.push([start + shift, end + shift]);
  }
  return all;
}
