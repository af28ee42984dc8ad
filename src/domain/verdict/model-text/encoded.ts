/** A run of base64 and the text that it stands for. */
export interface Encoded {
  start: number;
  end: number;
  text: string;
}

/** Shortest run that can hold an order: 24 signs are 18 letters. */
const RUN = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{24,20000}={0,2}(?![A-Za-z0-9+/_=-])/g;
/** Runs that are decoded per text. */
const MAX_RUNS = 16;
/** Shortest share of a decoded text that is printed: keys, pictures and hashes are noise. */
const MIN_PRINTED = 0.95;

const SHORTEST_RUN_CHARS = 24;
/** 1 for the signs of base64, by ASCII code. */
const SIGNS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z0-9+/_-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** A word or a name of letters alone is no code: prose in base64 has capitals, small letters and digits. */
const isMixed = (run: string): boolean =>
  /[A-Z]/.test(run) && /[a-z]/.test(run) && /[0-9]/.test(run);

/** True for a text with a run of signs that may be decoded. Looks at every 24th unit first: each run covers one. */
export function mayEncode(text: string): boolean {
  for (let from = 0; from + SHORTEST_RUN_CHARS <= text.length; ) {
    let at = from + SHORTEST_RUN_CHARS - 1;
    while (at >= from && SIGNS[text.charCodeAt(at)] === 1) at -= 1;
    if (at >= from) {
      from = at + 1;
      continue;
    }
    let end = from + SHORTEST_RUN_CHARS;
    while (SIGNS[text.charCodeAt(end)] === 1) end += 1;
    if (isMixed(text.slice(from, end))) return true;
    from = end;
  }
  return false;
}

function decode(run: string): string | null {
  try {
    const binary = atob(run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function reads(text: string): boolean {
  let printed = 0;
  let blanks = 0;
  for (const char of text) {
    if (char >= ' ' && char !== '\u007f') printed += 1;
    if (char === ' ' || char > '\u2fff') blanks += 1;
  }
  return blanks >= 2 && printed >= [...text].length * MIN_PRINTED;
}

/** Runs of base64 in `text` that hold prose. Decoded once: what is in there is not decoded again. */
export function encodedTexts(text: string): Encoded[] {
  const found: Encoded[] = [];
  if (!mayEncode(text)) return found;
  let left = MAX_RUNS;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (left === 0) break;
    if (!isMixed(run)) continue;
    left -= 1;
    const decoded = decode(run);
    if (decoded !== null && reads(decoded))
      found.push({ start: index, end: index + run.length, text: decoded });
  }
  return found;
}
