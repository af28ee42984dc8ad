import type { SearchDocument } from '../../src/domain/search/search-document.ts';
import { splitWords } from '../../src/domain/search/split-words.ts';
import { seededRandom } from './known-items.ts';

/** Words that are drawn from: those in most names and descriptions, so those with the longest lists of entries. */
const COMMON_WORDS = 60;
const MAX_WORDS = 5;

/** `count` queries of one to five of the commonest words, the last one perhaps only begun: the heaviest that can be asked. */
export function commonWordQueries(
  documents: readonly SearchDocument[],
  count: number,
  seed: number,
): string[] {
  const uses = new Map<string, number>();
  for (const { names, text } of documents) {
    for (const word of new Set([...names, text.slice(0, 200)].flatMap(splitWords)))
      uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const common = [...uses]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, COMMON_WORDS)
    .map(([word]) => word);
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const words = Array.from(
      { length: 1 + (at % MAX_WORDS) },
      () => common[Math.floor(random() * common.length)] ?? '',
    );
    const begun = random() < 0.5 ? (words.pop() ?? '').slice(0, 2) : '';
    return [...words, begun].filter((word) => word !== '').join(' ');
  });
}
