import type { Evidence } from '../../domain/verdict/verdict.ts';

/** A stretch of scanned text that is shown in one way. */
export interface QuotedPart {
  text: string;
  /** Number of the evidence that covers it, null when none does. */
  mark: number | null;
  /** True at the end of a mark: its number is printed here. */
  endsMark: boolean;
  /** What hides here (`U+200B zero width space`), null for ordinary text. */
  hidden: string | null;
}

/** Characters that a reader cannot see, as spans of the text. */
export interface HiddenSpan {
  start: number;
  end: number;
  /** What stands there, in our words. */
  label: string;
}

/**
 * Cuts a text at the spans of its evidence and of its hidden characters. `marks` are numbered as given; where two
 * overlap the earlier number wins. The parts' texts joined are the text.
 */
export function quoteText(
  text: string,
  marks: readonly { number: number; evidence: Evidence }[],
  hidden: readonly HiddenSpan[] = [],
): QuotedPart[] {
  const cuts = new Set([0, text.length]);
  const inside = (n: number) => Math.min(Math.max(n, 0), text.length);
  for (const { evidence } of marks) cuts.add(inside(evidence.start)).add(inside(evidence.end));
  for (const span of hidden) cuts.add(inside(span.start)).add(inside(span.end));
  const ordered = [...cuts].sort((a, b) => a - b);
  const parts = ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? text.length;
    const covers = (s: { start: number; end: number }) => s.start <= start && s.end >= end;
    return {
      text: text.slice(start, end),
      mark: marks.find(({ evidence }) => covers(evidence))?.number ?? null,
      hidden: hidden.find(covers)?.label ?? null,
      endsMark: false,
    };
  });
  return parts.map((part, index) => ({
    ...part,
    endsMark: part.mark !== null && parts[index + 1]?.mark !== part.mark,
  }));
}
