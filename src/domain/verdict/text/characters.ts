const LOWER = 1;
const UPPER = 2;
const DIGIT = 4;
const OTHER_LETTER = 8;

const classes = new Uint8Array(0x80);
for (let code = 0x61; code <= 0x7a; code += 1) classes[code] = LOWER;
for (let code = 0x41; code <= 0x5a; code += 1) classes[code] = UPPER;
for (let code = 0x30; code <= 0x39; code += 1) classes[code] = DIGIT;

/** Class of a UTF-16 unit: a letter class or 0. Beyond ASCII all but the punctuation and symbol blocks counts as a letter. */
function classOf(code: number): number {
  if (code < 0x80) return classes[code] ?? 0;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? OTHER_LETTER : 0;
  if (code >= 0x2000 && code <= 0x2bff) return 0;
  if (code >= 0x3000 && code <= 0x303f) return 0;
  if (code >= 0xd800 && code <= 0xf8ff) return 0;
  if (code >= 0xfe00 && code <= 0xfe6f) return 0;
  if (code >= 0xff00 && code <= 0xff20) return 0;
  return OTHER_LETTER;
}

/** True for a UTF-16 unit that can be part of a word. */
export function isLetterOrDigit(code: number): boolean {
  return classOf(code) !== 0;
}

/** True for ASCII a-z. */
export function isLower(code: number): boolean {
  return classOf(code) === LOWER;
}

/** True for ASCII A-Z. */
export function isUpper(code: number): boolean {
  return classOf(code) === UPPER;
}

/** True for ASCII 0-9. */
export function isDigit(code: number): boolean {
  return classOf(code) === DIGIT;
}

/** True for Han characters, which are written without blanks between words. */
export function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** Letters and digits of a text between two offsets, in UTF-16 units. */
export function countLetters(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isLetterOrDigit(text.charCodeAt(at))) count += 1;
  return count;
}
