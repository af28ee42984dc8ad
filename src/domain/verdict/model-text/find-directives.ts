import { splitText } from '../text/split-text.ts';
import type { Word } from '../text/word.ts';
import { findPhrases, phraseIndex } from '../words/phrase-index.ts';
import { DIRECTIVE_HINT, DIRECTIVES, type DirectiveAim } from './directives.ts';

/** Words that order the model about, with what they want. */
export interface Directive {
  aim: DirectiveAim | 'marked-block';
  start: number;
  end: number;
}

/** Longest text that is searched, in UTF-16 units. A longer one is read at both ends, where it is cheapest to hide. */
export const MAX_DIRECTIVE_SCAN_CHARS = 65_536;

const INDEX = phraseIndex(
  DIRECTIVES.flatMap(({ aim, phrases }) => phrases.map((source) => [aim, source] as const)),
);

/** Tags and tokens that set text apart for the model: prompt markup has no place in a tool definition. */
const MARKED_BLOCK =
  /<\/?(?:important|system|system[-_]?(?:prompt|reminder|message|instructions?)|secret|hidden|admin|critical[-_]?instructions?|assistant[-_]?instructions?|instructions?[-_](?:for|to)[-_](?:the[-_])?(?:ai|llm|model|assistant|agent))>|\[\/?(?:INST|SYSTEM(?: PROMPT)?)\]|<\|(?:im_start|im_end|system|user|assistant|endoftext|start_header_id|end_header_id)\|>|<<SYS>>/gi;
/** An order to read a key file: paths hold dots, which end a phrase, so this is an expression of its own. Bounded, so linear. */
const KEY_FILE =
  /\b(?:read|cat|open|load|copy|access|include|send|pass|contents? of)\b[^\n]{0,40}?(?:\bid_rsa|\bid_ed25519|\bid_dsa|\bauthorized_keys|\.aws\/credentials|\.cursor\/mcp\.json|\/etc\/(?:passwd|shadow))\b/gi;
const MAY_READ_KEYS = /id_rsa|id_ed25519|id_dsa|authorized_keys|\/credentials|mcp\.json|\/etc\//i;
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
const GIVEN = new Set(['when', 'whenever', 'if']);
const SENTENCE_ENDS = new Set(['.', '!', '?', ';', '\n']);
/** A list item or a paragraph begins inside: the words belong to two thoughts. */
const NEW_ITEM = /\n\s*(?:[-*•#]|\d+[.)]|\n)|:\s*\n/;

/** Most directives that one text reports: more than a page shows, and a bound for hostile texts. */
const MAX_DIRECTIVES = 16;

/** Prompt markup in `text`. A lower-case tag without its partner is a placeholder such as `--secret <secret>`. */
function markedBlocks(text: string): Directive[] {
  const searched = text.slice(0, MAX_DIRECTIVE_SCAN_CHARS);
  const closed = new Set(Array.from(searched.matchAll(CLOSING_TAG), ([tag]) => tag));
  const found: Directive[] = [];
  for (const { 0: tag, index } of searched.matchAll(MARKED_BLOCK)) {
    const sure = /[A-Z|]/.test(tag) || tag.startsWith('</') || closed.has(`</${tag.slice(1)}`);
    if (sure) found.push({ aim: 'marked-block', start: index, end: index + tag.length });
    if (found.length >= MAX_DIRECTIVES) break;
  }
  return found;
}

function keyFileOrders(text: string): Directive[] {
  const found: Directive[] = [];
  for (const { 0: words, index } of text.slice(0, MAX_DIRECTIVE_SCAN_CHARS).matchAll(KEY_FILE)) {
    found.push({ aim: 'pass-on', start: index, end: index + words.length });
    if (found.length >= MAX_DIRECTIVES) break;
  }
  return found;
}

function inWords(text: string, from: number, to: number, found: Directive[]): void {
  const words = splitText(text, from, to);
  findPhrases(INDEX, words, (aim, { first, last }) => {
    if (found.length >= MAX_DIRECTIVES) return;
    if ((aim === 'precedence' || aim === 'displace') && isConditional(words, first, last)) return;
    const start = words[first]?.start ?? 0;
    const end = words[last]?.end ?? start;
    if (NEW_ITEM.test(text.slice(start, end))) return;
    if (!found.some((one) => one.start < end && one.end > start)) found.push({ aim, start, end });
  });
}

/** Shortest markup is `<system>`, shortest phrase "use this first". */
const SHORTEST_MARK_CHARS = 8;
const SHORTEST_PHRASE_CHARS = 14;

const ASKS = new Map<Directive['aim'], string>([
  ...DIRECTIVES.map(({ aim, asks }) => [aim, asks] as const),
  ['marked-block', 'read a block of prompt markup as an instruction'],
]);

/** What the quoted words of a directive ask of the model, in words that follow "asks the model to"; null when they are none. */
export function askOf(quote: string): { aim: Directive['aim']; asks: string } | null {
  const aim = findDirectives(quote)[0]?.aim;
  return aim === undefined ? null : { aim, asks: ASKS.get(aim) ?? aim };
}

/** Cheap test that lets through every text with a directive, and few others. */
export function mayDirect(text: string): boolean {
  if (text.length < SHORTEST_MARK_CHARS) return false;
  if (text.length >= SHORTEST_PHRASE_CHARS && DIRECTIVE_HINT.test(text)) return true;
  return MAY_MARK.test(text) || MAY_READ_KEYS.test(text);
}

/** Directives in `text` in the order of their place, none inside another. Linear: phrases look a fixed number of words ahead. */
export function findDirectives(text: string): Directive[] {
  const found: Directive[] = [];
  if (MAY_MARK.test(text)) found.push(...markedBlocks(text));
  if (MAY_READ_KEYS.test(text)) found.push(...keyFileOrders(text));
  if (DIRECTIVE_HINT.test(text)) {
    const half = MAX_DIRECTIVE_SCAN_CHARS / 2;
    if (text.length <= MAX_DIRECTIVE_SCAN_CHARS) inWords(text, 0, text.length, found);
    else {
      inWords(text, 0, half, found);
      inWords(text, text.length - half, text.length, found);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
