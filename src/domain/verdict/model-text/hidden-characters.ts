/** What kind of character hides: each is decoded, judged and named in its own way. */
export const HIDDEN_KINDS = [
  'tag',
  'variation-selector',
  'zero-width',
  'bidi',
  'ansi',
  'control',
] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

/** Cheap test for text that may hold one: a character class over UTF-16 units, the halves of tags (U+E00xx) and musical controls included. */
export const MAY_HIDE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code units are meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\udb40]|\ud834[\udd73-\udd7a]/;

const NAMES = new Map<number, string>([
  [0x00ad, 'SOFT HYPHEN'],
  [0x034f, 'COMBINING GRAPHEME JOINER'],
  [0x061c, 'ARABIC LETTER MARK'],
  [0x115f, 'HANGUL CHOSEONG FILLER'],
  [0x1160, 'HANGUL JUNGSEONG FILLER'],
  [0x180e, 'MONGOLIAN VOWEL SEPARATOR'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x2060, 'WORD JOINER'],
  [0x2061, 'FUNCTION APPLICATION'],
  [0x2062, 'INVISIBLE TIMES'],
  [0x2063, 'INVISIBLE SEPARATOR'],
  [0x2064, 'INVISIBLE PLUS'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0x3164, 'HANGUL FILLER'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE'],
  [0xffa0, 'HALFWIDTH HANGUL FILLER'],
]);

/** Unicode name of a hidden code point, or the name of its block where each has only a number. */
export function nameOf(code: number): string {
  const known = NAMES.get(code);
  if (known !== undefined) return known;
  if (isTag(code)) return 'TAG CHARACTER';
  if (isVariationSelector(code)) return `VARIATION SELECTOR-${selectorByte(code) + 1}`;
  if (code === 0x1b) return 'ESCAPE';
  return kindOf(code) === 'control' ? 'CONTROL CHARACTER' : 'INVISIBLE CHARACTER';
}

/** `U+200B` notation of a code point. */
export function codePointLabel(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** True for U+E0000 to U+E007F, which mirror ASCII and are drawn nowhere. */
export function isTag(code: number): boolean {
  return code >= 0xe0000 && code <= 0xe007f;
}

/** True for the 256 selectors U+FE00 to U+FE0F and U+E0100 to U+E01EF. */
export function isVariationSelector(code: number): boolean {
  return (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);
}

/** The byte that a variation selector can stand for: 0 to 255 in the order of the selectors. */
export function selectorByte(code: number): number {
  return code <= 0xfe0f ? code - 0xfe00 : code - 0xe0100 + 16;
}

/** Kind of a code point that is drawn nowhere or redirects what is drawn; undefined for all others. */
export function kindOf(code: number): HiddenKind | undefined {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d ? undefined : 'control';
  if (code < 0x7f) return undefined;
  if (code <= 0x9f) return 'control';
  if (isTag(code)) return 'tag';
  if (isVariationSelector(code)) return 'variation-selector';
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return 'bidi';
  if (code === 0x200e || code === 0x200f || code === 0x061c) return 'bidi';
  if (NAMES.has(code) || (code >= 0x206a && code <= 0x206f)) return 'zero-width';
  if ((code >= 0x17b4 && code <= 0x17b5) || (code >= 0xfff9 && code <= 0xfffb)) return 'zero-width';
  return code >= 0x1d173 && code <= 0x1d17a ? 'zero-width' : undefined;
}
