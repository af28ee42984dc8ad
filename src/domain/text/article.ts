/** `an Execute`, `a Read`, `an npm package`: the indefinite article before one of our own words. */
export function withArticle(word: string): string {
  return `${/^(?:[aeiou]|npm\b)/i.test(word) ? 'an' : 'a'} ${word}`;
}
