import type { Language } from './language.ts';

/** What a form of a word means, in English words of the rules. */
export interface Meaning {
  /** Verb or noun. */
  word: string;
  /** Object that a verb implies, '' for none. */
  object: string;
  /** Second part of a verb that stands later in the clause (`legt … an`), '' for none. */
  part: string;
}

/** The lists of one language, ready to look words up in. */
export interface LanguageIndex {
  verbs: ReadonlyMap<string, readonly Meaning[]>;
  nouns: ReadonlyMap<string, string>;
  deeds: ReadonlyMap<string, Meaning>;
  light: ReadonlyMap<string, string>;
  articles: ReadonlySet<string>;
  joins: ReadonlySet<string>;
  not: ReadonlySet<string>;
  /** Forms by their first unit, longest first: for texts without blanks and for words with endings. */
  starts: ReadonlyMap<string, readonly string[]>;
  /** Longest noun, in units. */
  longestNoun: number;
}

/** Lower case, with the letters that writers leave out or exchange made equal. */
export const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replaceAll('i̇', 'i')
    .replaceAll('’', "'");

const setOf = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(folded),
  );

/** `meaning object: form form` lines. */
function* lines(list: string): Generator<[word: string, object: string, forms: string[]]> {
  for (const line of list.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const [word = '', object = ''] = line.slice(0, colon).trim().split(' ');
    yield [
      word,
      object,
      line
        .slice(colon + 1)
        .trim()
        .split(/\s+/),
    ];
  }
}

function plurals(noun: string): readonly string[] {
  const last = noun.at(-1) ?? '';
  const endings = [noun, `${noun}s`, `${noun}es`];
  if (noun.endsWith('ão')) return [...endings, `${noun.slice(0, -2)}ões`];
  if (noun.endsWith('ión')) return [...endings, `${noun.slice(0, -2)}ones`];
  if (noun.endsWith('al')) return [...endings, `${noun.slice(0, -1)}is`, `${noun.slice(0, -1)}ux`];
  if (noun.endsWith('em')) return [...endings, `${noun.slice(0, -1)}ns`];
  if (noun.endsWith('z')) return [...endings, `${noun.slice(0, -1)}ces`];
  if (noun.endsWith('eau')) return [...endings, `${noun}x`];
  if (last === 'o') return [...endings, `${noun.slice(0, -1)}i`];
  if (last === 'a') return [...endings, `${noun.slice(0, -1)}e`];
  return endings;
}

/** Small words that a regular form of some verb looks like: `para` of `parar`, `sobre` of `sobrar`. */
const SMALL = 'para como sobre entre uma era onde caso desde nota';

function build(language: Language): LanguageIndex {
  const verbs = new Map<string, Meaning[]>();
  const small = setOf(`${language.articles} ${language.joins} ${language.not} ${SMALL}`);
  const addVerb = (form: string, meaning: Meaning): void => {
    const key = folded(form);
    if (small.has(key)) return;
    const known = verbs.get(key);
    // A verb with its second part says more than the same form alone.
    if (known === undefined) verbs.set(key, [meaning]);
    else if (meaning.part !== '') known.unshift(meaning);
    else if (known.every(({ part }) => part !== '')) known.push(meaning);
  };
  for (const [word, object, forms] of lines(language.verbs))
    for (const form of forms) {
      const [verb = '', part = ''] = form.split('~');
      const all =
        language.inflect === undefined || part !== '' ? [verb] : [verb, ...language.inflect(verb)];
      for (const each of new Set(all)) addVerb(each, { word, object, part: folded(part) });
    }
  const nouns = new Map<string, string>();
  for (const [word, , forms] of lines(language.nouns))
    for (const form of forms)
      for (const each of language.match === 'whole' ? plurals(form) : [form])
        if (!nouns.has(folded(each))) nouns.set(folded(each), word);
  const deeds = new Map<string, Meaning>();
  for (const [word, object, forms] of lines(language.deeds))
    for (const form of forms) {
      const [noun = '', part = ''] = form.split('~');
      for (const each of language.match === 'whole' ? plurals(noun) : [noun])
        if (!deeds.has(folded(each))) deeds.set(folded(each), { word, object, part: folded(part) });
    }
  const light = new Map<string, string>();
  for (const form of language.light.split(/\s+/)) {
    const [verb = '', part = ''] = form.split('~');
    for (const each of language.inflect === undefined ? [verb] : [verb, ...language.inflect(verb)])
      if (each !== '' && !light.has(folded(each))) light.set(folded(each), folded(part));
  }
  const starts = new Map<string, string[]>();
  for (const form of new Set([
    ...verbs.keys(),
    ...nouns.keys(),
    ...deeds.keys(),
    ...light.keys(),
  ])) {
    const list = starts.get(form.charAt(0));
    if (list === undefined) starts.set(form.charAt(0), [form]);
    else list.push(form);
  }
  for (const list of starts.values()) list.sort((a, b) => b.length - a.length);
  return {
    verbs,
    nouns,
    deeds,
    light,
    articles: setOf(language.articles),
    joins: setOf(language.joins),
    not: setOf(language.not),
    starts,
    longestNoun: Math.max(...[...nouns.keys()].map((noun) => noun.length)),
  };
}

const built = new Map<string, LanguageIndex>();

/** The index of a language, built when it is first needed. */
export function indexOf(language: Language): LanguageIndex {
  const known = built.get(language.id);
  if (known !== undefined) return known;
  const index = build(language);
  built.set(language.id, index);
  return index;
}
