import type { Word } from '../text/word.ts';

/** How far into a sentence `is` stands behind a subject, in words. */
const SUBJECT_WORDS = 8;

/** A sentence in the passive: what stands in front of `is`, and the word behind it with its place. */
export interface Passive {
  subject: readonly Word[];
  verb: Word;
  at: number;
}

/** Subject and verb of `The cell is silently executed in a kernel`; `be` are the forms of the auxiliary that count. */
export function passiveOf(words: readonly Word[], be: ReadonlySet<string>): Passive | undefined {
  const auxiliary = words.findIndex(({ text }) => be.has(text));
  const at = words[auxiliary + 1]?.text.endsWith('ly') === true ? auxiliary + 2 : auxiliary + 1;
  const verb = words[at];
  if (auxiliary < 1 || auxiliary > SUBJECT_WORDS || verb === undefined) return undefined;
  return { subject: words.slice(0, auxiliary), verb, at };
}
