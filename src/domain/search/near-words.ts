/** Words that are looked at when a run of letters is cut into words. */
const MAX_PARTS = 5;
const MIN_PART_CHARS = 2;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** True when one inserted, missing, wrong or swapped character turns `a` into `b`; false when they are equal. Linear. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a.length > b.length) return isOneEditApart(b, a);
  if (b.length - a.length > 1) return false;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  if (at === a.length) return false;
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return (
    a.charCodeAt(at) === b.charCodeAt(at + 1) &&
    a.charCodeAt(at + 1) === b.charCodeAt(at) &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

/** Words of the vocabulary that are one typing error away from `word`. */
export function nearWords(word: string, vocabulary: readonly string[]): string[] {
  return vocabulary.filter((known) => isOneEditApart(word, known));
}

/** Ways to read `run` as words of the vocabulary written without blanks, fewest words first, two words at least. */
export function cutIntoWords(
  run: string,
  vocabulary: ReadonlySet<string>,
  limit: number,
): string[][] {
  const ways: string[][][] = [[[]]];
  for (let end = 1; end <= run.length; end += 1) {
    const here: string[][] = [];
    for (let start = 0; start <= end - MIN_PART_CHARS; start += 1) {
      const before = ways[start];
      if (before === undefined || before.length === 0) continue;
      const part = run.slice(start, end);
      if (!vocabulary.has(part)) continue;
      for (const way of before) if (way.length < MAX_PARTS) here.push([...way, part]);
    }
    here.sort((a, b) => a.length - b.length);
    ways.push(here.slice(0, limit));
  }
  return (ways[run.length] ?? []).filter((way) => way.length > 1);
}

/** Pairs of words that `run` holds with one wrong letter in place of their separator (`markhtask`). */
export function cutAroundLetter(run: string, vocabulary: ReadonlySet<string>): string[][] {
  const cuts: string[][] = [];
  for (let at = MIN_PART_CHARS; at + MIN_PART_CHARS < run.length; at += 1) {
    const parts = [run.slice(0, at), run.slice(at + 1)];
    if (parts.every((part) => vocabulary.has(part))) cuts.push(parts);
  }
  return cuts;
}

/**
 * Pairs of words in `run` of which the second lost its first letter or has a wrong one (`issueomments` and `issuedomments` of
 * issueComments): nothing else cuts it.
 */
export function cutAtBadStart(run: string, vocabulary: ReadonlySet<string>): string[][] {
  const cuts: string[][] = [];
  for (let at = MIN_PART_CHARS; at + MIN_PART_CHARS <= run.length; at += 1) {
    const left = run.slice(0, at);
    if (!vocabulary.has(left)) continue;
    for (const rest of [run.slice(at), run.slice(at + 1)]) {
      if (rest.length < MIN_PART_CHARS) continue;
      for (const letter of LETTERS)
        if (vocabulary.has(letter + rest)) cuts.push([left, letter + rest]);
    }
  }
  return cuts.sort((a, b) => (b[1]?.length ?? 0) - (a[1]?.length ?? 0));
}

/** Ways to read `run` as words after one letter is left out or two are swapped: errors where two words meet (`getsIsue`). */
export function cutAfterRepair(run: string, vocabulary: ReadonlySet<string>): string[][] {
  const cuts = new Map<string, string[]>();
  for (let at = 0; at < run.length; at += 1) {
    const [head, first, second, tail] = [
      run.slice(0, at),
      run.charAt(at),
      run.charAt(at + 1),
      run.slice(at + 2),
    ];
    for (const repaired of [head + second + tail, head + second + first + tail]) {
      const [cut] = cutIntoWords(repaired, vocabulary, 1);
      if (cut !== undefined) cuts.set(cut.join(' '), cut);
    }
  }
  return [...cuts.values()].sort((a, b) => a.length - b.length);
}
