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
/** Shorter than this a rest is another word (`us` of `using`). */
const MIN_STEM = 3;

/** `deletes`, `deleting` and `deletion` in one form; rough on purpose, both sides of a comparison go through it. */
export function stemOf(word: string): string {
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

/** True when one of `words` (stems) stands in `set`. */
export function meets(words: ReadonlySet<string>, set: ReadonlySet<string>): boolean {
  for (const word of words) if (set.has(word)) return true;
  return false;
}

/** Lower-case words of a text, in their order. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^a-z0-9]+/);
}

/** Words of a tool name or of a quote from one: camelCase, hyphens and underscores separate. */
export function nameWords(name: string): string[] {
  return wordsOf(
    name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2'),
  );
}

/** Stems of a tool's name, then of the words that its verdict rests on, in their order. */
export function deedStems(tool: ToolRecord, verdict: Verdict): string[] {
  return [tool.name, ...verdict.evidence.map(({ quote }) => quote)].flatMap(nameWords).map(stemOf);
}
