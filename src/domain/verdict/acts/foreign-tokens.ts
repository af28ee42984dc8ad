import { isLetterOrDigit } from '../text/characters.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/word.ts';
import { JAPANESE_ENDINGS } from '../words/languages/japanese.ts';
import { KOREAN_ENDINGS } from '../words/languages/korean.ts';
import type { Language } from '../words/languages/language.ts';
import {
  folded,
  indexOf,
  type LanguageIndex,
  type Meaning,
} from '../words/languages/language-index.ts';
import { simplified } from '../words/languages/traditional.ts';

/** A word or lexeme of a sentence, with all that the lists of its language say of it. */
export interface Token {
  word: Word;
  /** Its text in lower case. */
  text: string;
  verbs: readonly Meaning[];
  deed: Meaning | undefined;
  noun: string | undefined;
  /** Second part of a carrying verb, '' when it has none; undefined for another word. */
  light: string | undefined;
  /** True for a deed that an ending makes a verb, or that may be one without (`删除`). */
  isVerb: boolean;
  /** True when an ending or a word beside it says that the deed is done already or by others (`削除された`). */
  isDone: boolean;
  /** True where an ending makes the verb a modifier of the next noun. */
  isRelative: boolean;
  isJoin: boolean;
  isNot: boolean;
  isArticle: boolean;
}

const blank = (word: Word, text: string): Token => ({
  word,
  text,
  verbs: [],
  deed: undefined,
  noun: undefined,
  light: undefined,
  isVerb: false,
  isDone: false,
  isRelative: false,
  isJoin: false,
  isNot: false,
  isArticle: false,
});

/** The longest listed form that `text` has at `at`. */
function longestAt({ starts }: LanguageIndex, text: string, at: number): string | undefined {
  return starts.get(text.charAt(at))?.find((form) => text.startsWith(form, at));
}

const wordOf = (text: string, start: number, end: number, before: string): Word => ({
  text,
  start,
  end,
  before,
  identifier: false,
});

const BEHIND_DONE = /^(?:され|した(?!い|り)|済|ずみ|しない|しません|せずに)/;
const MAIN_BEHIND =
  /^(?:$|[、。,.()（）「」\s]|ため|ツール|こと|よう|と|場合|際|とき|時|の|機能|API|メソッド|関数|コマンド|エンドポイント|たい|ことができ|ください|か)/;

const isLatin = (code: number): boolean => code < 0x250;

/** Lexemes of a text without blanks; runs of other letters stay whole. */
function segments(sentence: Sentence, language: Language): Token[] {
  const index = indexOf(language);
  const said = folded(sentence.whole.slice(sentence.start, sentence.end));
  const source = language.id === 'zh' ? simplified(said) : said;
  const tokens: Token[] = [];
  let before = '';
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    if (!isLetterOrDigit(code)) {
      const mark = source.charAt(at);
      if (mark !== ' ' || before === '') before = mark;
      at += 1;
      continue;
    }
    const place = sentence.start + at;
    const form = longestAt(index, source, at);
    const isMixed = form !== undefined && !isLatin(form.charCodeAt(form.length - 1));
    if (isLatin(code) && !isMixed) {
      let end = at + 1;
      while (
        end < source.length &&
        isLetterOrDigit(source.charCodeAt(end)) &&
        isLatin(source.charCodeAt(end))
      )
        end += 1;
      const text = source.slice(at, end);
      tokens.push({ ...blank(wordOf(text, place, place + end - at, before), text), noun: text });
      before = '';
      at = end;
      continue;
    }
    const small = form === undefined ? smallAt(index, source, at) : undefined;
    if (form === undefined) {
      const length = small?.length ?? 1;
      if (small !== undefined) {
        const token = blank(wordOf(small, place, place + length, before), small);
        tokens.push({ ...token, isJoin: index.joins.has(small), isNot: index.not.has(small) });
        before = '';
      }
      at += length;
      continue;
    }
    const end = at + form.length;
    const behind = source.slice(end, end + 8);
    const verbs = index.verbs.get(form) ?? [];
    const deed = index.deeds.get(form);
    const isJapanese = language.id === 'ja';
    const ending = isJapanese ? JAPANESE_ENDINGS.exec(behind)?.[0] : undefined;
    const rest =
      ending === undefined ? behind : source.slice(end + ending.length, end + ending.length + 8);
    const negated = isJapanese && /^(?:ません|ない|ず)/.test(rest);
    tokens.push({
      ...blank(wordOf(form, place, place + form.length, before), form),
      verbs,
      deed,
      noun: index.nouns.get(form),
      light: index.light.get(form),
      isVerb: isJapanese
        ? (deed !== undefined && ending !== undefined) || verbs.length > 0
        : verbs.length > 0,
      isDone: isJapanese
        ? BEHIND_DONE.test(behind) || negated
        : /[已被未可待]$/.test(source.slice(Math.max(0, at - 1), at)) ||
          /^(?:过的|了的|后的|的(?!时候))/.test(behind),
      isRelative:
        isJapanese && (ending?.endsWith('る') ?? form.endsWith('る')) && !MAIN_BEHIND.test(rest),
    });
    before = '';
    at = end;
  }
  return tokens;
}

/** The longest small word (a joint, a negation) at `at`. */
function smallAt({ joins, not }: LanguageIndex, source: string, at: number): string | undefined {
  let found: string | undefined;
  for (const word of [...joins, ...not])
    if (source.startsWith(word, at) && word.length > (found?.length ?? 0)) found = word;
  return found;
}

/** A noun of the list that a word begins or ends with. */
function partNoun(
  index: LanguageIndex,
  match: Language['match'],
  text: string,
): string | undefined {
  const whole = index.nouns.get(text);
  if (whole !== undefined || match === 'whole') return whole;
  const least = match === 'end' ? 4 : 2;
  for (let length = Math.min(text.length - 1, index.longestNoun); length >= least; length -= 1) {
    const part = match === 'end' ? text.slice(-length) : text.slice(0, length);
    const found = index.nouns.get(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

const KOREAN_DONE = /^(?:된|되|됩|당하|한\s?$|하지|하였던|했던|돼)/;

/** What a Korean word is: the longest listed beginning, and what its ending makes of it. */
function korean(word: Word, next: Word | undefined, index: LanguageIndex): Token {
  const text = word.text;
  const token = blank(word, text);
  const form = longestAt(index, text, 0);
  if (form === undefined)
    return { ...token, isJoin: index.joins.has(text), isNot: index.not.has(text) };
  const rest = text.slice(form.length);
  const verbs = index.verbs.get(form) ?? [];
  const deed = index.deeds.get(form);
  const behind = rest === '' && next?.before === ' ' ? next.text : rest;
  const isLight = deed !== undefined && KOREAN_ENDINGS.test(behind);
  // `배포작업을`: of a compound the last part is its head.
  const tail = rest === '' ? undefined : longestAt(index, rest, 0);
  return {
    ...token,
    verbs,
    deed,
    noun: (tail === undefined ? undefined : index.nouns.get(tail)) ?? index.nouns.get(form),
    light: index.light.get(form),
    isVerb: verbs.length > 0 || isLight,
    isDone: KOREAN_DONE.test(rest) || (verbs.length > 0 && /지\s?$/.test(rest)),
    isNot: false,
  };
}

/** Articles and pronouns that French and Italian write onto the next word. */
const ELISION = /^(?:d|l|n|s|qu|j|m|t|c|un|all|dell|dall|nell|sull)'/;

/** Words of a text with blanks. */
function spaced(sentence: Sentence, language: Language): Token[] {
  const index = indexOf(language);
  return sentence.words.map((word, at) => {
    if (language.id === 'ko') return korean(word, sentence.words[at + 1], index);
    const text = folded(word.text).replace(ELISION, '');
    // German writes nouns with a capital: in the middle of a sentence such a word is no verb.
    const isCapital =
      language.id === 'de' &&
      at > 0 &&
      (word.before === ' ' || word.before === '-') &&
      sentence.whole.charAt(word.start) !== sentence.whole.charAt(word.start).toLowerCase();
    // `un(e) facture`, `(contrat, facture…)`: behind an ending in brackets, or alone in a list.
    const isListed =
      at > 0 &&
      index.nouns.has(text) &&
      (word.before === ')' || (word.before === ',' && sentence.words[at + 1]?.before !== ' '));
    const isNoun = isCapital || isListed;
    return {
      ...blank(word, text),
      verbs: isNoun ? [] : (index.verbs.get(text) ?? []),
      deed: index.deeds.get(text),
      noun: partNoun(index, language.match, text),
      light: isNoun ? undefined : index.light.get(text),
      isVerb: !isNoun && index.verbs.has(text),
      isJoin: index.joins.has(text),
      isNot: index.not.has(text),
      isArticle: index.articles.has(text),
    };
  });
}

/** A sentence cut into the words of its language, each looked up in the lists. */
export function tokensOf(sentence: Sentence, language: Language): Token[] {
  return language.id === 'zh' || language.id === 'ja'
    ? segments(sentence, language)
    : spaced(sentence, language);
}
