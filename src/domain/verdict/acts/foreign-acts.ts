import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/word.ts';
import type { Language } from '../words/languages/language.ts';
import type { Meaning } from '../words/languages/language-index.ts';
import { wordSet } from '../words/word-set.ts';
import { type Act, type ActSource, actOf } from './act.ts';
import { type Token, tokensOf } from './foreign-tokens.ts';

/** Words of a sentence that are read. */
const MAX_TOKENS = 60;
/** How far behind a verb its second part stands, in words. */
const PART_REACH = 14;
const CLAUSE_MARKS = new Set([
  '.',
  '。',
  ';',
  '；',
  ':',
  '：',
  '(',
  ')',
  '（',
  '）',
  '\n',
  '|',
  '!',
  '?',
]);
const COMMAS = new Set([',', '，', '、', '/']);

/** Prepositions behind which no direct object stands; those of a genitive (`de`, `von`) are not among them. */
const PREPOSITIONS = new Set(
  `a en desde hacia para con contra sobre em no na nos nas ao aos à às até com pelo pela dans sur vers depuis pour avec contre au aux
  auf aus an in im ins am zu zum zur für mit gegen nach bei till från i på med för mot ur в на из с к по для от во ко su da per nel nella
  naar uit op voor met z do`.split(/\s+/),
);

/** The noun of a verb, for an object that names a deed (`주식 매수 주문`: an order for a purchase). */
const NOUN_OF = new Map([
  ['pay', 'payment'],
  ['buy', 'purchase'],
  ['sell', 'sale'],
  ['delete', 'deletion'],
  ['remove', 'removal'],
  ['execute', 'execution'],
  ['deploy', 'deployment'],
  ['withdraw', 'withdrawal'],
]);

/** Information that a verb in front of it only describes: `支付记录`, `退款状态`, `修改历史`. */
const RECORDS = wordSet('list history status information detail result time method count');
/** Carrying verbs that are verbs of their own: with one of these nouns they carry all the same. */
const NO_CARRY = wordSet('query create update fill');

const TRADED = wordSet('purchase sale stock buy sell money transfer');

interface Deed {
  at: number;
  lemma: string;
  /** Objects that the word itself implies. */
  implied: string;
  verb: Word;
}

const objectWord = (token: Token): Word => {
  const text =
    token.noun ??
    (token.deed !== undefined ? (NOUN_OF.get(token.deed.word) ?? token.deed.word) : undefined) ??
    (token.verbs[0] !== undefined
      ? (NOUN_OF.get(token.verbs[0].word) ?? token.verbs[0].word)
      : token.text);
  return { ...token.word, text, before: ' ' };
};

const isClauseStart = (token: Token | undefined): boolean =>
  token === undefined || CLAUSE_MARKS.has(token.word.before);

/** Place of the second part of a verb, -1 when the clause does not have it. */
function partAt(tokens: readonly Token[], at: number, part: string): number {
  for (let next = at + 1; next < Math.min(tokens.length, at + PART_REACH); next += 1) {
    if (isClauseStart(tokens[next])) return -1;
    if (tokens[next]?.text === part) return next;
  }
  return -1;
}

/** The meaning of a verb at `at`, with its second part where the clause has it. */
function meaningAt(tokens: readonly Token[], at: number): Meaning | undefined {
  return tokens[at]?.verbs.find(({ part }) => part === '' || partAt(tokens, at, part) >= 0);
}

function isNegated(tokens: readonly Token[], at: number, language: Language): boolean {
  const before = tokens.slice(Math.max(0, at - 2), at);
  if (before.some(({ isNot, word }) => isNot && !CLAUSE_MARKS.has(word.before))) return true;
  // `löscht die Datei nicht`, `ne supprime pas`: the word stands behind the verb.
  if (language.id === 'de' || language.id === 'sv' || language.id === 'nl' || language.id === 'ko')
    return tokens
      .slice(at + 1, at + 4)
      .some(
        ({ isNot, text, word }) =>
          isNot &&
          !COMMAS.has(word.before) &&
          text !== 'ohne' &&
          text !== 'utan' &&
          text !== 'zonder',
      );
  return language.id === 'fr' && tokens[at + 1]?.text === 'pas';
}

/** True for an infinitive of a Romance language, which can stand behind a preposition or an article. */
const isInfinitive = ({ text }: Token): boolean => /(?:[aei]r|re|ire|are|ere)$/.test(text);

/** Every deed of a sentence with the verb in front of its object. */
function frontDeeds(tokens: readonly Token[], language: Language): Deed[] {
  const deeds: Deed[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const previous = tokens[at - 1];
    const governed =
      previous?.isArticle === true &&
      token.word.before === ' ' &&
      language.id !== 'zh' &&
      !isInfinitive(token);
    const carried =
      token.light === undefined || governed ? undefined : carriedBy(tokens, at, language);
    if (carried !== undefined && !isNegated(tokens, at, language)) {
      deeds.push({ at: carried.at, ...carried.deed, verb: token.word });
      continue;
    }
    const meaning = token.isVerb && !token.isDone && !governed ? meaningAt(tokens, at) : undefined;
    if (meaning === undefined || isNegated(tokens, at, language)) continue;
    const follows = tokens[at + 1]?.word.before === '' ? tokens[at + 1]?.noun : undefined;
    if (language.id === 'zh' && deeds.length > 0 && RECORDS.has(follows ?? '')) continue;
    deeds.push({ at, lemma: meaning.word, implied: meaning.object, verb: token.word });
  }
  return deeds;
}

/** The deed that a carrying verb (`realiza`, `führt … durch`, `发起`) carries. */
function carriedBy(
  tokens: readonly Token[],
  at: number,
  { id }: Language,
): { at: number; deed: Pick<Deed, 'lemma' | 'implied'> } | undefined {
  const token = tokens[at];
  const part = token?.light ?? '';
  if (part !== '' && partAt(tokens, at, part) < 0) return undefined;
  for (let next = at + 1; next < Math.min(tokens.length, at + 6); next += 1) {
    const candidate = tokens[next];
    if (candidate === undefined || isClauseStart(candidate) || candidate.isJoin) return undefined;
    const deed = candidate.deed;
    if (deed !== undefined && candidate.text !== part) {
      if (token?.isVerb === true && NO_CARRY.has(deed.word)) return undefined;
      return { at: next, deed: { lemma: deed.word, implied: deed.object } };
    }
    // `führt ein Skript aus`: an object that is no deed is the verb's own.
    if (token?.isVerb === true && candidate.noun !== undefined && id !== 'zh') return undefined;
  }
  return undefined;
}

/** Chinese words that join clauses; the others join words of a list, which are verbs only beside verbs. */
const CLAUSE_JOINS = wordSet('并 并且 然后 后 再 且 同时');

/** The same for Chinese, where `、` and `和` join the nouns of a list and every verb can be a noun. */
function isJoinedChinese(tokens: readonly Token[], from: number, at: number): boolean {
  const previous = tokens[at - 1];
  const token = tokens[at];
  if (previous === undefined || token === undefined) return false;
  const mark = token.word.before;
  const verb = tokens[from];
  const behind = previous.isJoin ? tokens[at - 2] : previous;
  // `查询、修改和删除`: nothing but a mark between the verbs.
  if (
    behind === verb &&
    verb !== undefined &&
    previous.word.start - verb.word.end <= 1 &&
    token.word.start - previous.word.end <= 1
  )
    return true;
  if (mark === '，' || mark === ',' || CLAUSE_MARKS.has(mark)) return true;
  if (previous.isJoin && CLAUSE_JOINS.has(previous.text)) return true;
  // `管理文件，支持上传文件、删除文件`: a verb with an object, behind one that changes something.
  const next = tokens[at + 1];
  const hasObject =
    next !== undefined &&
    next.word.start === token.word.end &&
    next.noun !== undefined &&
    !RECORDS.has(next.noun);
  const looks = LOOKS.has(tokens.find(({ isVerb }) => isVerb)?.verbs[0]?.word ?? '');
  return hasObject && !looks && (mark === '、' || mark === '/' || previous.isJoin);
}

/** Verbs behind which a list is one of things. */
const LOOKS = wordSet('get list search query show read return check calculate analyze');

/** True where a verb stands beside the one before it, not inside what that one is done to. */
function isJoined(tokens: readonly Token[], from: number, at: number, { id }: Language): boolean {
  if (id === 'zh') return isJoinedChinese(tokens, from, at);
  for (let back = at; back > from && back > at - 4; back -= 1) {
    const token = tokens[back];
    if (token === undefined) return false;
    if (COMMAS.has(token.word.before) || CLAUSE_MARKS.has(token.word.before)) return true;
    if (back < at && token.isJoin) return true;
    if (back < at && (token.noun !== undefined || token.isArticle)) return false;
  }
  return false;
}

/** Words behind a verb (or, where none are, before it) as objects, the head last. */
function objectsFor(
  tokens: readonly Token[],
  { at, lemma, implied, verb }: Deed,
  from: number,
  until: number,
  language: Language,
): Pick<Act, 'direct' | 'indirect'> {
  const direct: Word[] = [];
  const indirect: Word[] = [];
  let target = direct;
  const unknown: Word[] = [];
  const take = (token: Token): void => {
    if (token.isJoin || token.isArticle || token.isNot || token.word === verb) return;
    const isKnown = token.noun !== undefined || token.deed !== undefined || token.verbs.length > 0;
    if (isKnown) target.push(objectWord(token));
    else if (token.text.length > 2) (target === direct ? unknown : target).push(objectWord(token));
  };
  if (language.verb === 'front')
    for (const [index, token] of tokens.slice(at + 1, until).entries()) {
      if (index > 0 && CLAUSE_MARKS.has(token.word.before)) break;
      // `Esvazia a fila`: right behind the verb this is the article, which in Spanish is none.
      const isArticle = index === 0 && token.text === 'a' && token.isArticle;
      if (language.id !== 'zh' && PREPOSITIONS.has(token.text) && !isArticle) target = indirect;
      else take(token);
    }
  target = direct;
  const isBare = direct.length + indirect.length === 0;
  if (language.verb === 'end' || language.id === 'zh' || isBare)
    for (const token of tokens.slice(from, at)) {
      if (token.word.before !== '' && CLAUSE_MARKS.has(token.word.before)) direct.length = 0;
      if (language.id !== 'zh' || token.noun !== undefined) take(token);
    }
  if (language.head === 'first') direct.reverse();
  const said = implied === '' ? [] : [{ ...verb, text: implied, before: ' ' }];
  // French and Spanish have one word for an order and a command; a trade names what is bought or sold.
  if (lemma === 'execute' && !direct.some(({ text }) => TRADED.has(text)))
    for (const [index, word] of direct.entries())
      if (word.text === 'order') direct[index] = { ...word, text: 'command' };
  // What the lists do not know stands in front, so that the last word is the known head.
  return { direct: [...unknown, ...said, ...direct], indirect };
}

/** `ödeme geçmişi`, `silmesi`: the noun of a Turkish verb. */
const VERBAL_NOUN = /m[ae](?:s[ıiuü]n?[ıiuü]?)?$/;

/** Deeds of a sentence whose verb ends its clause: all that are joined or end it, none that only describe a noun. */
function endDeeds(tokens: readonly Token[], language: Language): Deed[] {
  const all: Deed[] = [];
  const relative: Deed[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.isDone) continue;
    const next = tokens[at + 1];
    const isLast = isClauseStart(next) || COMMAS.has(next?.word.before ?? '');
    const deed = token.deed;
    // `para transferi yapar`: a noun that names a deed, and the verb that carries it.
    const isCarried =
      deed !== undefined &&
      next?.light !== undefined &&
      !isClauseStart(next) &&
      language.id !== 'ja';
    const verb = meaningAt(tokens, at);
    const isBareStem =
      language.id === 'tr' &&
      !isLast &&
      next?.isJoin !== true &&
      (token.text.length <= 4 || VERBAL_NOUN.test(token.text) || /l[ae]r$/.test(token.text));
    const own =
      language.id === 'tr'
        ? isCarried
          ? deed
          : verb !== undefined &&
              !isBareStem &&
              !(token.light !== undefined && tokens[at - 1]?.deed !== undefined)
            ? verb
            : undefined
        : token.isVerb && deed !== undefined && (verb === undefined || verb.part === '')
          ? deed
          : token.isVerb
            ? verb
            : isCarried && language.id === 'ko'
              ? deed
              : undefined;
    if (own === undefined || isNegated(tokens, at, language)) continue;
    if (isCarried && !token.isVerb && NO_CARRY.has(own.word)) continue;
    const found = { at, lemma: own.word, implied: own.object, verb: token.word };
    (token.isRelative ? relative : all).push(found);
    if (isCarried || (own.part !== '' && language.id === 'tr')) at += 1;
  }
  return all.length > 0 ? all : relative;
}

/** A sentence without a verb that names its deed by a noun: the first one, or the last where heads stand last. */
function nounDeed(tokens: readonly Token[], language: Language): Deed | undefined {
  const isEnd = language.head === 'last';
  if (language.id === 'zh') return undefined;
  const at = isEnd
    ? tokens.findLastIndex(
        ({ isDone, word }, index) => !isDone && word.text !== '' && index === tokens.length - 1,
      )
    : tokens.slice(0, 3).findIndex(({ deed }) => deed !== undefined);
  const token = tokens[at];
  const deed = token?.deed;
  if (token === undefined || deed === undefined) return undefined;
  if (!isEnd && token.noun === 'list') return undefined;
  if (deed.part !== '' && partAt(tokens, at, deed.part) < 0) return undefined;
  return { at, lemma: deed.word, implied: deed.object, verb: token.word };
}

const informationAt = (tokens: readonly Token[]): number =>
  tokens.findIndex(({ noun, isVerb }) => noun !== undefined && INFORMATION.has(noun) && !isVerb);

/** A sentence that only names information (`概念板块一览`) shows it. */
function shown(tokens: readonly Token[]): Deed | undefined {
  const at = informationAt(tokens);
  const word = tokens[at]?.word;
  return word === undefined ? undefined : { at, lemma: 'show', implied: '', verb: word };
}

/** What a sentence of another language says that the tool does, as deeds with English verbs and nouns. */
export function foreignActs(
  sentence: Sentence,
  language: Language,
  source: ActSource,
  field: string,
): Act[] {
  const tokens = tokensOf(sentence, language).slice(0, MAX_TOKENS);
  const found = language.verb === 'end' ? endDeeds(tokens, language) : frontDeeds(tokens, language);
  const deeds =
    language.verb === 'end'
      ? found
      : found.filter(
          ({ at }, index) =>
            index === 0 || isJoined(tokens, found[index - 1]?.at ?? 0, at, language),
        );
  const noun = deeds.length > 0 ? undefined : (nounDeed(tokens, language) ?? shown(tokens));
  const all = noun === undefined ? deeds : [noun];
  return all.map((deed, index) => {
    const before = all[index - 1];
    const from = before === undefined ? 0 : before.at + 1;
    const until = all[index + 1]?.at ?? tokens.length;
    const objects = objectsFor(tokens, deed, from, until, language);
    return actOf(source, field, deed.verb, { lemma: deed.lemma, form: 'third' }, objects);
  });
}

const INFORMATION = wordSet(
  'list history status information detail result weather forecast chart balance data log count',
);

/** True for a sentence of another language with a verb or noun of its lists. */
export const isForeignKnown = (sentence: Sentence, language: Language): boolean =>
  tokensOf(sentence, language)
    .slice(0, MAX_TOKENS)
    .some(
      ({ isVerb, deed, noun, text }) =>
        isVerb || deed !== undefined || (noun !== undefined && noun !== text),
    );
