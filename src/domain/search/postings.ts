/** Digits of the encoding, five bits each; the upper half says that more follow. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value;

/** Ascending, distinct, non-negative integers below 2^30 as text: gaps in base 32, low digit first. */
export function encodePostings(ids: readonly number[]): string {
  let text = '';
  let last = -1;
  for (const id of ids) {
    let gap = id - last - 1;
    last = id;
    while (gap >= 32) {
      text += DIGITS.charAt(32 + (gap & 31));
      gap >>= 5;
    }
    text += DIGITS.charAt(gap);
  }
  return text;
}

/** The integers that {@link encodePostings} wrote. */
export function decodePostings(text: string): number[] {
  const ids: number[] = [];
  let last = -1;
  let gap = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES[text.charCodeAt(at)] ?? 0;
    gap |= (value & 31) << shift;
    shift += 5;
    if (value >= 32) continue;
    last += gap + 1;
    ids.push(last);
    gap = 0;
    shift = 0;
  }
  return ids;
}
