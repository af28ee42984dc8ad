/** `an Execute`, `a Read`: the indefinite article before one of our own words. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}
