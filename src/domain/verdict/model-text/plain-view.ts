/** A text in plain small letters, with the place of each unit in the text that it was made from. */
export interface PlainView {
  text: string;
  /** Offsets into the original, one more than there are units; null when both have the same places. */
  at: Uint32Array | null;
  /** True when the view has no unit beyond ASCII but blanks. */
  ascii: boolean;
}

/** A unit that is neither printable ASCII nor blank: a text without one is its own plain view, but for capitals. */
export const BEYOND_ASCII = /[^ -~\s]/;

/** Letters that have no decomposition to their plain form. */
const PLAIN = new Map(
  Object.entries({ ß: 'ss', ı: 'i', ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe', '’': "'", '‘': "'" }),
);
const MARK = /\p{M}/gu;

/** Scripts whose signs are not built from a letter and its marks. */
const keepsMarks = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0xd7ff) || (code >= 0x0590 && code <= 0x1fff);

/** Plain forms by code point: texts use few. */
const plainForms = new Map<number, string>();
const MAX_PLAIN_FORMS = 4_096;

function plainChar(char: string, code: number): string {
  const known = plainForms.get(code);
  if (known !== undefined) return known;
  const plain = foldChar(char, code);
  if (plainForms.size >= MAX_PLAIN_FORMS) plainForms.clear();
  plainForms.set(code, plain);
  return plain;
}

function foldChar(char: string, code: number): string {
  const lower = char.toLowerCase();
  const known = PLAIN.get(lower);
  if (known !== undefined) return known;
  if (code < 0x80 || keepsMarks(code)) return lower;
  const plain = lower.normalize('NFKD').replace(MARK, '');
  return plain === '' ? '' : plain.toLowerCase();
}

/** Cyrillic, Greek and Armenian small letters that are drawn as a Latin one. Source: Unicode confusables.txt, the pairs that a reader cannot tell apart. */
const LOOKALIKES = new Map(
  [
    ...'аa вb еe кk мm нh оo рp сc тt уy хx ѕs іi јj ԛq ԝw һh ԁd ɡg ӏl пn гr'.split(' '),
    ...'αa βb εe ηn ιi κk νv οo ρp τt υu χx ωw ϲc'.split(' '),
    ...'օo սu զq ցg հh ոn'.split(' '),
  ].map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

const MIXED_WORD = /[a-z][\u0370-\u058f]|[\u0370-\u058f][a-z]/;
const OTHER_WORD = /[\u0370-\u058f]{2,}/g;

/** The view with look-alikes of Latin letters as those letters; null where no word needs it: another script is no disguise. */
export function withoutLookalikes(view: PlainView): PlainView | null {
  const { text } = view;
  if (view.ascii) return null;
  const disguised =
    MIXED_WORD.test(text) ||
    (/[a-z]{3}/.test(text) &&
      (text.match(OTHER_WORD) ?? []).some((word) => [...word].every((one) => LOOKALIKES.has(one))));
  if (!disguised) return null;
  const shown = text.replace(/[\u0370-\u058f]/g, (one) => LOOKALIKES.get(one) ?? one);
  return { text: shown, at: view.at, ascii: !BEYOND_ASCII.test(shown) };
}

/** Folds case, accents, full-width and mathematical letters. Linear. */
export function plainView(original: string): PlainView {
  if (!BEYOND_ASCII.test(original)) return { text: original.toLowerCase(), at: null, ascii: true };
  // One unit seldom folds to more than one: the table of places grows only then.
  let places = new Uint32Array(original.length + 1);
  let text = '';
  let same = true;
  for (let at = 0; at < original.length; ) {
    const code = original.codePointAt(at) ?? 0;
    const length = code > 0xffff ? 2 : 1;
    const plain =
      code < 0x80
        ? original.charAt(at).toLowerCase()
        : plainChar(original.slice(at, at + length), code);
    if (plain.length !== length) same = false;
    const until = text.length + plain.length;
    if (until >= places.length) places = grown(places, until);
    for (let unit = text.length; unit < until; unit += 1) places[unit] = at;
    text += plain;
    at += length;
  }
  // The table always has room for one more.
  places[text.length] = original.length;
  return {
    text,
    at: same ? null : places.slice(0, text.length + 1),
    ascii: !BEYOND_ASCII.test(text),
  };
}

function grown(places: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed + 1, places.length * 2));
  larger.set(places);
  return larger;
}

/** Where a stretch of the view stands in the original. */
export function placeIn(
  { at }: PlainView,
  start: number,
  end: number,
): { start: number; end: number } {
  if (at === null) return { start, end };
  return { start: at[start] ?? 0, end: at[end] ?? at.at(-1) ?? 0 };
}
