import type { Check } from '../built-site.ts';
import { type PageFacts, QUOTED } from '../page-facts.ts';

/** Slips of a template in our own words. Scanned text is not looked at. */
const SLIPS: readonly { pattern: RegExp; means: string }[] = [
  { pattern: /\bundefined\b|\bNaN\b|\[object \w*\]/, means: 'a value that is none' },
  { pattern: /(?<!\.)\.\.(?!\.)/, means: 'two full stops' },
  {
    pattern:
      /\ba (?:Execute|Unknown)\b|\ban (?:Read|Write|Destructive|Financial|Low|Medium|High|Critical)\b/i,
    means: 'a wrong article',
  },
  { pattern: /\ba npm\b/i, means: 'a wrong article' },
  { pattern: /\ball 1 /i, means: '"all 1"' },
  {
    pattern:
      /(?<![\d.,])1 (?:tools|servers|attacks|parameters|signals|pages|calls|answers|results|categories)\b/,
    means: 'one with a plural',
  },
  { pattern: /\(\s*\)|\[\s+\]|“\s*”/, means: 'empty brackets' },
  { pattern: / [,;.:](?:\s|$)/m, means: 'a space before a stop' },
  { pattern: /[.,:;] ?[,:;]/, means: 'two stops in a row' },
];

export const wordsAreClean: Check = {
  says: 'our own words show no slip of a template',
  run: (site) =>
    site.pages.flatMap((page) =>
      [page.words, ownWords(page)].map(leaveOutQuotes).flatMap((text) =>
        SLIPS.flatMap(({ pattern, means }) => {
          const match = pattern.exec(text);
          if (match === null) return [];
          const around = text
            .slice(Math.max(0, match.index - 40), match.index + 40)
            .replaceAll('\n', ' | ');
          return [{ file: page.file, message: `${means}: …${around}…` }];
        }),
      ),
    ),
};

/** Sentences of ours quote a record between these marks; marks with nothing between stay, to be found. */
const leaveOutQuotes = (text: string): string =>
  text.replace(/“[^“”\n]*[^“”\s][^“”\n]*”/g, `“${QUOTED}”`);

/** The description without the names from the record: what it begins with as the title does, and the heading. */
function ownWords({ title, description, heading }: PageFacts): string {
  const text = description ?? '';
  let same = 0;
  while (same < text.length && text[same] === title[same]) same += 1;
  const own = text.slice(same);
  const scanned = heading.trim();
  return scanned === '' ? own : own.replaceAll(scanned, QUOTED);
}
