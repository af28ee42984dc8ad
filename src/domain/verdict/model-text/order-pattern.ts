import { plainView } from './plain-view.ts';

/** How a language is cut: words between blanks, or a run of signs. */
export type Script = 'words' | 'signs';

/** One place of an order: words of which one stands there, at most `gap` words behind the place before. */
export interface Slot {
  words: readonly string[];
  gap: number;
}

const LETTER = '[\\p{L}\\p{N}_]';
/** One line break may stand between two words, a blank line or a list mark not. Each part has one way to fit, so that a search is linear. */
const BLANK = '(?:[^\\S\\n]{1,8}|[^\\S\\n]{0,4}\\n[^\\S\\n]{0,20}(?![-*•#\\n]|\\d+[.)]))';
/** A word between two others: it may hold dots, and ends no sentence. */
const BETWEEN = `\\S{0,60}[^\\s.!?;]${BLANK}`;
const OPENING = '["\'“«(\\[*`]{0,3}';
const CLOSING = '["\'”»),:\\]*`]{0,3}';
/** A sign between two others: a stop ends the search, a comma does not. */
const SIGN = '[^。！？!?；;\\n]';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Things that no list of words can hold, by the name that a pattern has for them. */
const THINGS = new Map([
  // A programmatic name: `send_email`.
  ['{ident}', '[a-z0-9]{1,30}(?:_[a-z0-9]{1,30}){1,6}'],
  ['{mail}', '[\\w.+-]{1,60}@[\\w-]{1,60}(?:\\.[\\w-]{1,30}){0,4}'],
  // Somewhere else: an address, a URL, a number of an account.
  [
    '{target}',
    '(?:[\\w.+-]{1,60}@[\\w.-]{1,60}|https?://\\S{1,80}|[\\w-]{0,30}\\d{3,}[\\w-]{0,30}|mine|ours)',
  ],
]);

/** True for a slot that words alone do not describe. */
export const holdsThing = ({ words }: Slot): boolean => words.some((word) => THINGS.has(word));

/**
 * Reads `ignor* ~2 anweisung*|regel*`: a word that begins with "ignor", then, with at most two words between, one that
 * begins with "anweisung" or "regel". `+` is a blank inside a word, `{mail}` and the like stand for things. In a script of
 * signs `~8` counts signs and no word has a boundary.
 */
export function readOrder(template: string): Slot[] {
  const slots: Slot[] = [];
  let gap = 0;
  for (const part of template.split(' ')) {
    if (/^~\d+$/.test(part)) {
      gap = Number(part.slice(1));
      continue;
    }
    const words = plainView(part.replaceAll('+', ' ')).text.split('|');
    slots.push({ words, gap });
    gap = 0;
  }
  return slots;
}

function wordSource(word: string, script: Script): string {
  const thing = THINGS.get(word);
  if (thing !== undefined) return thing;
  if (script === 'signs') return escaped(word).replaceAll(' ', '\\s?');
  const open = word.endsWith('*');
  const letters = escaped(open ? word.slice(0, -1) : word).replaceAll(' ', BLANK);
  return open ? `${letters}[\\p{L}\\p{N}_'-]{0,24}` : `${letters}(?!${LETTER})`;
}

/** The expression of an order, to be tried where its first word stands. */
export function orderSource(slots: readonly Slot[], script: Script): string {
  return slots
    .map(({ words, gap }, at) => {
      const any = `(?:${words.map((word) => wordSource(word, script)).join('|')})`;
      if (script === 'signs') return at === 0 ? any : `${SIGN}{0,${gap}}?${any}`;
      if (at === 0) return `${any}${CLOSING}`;
      return `${BLANK}(?:${BETWEEN}){0,${gap}}?${OPENING}${any}${CLOSING}`;
    })
    .join('');
}
