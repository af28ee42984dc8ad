const VOWELS = new Set(['a', 'e', 'i', 'o', 'u']);
const SIBILANT = ['s', 'x', 'z', 'ch', 'sh'];

/** Consonant-vowel-consonant words of one syllable double their last letter: run, running. */
function doublesLast(word: string): boolean {
  const [third, second, last] = [word.at(-3) ?? '', word.at(-2) ?? '', word.at(-1) ?? ''];
  const short = word.length <= 4 || word === 'submit';
  return (
    short && !VOWELS.has(third) && VOWELS.has(second) && !VOWELS.has(last) && !'wxy'.includes(last)
  );
}

/** Plural of a noun, or third person of a verb: `box` gives `boxes`, `reply` gives `replies`. */
export function withS(word: string): string {
  if (word.endsWith('y') && !VOWELS.has(word.at(-2) ?? '')) return `${word.slice(0, -1)}ies`;
  return SIBILANT.some((end) => word.endsWith(end)) ? `${word}es` : `${word}s`;
}

function withIng(word: string): string {
  if (word.endsWith('e') && !word.endsWith('ee')) return `${word.slice(0, -1)}ing`;
  return doublesLast(word) ? `${word}${word.at(-1) ?? ''}ing` : `${word}ing`;
}

/** Present forms of a verb: `send` gives send, sends, sending. Past forms are left out: "sent mail" is a thing, not an act. */
export function presentForms(verb: string): string[] {
  return [verb, withS(verb), withIng(verb)];
}
