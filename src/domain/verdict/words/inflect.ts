/** How a verb stands in a text. Only the first three can say what a tool does; `past` describes things (`deleted users`). */
export type VerbForm = 'base' | 'third' | 'ing' | 'past';

/** A word read as a verb. */
export interface VerbReading {
  lemma: string;
  form: VerbForm;
  /** True when the word is as often a noun (`order`, `post`, `query`). */
  ambiguous: boolean;
}

const VOWELS = new Set('aeiou');
/** Verbs of more than one syllable that still double their last letter, and short ones that do not. */
const DOUBLING = new Set(
  'submit commit transfer refer unpin unzip rerun reset unset overrun airdrop unwrap untag unstar unban'.split(
    ' ',
  ),
);
const IRREGULAR_PAST = new Map<string, readonly string[]>([
  ['send', ['sent']],
  ['resend', ['resent']],
  ['write', ['wrote', 'written']],
  ['read', []],
  ['get', ['got']],
  ['set', []],
  ['put', []],
  ['reset', []],
  ['unset', []],
  ['run', ['ran']],
  ['rerun', ['reran']],
  ['make', ['made']],
  ['take', ['took', 'taken']],
  ['give', ['gave', 'given']],
  ['find', ['found']],
  ['see', ['saw', 'seen']],
  ['show', ['showed', 'shown']],
  ['buy', ['bought']],
  ['sell', ['sold']],
  ['pay', ['paid']],
  ['repay', ['repaid']],
  ['lend', ['lent']],
  ['build', ['built']],
  ['rebuild', ['rebuilt']],
  ['withdraw', ['withdrew', 'withdrawn']],
  ['draw', ['drew', 'drawn']],
  ['freeze', ['froze', 'frozen']],
  ['overwrite', ['overwrote', 'overwritten']],
  ['rewrite', ['rewrote', 'rewritten']],
  ['undo', ['undid', 'undone']],
  ['tell', ['told']],
  ['think', ['thought']],
  ['spend', ['spent']],
  ['bid', []],
  ['cut', []],
  ['shut', []],
  ['split', []],
  ['hide', ['hid', 'hidden']],
  ['choose', ['chose', 'chosen']],
  ['begin', ['began', 'begun']],
  ['leave', ['left']],
  ['bind', ['bound']],
  ['sleep', ['slept']],
  ['teach', ['taught']],
  ['wake', ['woke', 'woken']],
  ['speak', ['spoke', 'spoken']],
  ['drive', ['drove', 'driven']],
  ['do', ['did', 'done']],
]);

function doubles(lemma: string): boolean {
  if (DOUBLING.has(lemma)) return true;
  const [a = '', b = '', c = ''] = lemma.slice(-3);
  if (lemma.length < 3 || lemma.length > 5 || VOWELS.has(c) || !VOWELS.has(b) || VOWELS.has(a))
    return false;
  return !'wxyh'.includes(c) && [...lemma].filter((letter) => VOWELS.has(letter)).length === 1;
}

/** Forms of a regular or listed English verb: `[form, kind]`. */
export function inflect(lemma: string): [string, VerbForm][] {
  const last = lemma.at(-1) ?? '';
  const beforeLast = lemma.at(-2) ?? '';
  const stemY = last === 'y' && !VOWELS.has(beforeLast) ? lemma.slice(0, -1) : undefined;
  const sibilant = /(?:s|x|z|ch|sh|o)$/.test(lemma);
  const stem = doubles(lemma) ? lemma + last : lemma;
  const third = stemY !== undefined ? `${stemY}ies` : sibilant ? `${lemma}es` : `${lemma}s`;
  const ing = last === 'e' && beforeLast !== 'e' ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
  const regular = stemY !== undefined ? `${stemY}ied` : last === 'e' ? `${lemma}d` : `${stem}ed`;
  const past = IRREGULAR_PAST.get(lemma) ?? [regular];
  return [
    [lemma, 'base'],
    [third, 'third'],
    [ing, 'ing'],
    ...past.map((form): [string, VerbForm] => [form, 'past']),
  ];
}

/** Plurals whose singular the endings below would get wrong. */
const IRREGULAR_SINGULAR = new Map([
  ['cookies', 'cookie'],
  ['movies', 'movie'],
  ['caches', 'cache'],
  ['niches', 'niche'],
  ['aliases', 'alias'],
  ['statuses', 'status'],
  ['indices', 'index'],
  ['vertices', 'vertex'],
  ['matrices', 'matrix'],
  ['analyses', 'analysis'],
]);

/** Singular of an English plural, lower case; other words as they are. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  const irregular = IRREGULAR_SINGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
