import type { SearchDocument } from '../../src/domain/search/search-document.ts';
import { splitWords } from '../../src/domain/search/split-words.ts';
import { STOP_WORDS, stem } from '../../src/domain/search/stem.ts';
import { seededRandom } from './known-items.ts';

/** Words of a query. */
const QUERY_WORDS = 4;
/** Shorter descriptions have no key words to choose from. */
const MIN_DESCRIPTION_WORDS = 6;
/** Part of a description that says what the tool does. */
const LEAD_CHARS = 200;
/** A word in fewer entries is an identifier rather than a word that a reader would think of. */
const MIN_ENTRIES = 3;

/** A query of key words, the description it was drawn from, and the entries that have that very description. */
export interface KeyWordQuery {
  text: string;
  description: string;
  right: ReadonlySet<number>;
}

/** `count` queries of the four most telling words in the lead of a tool's description, in their order. */
export function keyWordQueries(
  documents: readonly SearchDocument[],
  count: number,
  seed: number,
): KeyWordQuery[] {
  const entries = new Map<string, number>();
  const twins = new Map<string, number[]>();
  documents.forEach((document, id) => {
    const lead = leadOf(document.text);
    for (const term of new Set(keyWords(lead).map(stem))) {
      entries.set(term, (entries.get(term) ?? 0) + 1);
    }
    twins.set(lead, [...(twins.get(lead) ?? []), id]);
  });
  const random = seededRandom(seed);
  const tools = documents.filter(
    ({ kind, text }) => kind === 'tool' && keyWords(leadOf(text)).length >= MIN_DESCRIPTION_WORDS,
  );
  return Array.from({ length: count }, () => {
    const description = leadOf(tools[Math.floor(random() * tools.length)]?.text ?? '');
    const rarity = (word: string) => entries.get(stem(word)) ?? 0;
    const words = [...new Set(keyWords(description))].filter((word) => rarity(word) >= MIN_ENTRIES);
    const telling = [...words].sort((a, b) => rarity(a) - rarity(b)).slice(0, QUERY_WORDS);
    return {
      text: words.filter((word) => telling.includes(word)).join(' '),
      description,
      right: new Set(twins.get(description) ?? []),
    };
  });
}

function keyWords(text: string): string[] {
  return splitWords(text).filter((word) => /^[\p{L}]{3,20}$/u.test(word) && !STOP_WORDS.has(word));
}

/** The beginning of a description, cut between words. */
function leadOf(text: string): string {
  return text.slice(0, LEAD_CHARS).replace(/\S+$/, (cut) => (text.length > LEAD_CHARS ? '' : cut));
}
