/** Cuts text to `maxChars` at a word boundary and ends it with `…`; shorter text is only white-space folded. */
export function truncate(text: string, maxChars: number): string {
  const folded = text
    .slice(0, maxChars * 4 + 200)
    .replace(/\s+/g, ' ')
    .trim();
  if (folded.length <= maxChars) return folded;
  const cut = folded.slice(0, maxChars - 1);
  const space = cut.lastIndexOf(' ');
  const head = space > maxChars / 2 ? cut.slice(0, space) : dropHalfPair(cut);
  return `${head.replace(/[\s.,;:!?\u2026-]+$/, '')}\u2026`;
}

function dropHalfPair(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
