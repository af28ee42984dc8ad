import type { ToolRecord } from '../record/tool-record.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** Endings of English words that say nothing about which word it is. */
const ENDINGS = [
  'ations',
  'ation',
  'ings',
  'ing',
  'ied',
  'ies',
  'ed',
  'es',
  's',
  'e',
  'y',
] as const;
/** Every ending ends with one of these: most words need no further look. */
const LAST_LETTERS = 'sngdey';
/** Shorter than this a rest is another word (`us` of `using`). */
const MIN_STEM = 3;

/** `deletes`, `deleting` and `deletion` in one form; rough on purpose, both sides of a comparison go through it. */
export function stemOf(word: string): string {
  if (!LAST_LETTERS.includes(word.at(-1) ?? '')) return word;
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < MIN_STEM) continue;
    const rest = word.slice(0, -ending.length);
    return rest.at(-1) === rest.at(-2) && !/(?:ss|ll|zz|ff)$/.test(rest) ? rest.slice(0, -1) : rest;
  }
  return word;
}

/** The stems of a list of words, to be made once. */
export function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(stemOf));
}

/** True when two sets of stems share one. */
export function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const word of few) if (many.has(word)) return true;
  return false;
}

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Lower-case words of a text, in their order: runs of letters a to z and digits. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i < lower.length; i += 1) {
    if (isWordCode(lower.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      words.push(lower.slice(start, i));
      start = -1;
    }
  }
  if (start >= 0) words.push(lower.slice(start));
  return words;
}

/** True when the lower-case word stands in a lower-case text, by itself. */
export function hasWord(lower: string, word: string): boolean {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (
      (at === 0 || !isWordCode(lower.charCodeAt(at - 1))) &&
      (end === lower.length || !isWordCode(lower.charCodeAt(end)))
    )
      return true;
  }
  return false;
}

const CAPITAL = /[A-Z]/;

/** Words of a tool name or of a quote from one: camelCase, hyphens and underscores separate. */
export function nameWords(name: string): string[] {
  if (!CAPITAL.test(name)) return wordsOf(name);
  return wordsOf(
    name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2'),
  );
}

/** Stems of a tool's name, then of the words that its verdict rests on, in their order. */
export function deedStems({ name }: ToolRecord, { evidence }: Verdict): string[] {
  const found = nameWords(name).map(stemOf);
  for (const { quote } of evidence)
    if (quote !== name) for (const word of nameWords(quote)) found.push(stemOf(word));
  return found;
}
