import { findHidden, type HiddenRun } from './find-hidden.ts';
import { codePointLabel, nameOf } from './hidden-characters.ts';

/** A piece of a text for display: as it stands, or hidden characters with what to show in their place. */
export type RevealedSegment =
  | { hidden: false; start: number; end: number; text: string }
  | {
      hidden: true;
      start: number;
      end: number;
      kind: HiddenRun['kind'];
      /** What to show in the text: `U+200B`, `U+200B ×12`, `U+E0041 … (37)`. */
      marker: string;
      /** Name of the first character, for people who hover or listen. */
      name: string;
      /** Text that the run carries, null when none. */
      decoded: string | null;
    };

function markerOf(codes: readonly number[]): string {
  const first = codePointLabel(codes[0] ?? 0);
  if (codes.length === 1) return first;
  return new Set(codes).size === 1 ? `${first} ×${codes.length}` : `${first} … (${codes.length})`;
}

/**
 * Cuts `text` into pieces to print one after the other; offsets are those of `text` and leave no gap, so evidence can be laid over
 * them. A text without hidden characters is one piece; an empty one is none.
 */
export function revealHidden(text: string): RevealedSegment[] {
  const segments: RevealedSegment[] = [];
  let at = 0;
  const plain = (end: number): void => {
    if (end > at) segments.push({ hidden: false, start: at, end, text: text.slice(at, end) });
    at = end;
  };
  for (const { kind, start, end, decoded } of findHidden(text)) {
    plain(start);
    const codes = [...text.slice(start, end)].map((char) => char.codePointAt(0) ?? 0);
    segments.push({
      hidden: true,
      start,
      end,
      kind,
      marker: markerOf(codes),
      name: nameOf(codes[0] ?? 0),
      decoded,
    });
    at = end;
  }
  plain(text.length);
  return segments;
}
