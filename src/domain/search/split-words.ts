import { isHan, isLetterOrDigit } from '../verdict/text/characters.ts';
import { splitName } from '../verdict/text/split-name.ts';

/** Longest word that is indexed or looked up: longer ones are data, not words. */
export const MAX_WORD_CHARS = 40;

/** Words of a text in lower case, as a reader would type them: cut at everything but letters and digits. Linear. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  const lower = text.normalize('NFKC').toLowerCase();
  let start = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    if (at < lower.length && isLetterOrDigit(lower.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.push(...wordForms(lower.slice(start, at)));
      start = -1;
    }
  }
  return words;
}

/**
 * Distinct words of a name in snake, kebab, camel or dotted style. A piece of two capitals (`GitHub`) counts as its
 * parts and as a whole, since readers write both; longer ones are found by their parts.
 */
export function nameWords(name: string): { words: string[]; length: number } {
  const words = new Set<string>();
  const whole = new Set<string>();
  const cut = splitName(name.normalize('NFKC'));
  for (const { text } of cut) for (const form of wordForms(text)) words.add(form);
  for (let at = 1; at < cut.length; at += 1) {
    const [first, second, before, after] = [cut[at - 1], cut[at], cut[at - 2], cut[at + 1]];
    if (first === undefined || second === undefined || first.end !== second.start) continue;
    if (before?.end === first.start || after?.start === second.end) continue;
    whole.add(`${first.text}${second.text}`.slice(0, MAX_WORD_CHARS));
  }
  const length = words.size;
  for (const word of whole) words.add(word);
  return { words: [...words], length };
}

/** The words of a name in order, joined: `zmq_send_request` and `zmqSendRequest` give the same. */
export function compactName(name: string): string {
  return splitName(name.normalize('NFKC'))
    .map((word) => word.text)
    .join('');
}

/** Han text is written without blanks: pairs of characters stand for words. */
function wordForms(word: string): string[] {
  if (!isHan(word.charCodeAt(0)) || word.length < 3) return [word.slice(0, MAX_WORD_CHARS)];
  return Array.from({ length: Math.min(word.length, MAX_WORD_CHARS) - 1 }, (_, at) =>
    word.slice(at, at + 2),
  );
}
