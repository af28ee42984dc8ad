import {
  type HiddenKind,
  isTag,
  isVariationSelector,
  kindOf,
  MAY_HIDE,
  selectorByte,
} from './hidden-characters.ts';
import {
  breaksWithoutBlanks,
  isPicture,
  isRightToLeft,
  joinsLetters,
  takesSelector,
} from './scripts.ts';

/** A run of hidden characters of one kind that serves no script and no picture. */
export interface HiddenRun {
  kind: HiddenKind;
  /** Offset of the first UTF-16 unit. */
  start: number;
  /** Offset after the last UTF-16 unit. */
  end: number;
  /** Text that the run carries, null when it carries none that can be read. */
  decoded: string | null;
}

/** Longest text that is searched, in UTF-16 units; the longest honest one of a 23,000-tool corpus has about 13,000. */
export const MAX_HIDDEN_SCAN_CHARS = 262_144;

interface Raw {
  kind: HiddenKind;
  start: number;
  end: number;
  /** First code point of the run. */
  first: number;
  /** Code points in the run. */
  count: number;
  before: number;
  after: number;
}

const ESCAPE = 0x1b;
const FLAG = 0x1f3f4;
const CANCEL_TAG = 0xe007f;

/** Length of an ANSI escape sequence at `at` (CSI, OSC or two characters), 0 when there is none. */
function ansiLength(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const isCsi = first === 0x9b || (first === ESCAPE && text.charAt(at + 1) === '[');
  if (!isCsi && first !== ESCAPE) return 0;
  let end = at + (first === 0x9b ? 1 : 2);
  if (isCsi) {
    while (end < text.length && end - at < 64 && /[0-9;:<=>?]/.test(text.charAt(end))) end += 1;
    return Math.min(end + 1, text.length) - at;
  }
  if (text.charAt(at + 1) !== ']') return Math.min(2, text.length - at);
  while (
    end < text.length &&
    end - at < 4096 &&
    text.charCodeAt(end) !== 0x07 &&
    text.charCodeAt(end) !== ESCAPE
  )
    end += 1;
  return Math.min(end + 1, text.length) - at;
}

/** Hands each run of hidden characters to `visit`, in order, until that says that it has enough. */
function eachRun(text: string, visit: (raw: Raw) => boolean): void {
  let open: Raw | undefined;
  let before = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const ansi = code === ESCAPE || code === 0x9b ? ansiLength(text, at) : 0;
    const kind = ansi > 0 ? 'ansi' : kindOf(code);
    const length = ansi > 0 ? ansi : code > 0xffff ? 2 : 1;
    if (open !== undefined && open.kind !== kind) {
      open.after = code;
      if (visit(open)) return;
      open = undefined;
    }
    if (kind !== undefined) {
      if (open === undefined)
        open = { kind, start: at, end: at + length, first: code, count: 1, before, after: 0 };
      else {
        open.end = at + length;
        open.count += 1;
      }
    }
    before = code;
    at += length;
  }
  if (open !== undefined) visit(open);
}

/** Code points of a run that holds no terminal escape. */
const codesOf = (text: string, { start, end }: Raw): number[] =>
  Array.from(text.slice(start, end), (char) => char.codePointAt(0) ?? 0);

/** Code point of a flag emoji that ends in tags (England, Scotland, Wales, subdivisions): black flag, 3 to 6 tag letters, cancel tag. */
function isFlag(text: string, raw: Raw): boolean {
  if (raw.before !== FLAG || raw.count < 4 || raw.count > 7) return false;
  const codes = codesOf(text, raw);
  if (codes.at(-1) !== CANCEL_TAG) return false;
  return codes
    .slice(0, -1)
    .every((code) => (code >= 0xe0061 && code <= 0xe007a) || (code >= 0xe0030 && code <= 0xe0039));
}

function isHonestJoiner(raw: Raw): boolean {
  const code = raw.first;
  if (raw.count !== 1) return false;
  if (code === 0x200b) return breaksWithoutBlanks(raw.before) || breaksWithoutBlanks(raw.after);
  if (code === 0x00ad) return true;
  if (code === 0xfeff) return raw.start === 0;
  if (code === 0x180e) return joinsLetters(raw.before);
  if (code === 0x200d && isPicture(raw.before) && isPicture(raw.after)) return true;
  return (code === 0x200c || code === 0x200d) && joinsLetters(raw.before);
}

/** In text with letters from right to left a mark or a closed pair is honest; an override is never needed. */
function isHonestBidi(text: string, raw: Raw): boolean {
  return raw.count <= 2 && !codesOf(text, raw).some((code) => code === 0x202d || code === 0x202e);
}

function hasRightToLeft(text: string): boolean {
  for (const char of text) if (isRightToLeft(char.codePointAt(0) ?? 0)) return true;
  return false;
}

function isBalanced(text: string): boolean {
  let embeddings = 0;
  let isolates = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0x202a || code === 0x202b) embeddings += 1;
    else if (code === 0x202c) embeddings -= 1;
    else if (code >= 0x2066 && code <= 0x2068) isolates += 1;
    else if (code === 0x2069) isolates -= 1;
    if (embeddings < 0 || isolates < 0) return false;
  }
  return embeddings === 0 && isolates === 0;
}

const UTF8 = new TextDecoder('utf-8', { fatal: false });

function decode(text: string, raw: Raw): string | null {
  if (raw.kind === 'tag') {
    const said = codesOf(text, raw)
      .filter((code) => isTag(code) && code >= 0xe0020 && code < CANCEL_TAG)
      .map((code) => String.fromCharCode(code - 0xe0000))
      .join('');
    return said === '' ? null : said;
  }
  if (raw.kind !== 'variation-selector') return null;
  const bytes = codesOf(text, raw).filter(isVariationSelector).map(selectorByte);
  if (bytes.length === 1 && (bytes[0] ?? 0) < 0x80)
    return readable(String.fromCharCode(bytes[0] ?? 0));
  if (bytes.length === 1) return null;
  return readable(UTF8.decode(Uint8Array.from(bytes)));
}

/** The text when it is mostly printable, else null. */
function readable(text: string): string | null {
  const printable = [...text].filter(
    (char) => char >= ' ' && char !== '�' && char !== '\x7f',
  ).length;
  return printable >= 1 && printable >= [...text].length * 0.8 ? text : null;
}

function isHonest(text: string, raw: Raw, needsBidi: () => boolean): boolean {
  if (raw.kind === 'tag') return isFlag(text, raw);
  if (raw.kind === 'variation-selector') return raw.count === 1 && takesSelector(raw.before);
  if (raw.kind === 'zero-width') return isHonestJoiner(raw);
  if (raw.kind === 'bidi') return isHonestBidi(text, raw) && needsBidi();
  return false;
}

/**
 * Runs of hidden characters in `text` in order, each with what it decodes to. Joiners and marks that a script or an emoji needs are
 * left out; `most` ends the search after so many. Linear; text beyond `MAX_HIDDEN_SCAN_CHARS` is not read.
 */
export function findHidden(text: string, most = Number.POSITIVE_INFINITY): HiddenRun[] {
  if (!MAY_HIDE.test(text)) return [];
  const searched =
    text.length > MAX_HIDDEN_SCAN_CHARS ? text.slice(0, MAX_HIDDEN_SCAN_CHARS) : text;
  let known: boolean | undefined;
  const needsBidi = (): boolean => {
    known ??= hasRightToLeft(searched) && isBalanced(searched);
    return known;
  };
  const found: HiddenRun[] = [];
  eachRun(searched, (raw) => {
    const { kind, start, end } = raw;
    if (!isHonest(searched, raw, needsBidi))
      found.push({ kind, start, end, decoded: decode(searched, raw) });
    return found.length >= most;
  });
  return found;
}
