import { isHan, isLetterOrDigit, isLower, isUpper } from './characters.ts';
import type { Word } from './word.ts';

const BLANK = 0x20;
const UNDERSCORE = 0x5f;
const LESS_THAN = 0x3c;
const HAN_WORD_CHARS = 2;

/** Separators by weight: of `), ` the word after it remembers `)`. */
const WEIGHT = new Map<string, number>([
  [' ', 1],
  ['\t', 1],
  ['\r', 1],
  ["'", 2],
  ['’', 2],
  ['"', 2],
  ['“', 2],
  ['”', 2],
  ['*', 2],
  ['`', 3],
  ['-', 3],
  ['/', 3],
  ['&', 3],
  ['+', 3],
  [',', 4],
  ['，', 4],
  ['、', 4],
  ['(', 5],
  [')', 5],
  ['[', 5],
  [']', 5],
  [':', 6],
  ['：', 6],
  ['–', 6],
  ['—', 6],
  [';', 7],
  ['；', 7],
  ['\n', 8],
  ['.', 9],
  ['!', 9],
  ['?', 9],
  ['。', 9],
]);
const OTHER_WEIGHT = 2;

function heavier(current: string, mark: string): string {
  return (WEIGHT.get(mark) ?? OTHER_WEIGHT) >
    (WEIGHT.get(current) ?? (current === '' ? 0 : OTHER_WEIGHT))
    ? mark
    : current;
}

/** The separator at `at`; a hyphen between blanks stands for a dash, a bar inside a word for a slash, a dot inside one for a hyphen. */
function markAt(text: string, at: number): string {
  const mark = text.charAt(at);
  const isFree = text.charAt(at - 1) === ' ' && text.charAt(at + 1) === ' ';
  if (mark === '-') return isFree ? '–' : mark;
  // `report.txt`: the name of a file, not the end of a sentence.
  if (mark === '.' && isLower(text.charCodeAt(at + 1))) return '-';
  return mark === '|' && !isFree ? '/' : mark;
}

function isApostropheInside(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return (
    (mark === "'" || mark === '’') &&
    isLower(text.charCodeAt(at - 1)) &&
    isLower(text.charCodeAt(at + 1))
  );
}

/** `delete_file` and `createIssue` are names; `JavaScript` and `GitHub` are words. */
function looksLikeIdentifier(raw: string): boolean {
  const startsLower = isLower(raw.charCodeAt(0));
  for (let at = 1; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code === UNDERSCORE && at < raw.length - 1) return true;
    if (startsLower && isUpper(code) && isLower(raw.charCodeAt(at - 1))) return true;
  }
  return false;
}

/** Tags of HTML that stand in descriptions; `<email>` and the like are words. */
const TAGS = new Set('p b i u em strong code pre br div span h1 h2 h3 h4 ul ol li a'.split(' '));
const MAX_TAG_CHARS = 80;

/** Where the tag that begins at `at` ends; `at` when none begins there. */
function endOfTag(text: string, at: number): number {
  const from = text.charAt(at + 1) === '/' ? at + 2 : at + 1;
  let end = from;
  while (isLetterOrDigit(text.charCodeAt(end)) && end - from < 7) end += 1;
  if (!TAGS.has(text.slice(from, end).toLowerCase())) return at;
  for (let next = end; next < text.length && next - at < MAX_TAG_CHARS; next += 1) {
    if (text.charAt(next) === '>') return next + 1;
    if (text.charAt(next) === '<') return at;
  }
  return at;
}

/** Words behind which a quotation is the name of a thing: `a folder called "Delete later"`. */
const NAMING = new Set('called named titled entitled labelled labeled dubbed nicknamed'.split(' '));
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '‘': '’',
  '«': '»',
};
const MAX_NAME_CHARS = 60;

/** Where the quoted name that begins at `at` closes; `at` when none begins there. */
function endOfName(text: string, at: number, last: Word | undefined): number {
  const closing = CLOSING[text.charAt(at)];
  if (closing === undefined || last === undefined || !NAMING.has(last.text)) return at;
  const end = text.indexOf(closing, at + 1);
  return end > at + 1 && end - at <= MAX_NAME_CHARS ? end : at;
}

/**
 * Words of prose between `from` and `to`, with offsets into `text`; `delete_file` stays one word and is
 * marked as an identifier, as does a quoted name behind `called`; Han runs are cut into overlapping pairs, since they have no blanks. Linear.
 */
export function splitText(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  let before = '';
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isHan(code)) {
      const end = Math.min(at + HAN_WORD_CHARS, to);
      // A letter may stand behind the sign.
      const pair = text.slice(at, end).toLowerCase();
      words.push({ text: pair, start: at, end, before, identifier: false });
      before = '';
      at += 1;
      continue;
    }
    if (code === LESS_THAN) {
      const behind = endOfTag(text, at);
      if (behind > at) {
        before = heavier(before, '"');
        at = behind;
        continue;
      }
    }
    if (code === BLANK) {
      // The lightest of all separators.
      if (before === '') before = ' ';
      at += 1;
      continue;
    }
    if (!isLetterOrDigit(code)) {
      const close = endOfName(text, at, words.at(-1));
      if (close > at && close < to) {
        const named = text.slice(at + 1, close).toLowerCase();
        words.push({ text: named, start: at + 1, end: close, before: '"', identifier: true });
        before = '"';
        at = close + 1;
        continue;
      }
      before = heavier(before, markAt(text, at));
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < to) {
      const next = text.charCodeAt(end);
      if (isHan(next)) break;
      if (!isLetterOrDigit(next) && next !== UNDERSCORE && !isApostropheInside(text, end)) break;
      end += 1;
    }
    const raw = text.slice(at, end);
    words.push({
      text: raw.toLowerCase(),
      start: at,
      end,
      before,
      identifier: looksLikeIdentifier(raw),
    });
    before = '';
    at = end;
  }
  return words;
}
