import { splitText } from '../text/split-text.ts';
import type { Word } from '../text/word.ts';
import { findPhrases, phraseIndex } from '../words/phrase-index.ts';
import { AIMS, type DirectiveAim } from './aims.ts';
import { addressingComments } from './comments.ts';
import { DIRECTIVES } from './directives.ts';
import { encodedTexts, mayEncode } from './encoded.ts';
import { type Fitting, fittingIn, matchOrders } from './order-index.ts';
import { isOwnDeed } from './own-deed.ts';
import { type PlainView, placeIn, plainView, withoutLookalikes } from './plain-view.ts';
import { isExample } from './quoted.ts';
import { MAY_NAME, secretOrders } from './secret-paths.ts';

/** Words that order the model about, with what they want. */
export interface Directive {
  aim: DirectiveAim | 'marked-block';
  start: number;
  end: number;
  /** True for words that the record quotes or describes: they order nothing. */
  example: boolean;
}

/** Longest text that is searched, in UTF-16 units. A longer one is read at both ends, where it is cheapest to hide. */
export const MAX_DIRECTIVE_SCAN_CHARS = 65_536;

const INDEX = phraseIndex(
  DIRECTIVES.flatMap(({ aim, phrases }) => phrases.map((source) => [aim, source] as const)),
);

/** Tags and tokens that set text apart for the model: prompt markup has no place in a tool definition. */
const MARKED_BLOCK =
  /<\/?(?:important|system|system[-_]?(?:prompt|reminder|message|instructions?)|secret|hidden|admin|critical[-_]?instructions?|assistant[-_]?instructions?|instructions?[-_](?:for|to)[-_](?:the[-_])?(?:ai|llm|model|assistant|agent))>|\[\/?(?:INST|SYSTEM(?: PROMPT)?)\]|<\|(?:im_start|im_end|system|user|assistant|endoftext|start_header_id|end_header_id)\|>|<<SYS>>/gi;
const CLOSING_TAG = /<\/[a-z][a-z_-]{0,40}>/g;
const MAY_MARK = /<\/|<(?:important|system|\||<)|\[\/?(?:INST|SYSTEM)/i;

/** A condition after "call this first" makes it guidance: "first if", "first to", "first when". */
const CONDITIONS = new Set(
  'if when whenever without to for unless before in then while with and or so as since because after until by on at from'.split(
    ' ',
  ),
);
const EVERYTHING = new Set([
  'any',
  'every',
  'all',
  'each',
  'anything',
  'everything',
  'doing',
  'other',
]);

/** "When a user asks for X, use this first" and "use no other tool until Y" are guidance. */
function isConditional(words: readonly Word[], first: number, last: number): boolean {
  for (let at = first; at >= 0 && first - at < 24; at -= 1) {
    if (GIVEN.has(words[at]?.text ?? '')) return true;
    if (SENTENCE_ENDS.has(words[at]?.before ?? '')) break;
  }
  const next = words[last + 1];
  if (next === undefined || SENTENCE_ENDS.has(next.before) || next.before === ':') return false;
  if (next.text === 'until' || next.text === 'unless') return true;
  if (words[last]?.text !== 'first' || !CONDITIONS.has(next.text)) return false;
  return (
    !(next.text === 'before' || next.text === 'in') || !EVERYTHING.has(words[last + 2]?.text ?? '')
  );
}

/** "Before every create request" names the deed that needs it: guidance, as "before deleting". */
function isBeforeOneDeed(words: readonly Word[], first: number, last: number): boolean {
  let at = last;
  while (at > first && !EVERYTHING.has(words[at]?.text ?? '')) at -= 1;
  return at > first && words.slice(at + 1, last).some(({ text }) => DEEDS.has(text));
}
const DEEDS = new Set('create update delete edit write'.split(' '));

/** "Don't bother telling the user the IDs unless they ask for them": fields of a record are left out for shortness, and are there for the asking. */
function isOnDemand(words: readonly Word[], first: number, last: number): boolean {
  const isShort = words.slice(first, last).some(({ text }) => text === 'bother');
  if (!isShort || !words.slice(last + 1, last + 3).some(({ text }) => FIELDS.has(text)))
    return false;
  for (let at = last + 1; at < words.length && at - last < 16; at += 1) {
    if (SENTENCE_ENDS.has(words[at]?.before ?? '')) return false;
    if (words[at]?.text === 'unless')
      return words.slice(at + 1, at + 5).some(({ text }) => ASKS.has(text));
  }
  return false;
}
const FIELDS = new Set('id ids date dates status statuses timestamp timestamps'.split(' '));
const ASKS = new Set('ask asks asked request requests requested'.split(' '));

const GIVEN = new Set(['when', 'whenever', 'if']);
const SENTENCE_ENDS = new Set(['.', '!', '?', ';', '\n']);
/** A list item or a paragraph begins inside: the words belong to two thoughts. */
const NEW_ITEM = /\n\s*(?:[-*•#]|\d+[.)]|\n)|:\s*\n/;

/** Most directives that one text reports: more than a page shows, and a bound for hostile texts. */
const MAX_DIRECTIVES = 16;

/** Prompt markup in `text`. A lower-case tag without its partner is a placeholder such as `--secret <secret>`. */
function markedBlocks(text: string): Found[] {
  const closed = new Set(Array.from(text.matchAll(CLOSING_TAG), ([tag]) => tag));
  const found: Found[] = [];
  for (const { 0: tag, index } of text.matchAll(MARKED_BLOCK)) {
    const sure = /[A-Z|]/.test(tag) || tag.startsWith('</') || closed.has(`</${tag.slice(1)}`);
    if (sure) found.push({ aim: 'marked-block', start: index, end: index + tag.length });
    if (found.length >= MAX_DIRECTIVES) break;
  }
  return found;
}

type Found = Omit<Directive, 'example'>;

/** English phrases in a text that is as long as its view. */
function phrasesIn(text: string): Found[] {
  const found: Found[] = [];
  const words = splitText(text, 0, text.length);
  findPhrases(INDEX, words, (aim, { first, last }) => {
    if (found.length >= MAX_DIRECTIVES) return;
    if ((aim === 'precedence' || aim === 'displace') && isConditional(words, first, last)) return;
    if (aim === 'precedence' && isBeforeOneDeed(words, first, last)) return;
    if (aim === 'conceal' && isOnDemand(words, first, last)) return;
    const start = words[first]?.start ?? 0;
    const end = words[last]?.end ?? start;
    if (!NEW_ITEM.test(text.slice(start, end))) found.push({ aim, start, end });
  });
  return found;
}

/** A part of a text, with all that is known of it. */
interface Part {
  text: string;
  /** Offset of the part in the whole text. */
  from: number;
  /** True when the part begins where the text does. */
  first: boolean;
}

/** One reading of a text, and what may stand in it. */
interface ViewLook extends Fitting {
  view: PlainView;
  secrets: boolean;
}

/** What may stand in a text, found by one pass for each kind: most texts hold none of it. */
export interface DirectiveLook {
  marks: boolean;
  encoded: boolean;
  comments: boolean;
  plain: ViewLook;
  /** The text with look-alikes of letters as those letters; null where nothing is disguised. */
  undisguised: ViewLook | null;
}

const lookAtView = (view: PlainView): ViewLook => ({
  view,
  ...fittingIn(view),
  secrets: MAY_NAME.test(view.text),
});

function lookAt(text: string): DirectiveLook {
  const view = plainView(text);
  const undisguised = withoutLookalikes(view);
  return {
    marks: (text.includes('<') || text.includes('[')) && MAY_MARK.test(text),
    encoded: mayEncode(text),
    comments: view.text.includes('<!--'),
    plain: lookAtView(view),
    undisguised: undisguised === null ? null : lookAtView(undisguised),
  };
}

/** Orders in one reading of a part, in the places of the part. */
function ordersIn({ view, orders, secrets }: ViewLook, first: boolean): Found[] {
  const found: Found[] = [];
  const add = (aim: Directive['aim'], start: number, end: number): void => {
    found.push({ aim, ...placeIn(view, start, end) });
  };
  if (orders !== null)
    for (const { aim, start, end } of matchOrders(view, orders, MAX_DIRECTIVES))
      if (!isOwnDeed(view.text, { aim, start, end }, first)) add(aim, start, end);
  if (secrets)
    for (const { start, end } of secretOrders(view, MAX_DIRECTIVES)) add('steal', start, end);
  return found;
}

function readPart({ text, first }: Part, look: DirectiveLook): Found[] {
  const { undisguised } = look;
  const found: Found[] = [];
  if (look.marks) found.push(...markedBlocks(text));
  if (look.plain.phrases) found.push(...phrasesIn(text));
  else if (undisguised?.view.at === null && undisguised.phrases)
    found.push(...phrasesIn(undisguised.view.text));
  found.push(...ordersIn(look.plain, first));
  if (undisguised !== null) found.push(...ordersIn(undisguised, first));
  for (const one of addressingComments(text, MAX_DIRECTIVES))
    found.push({ aim: 'address', ...one });
  if (look.encoded)
    for (const { start, end, text: decoded } of encodedTexts(text)) {
      const [inside] = readOnce(decoded);
      if (inside !== undefined) found.push({ aim: inside.aim, start, end });
    }
  return found;
}

/** Orders of a decoded text, which is not decoded again. */
function readOnce(text: string): Found[] {
  const look = lookAtView(plainView(text));
  return [...(look.phrases ? phrasesIn(text) : []), ...ordersIn(look, false)];
}

/** Shortest markup is `<system>`, shortest phrase "use this first"; an order in signs takes six. */
const SHORTEST_MARK_CHARS = 6;
const SHORTEST_PHRASE_CHARS = 14;
/** A programmatic name with words enough to order something: `ignore_all_previous_instructions`. */
const LONG_NAME = /^[A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+){2,}$|^[a-z]+(?:[A-Z][a-z0-9]+){2,}$/;
const MAX_NAME_CHARS = 200;
const isLongName = (text: string): boolean =>
  text.length <= MAX_NAME_CHARS && !text.includes(' ') && LONG_NAME.test(text);

/** The words of such a name, between blanks. */
const wordsOf = (name: string): string =>
  name.replace(/[_.-]/g, ' ').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** What a name can order: a switch called `skip_confirmation` orders nothing. */
const NAME_AIMS: ReadonlySet<string> = new Set(['override', 'conceal']);

/** What the quoted words of a directive ask of the model, in words that follow "asks the model to"; null when they are none. */
export function askOf(quote: string): { aim: Directive['aim']; asks: string } | null {
  const aim = findDirectives(quote)[0]?.aim;
  if (aim === undefined) return null;
  const asks =
    aim === 'marked-block' ? 'read a block of prompt markup as an instruction' : AIMS[aim];
  return { aim, asks };
}

/** One word, shorter than any base64 that can hold an order. */
const PLAIN_WORD = /^[\w.$-]+$/;
const MAX_WORD_CHARS = 20;
const isPlainWord = (text: string): boolean =>
  text.length <= MAX_WORD_CHARS && PLAIN_WORD.test(text);
/** One of these stands in each name that overrides or conceals something. */
const MAY_ORDER =
  /[Ii]gnor|[Dd]isregard|[Ff]orget|[Dd]iscard|[Nn]eglect|[Oo]verr|[Bb]ypass|[Ss]upersed|[Rr]eplac|[Aa]dvised|[Jj]ailbreak|[Uu]nrestricted|[Yy]ou[_.-]?[Aa]re|(?:^|[_.-])(?:not|dont|NOT)[_.-]|[Nn]ot[A-Z]|[Dd]ont[A-Z]|[Nn]ever|[Aa]void|[Ww]ithout|[Hh]ide|[Cc]onceal|[Ss]ecret|[Hh]idden|[Ss]ilent|IGNOR|DISREGARD|OVERR|FORGET|NEVER|HIDE/;

const mayHold = ({ orders, phrases, secrets }: ViewLook, { length }: string): boolean =>
  orders !== null || secrets || (phrases && length >= SHORTEST_PHRASE_CHARS);

/** What may stand in a text; null when no directive can. Lets through every text with one, and few others. */
export function mayDirect(text: string): DirectiveLook | null {
  if (text.length < SHORTEST_MARK_CHARS) return null;
  // Keys and type words of schemas end here.
  const isName = isLongName(text);
  if (isName ? !MAY_ORDER.test(text) : isPlainWord(text)) return null;
  const look = lookAt(isName ? wordsOf(text) : text);
  const { marks, encoded, comments, plain, undisguised } = look;
  const may =
    marks ||
    encoded ||
    comments ||
    mayHold(plain, text) ||
    (undisguised !== null && mayHold(undisguised, text));
  return may ? look : null;
}

function nameOrders(text: string): Directive[] {
  const spaced = wordsOf(text);
  return [...phrasesIn(spaced), ...ordersIn(lookAtView(plainView(spaced)), false)]
    .filter(({ aim }) => NAME_AIMS.has(aim))
    .slice(0, 1)
    .map(({ aim }) => ({ aim, start: 0, end: text.length, example: false }));
}

/**
 * Directives in `text` in the order of their place, none inside another. `look` is that of `mayDirect` where it has been asked.
 * Linear: patterns look a fixed number of words ahead.
 */
export function findDirectives(text: string, look?: DirectiveLook): Directive[] {
  if (isLongName(text)) return nameOrders(text);
  const half = MAX_DIRECTIVE_SCAN_CHARS / 2;
  const isWhole = text.length <= MAX_DIRECTIVE_SCAN_CHARS;
  const parts: Part[] = isWhole
    ? [{ text, from: 0, first: true }]
    : [
        { text: text.slice(0, half), from: 0, first: true },
        { text: text.slice(-half), from: text.length - half, first: false },
      ];
  const found: Directive[] = [];
  for (const part of parts) {
    const known = isWhole ? look : undefined;
    const read = readPart(part, known ?? lookAt(part.text)).sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    for (const { aim, start, end } of read) {
      if (found.length >= MAX_DIRECTIVES) break;
      const place = { start: start + part.from, end: end + part.from };
      if (found.some((one) => one.start < place.end && one.end > place.start)) continue;
      found.push({ aim, ...place, example: isExample(text, place.start, place.end) });
    }
  }
  return found;
}
