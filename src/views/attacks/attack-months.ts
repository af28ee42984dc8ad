import type { Attack } from '../../domain/attacks/attack.ts';
import { SEVERITIES } from '../../domain/attacks/vocabulary.ts';
import { count } from '../../domain/text/plural.ts';
import type { RiskLevel } from '../../domain/verdict/verdict.ts';
import { pagePath, paginate } from '../lists/paginate.ts';
import { ATTACKS_PER_PAGE, attackYearPath, yearOf } from './attack-lists.ts';
import { SEVERITY_RISK } from './attack-words.ts';
import { MONTH_NAMES, monthFragment, monthOf, monthWords } from './disclosed-month.ts';

/** Columns of the strip, beside those of years of which no month is known. */
const SHOWN = 24;

/** One month of the strip. */
export interface StripMonth {
  /** `Sep`; null for entries of which only the year is known. */
  name: string | null;
  year: string;
  /** True where a label of the year is due. */
  startsYear: boolean;
  /** For those who do not see the marks. */
  words: string;
  /** Where its entries are listed; null without any. */
  href: string | null;
  /** One an entry, worst first. */
  marks: { title: string; href: string; risk: RiskLevel }[];
}

/** The last two years, a mark an entry, oldest first. */
export interface AttackStrip {
  months: StripMonth[];
  /** Entries that are older than the first month. */
  earlier: number;
}

/** The strip of months over all entries. */
export function attackStrip(attacks: readonly Attack[]): AttackStrip {
  const dated = attacks.map(monthOf).filter((month) => month.length === 7);
  const last = dated.reduce((a, b) => (a > b ? a : b), '');
  if (last === '') return { months: [], earlier: attacks.length };
  const oldest = dated.reduce((a, b) => (a < b ? a : b));
  const keys: string[] = [];
  for (let at = index(last); keys.length < SHOWN && at >= index(oldest); at -= 1)
    keys.unshift(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
  while (keys[0] !== undefined && !dated.includes(keys[0])) keys.shift();
  const first = keys[0] ?? last;
  // In the order of texts a year comes before its months.
  const years = new Set(
    attacks.map(monthOf).filter((month) => month.length === 4 && month > first),
  );
  const months = [...keys, ...years].sort();
  const shown = new Set(months);
  return {
    months: months.map((month, at) => stripMonth(month, months[at - 1] ?? '', attacks)),
    earlier: attacks.filter((attack) => !shown.has(monthOf(attack))).length,
  };
}

const index = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

function stripMonth(month: string, before: string, attacks: readonly Attack[]): StripMonth {
  const year = month.slice(0, 4);
  const own = attacks.filter((attack) => monthOf(attack) === month);
  const worst = [...SEVERITIES].reverse();
  const numbers = worst.flatMap((severity) => {
    const n = own.filter((attack) => attack.severity === severity).length;
    return n === 0 ? [] : [`${n} ${severity}`];
  });
  return {
    name: MONTH_NAMES[Number(month.slice(5)) - 1]?.slice(0, 3) ?? null,
    year,
    startsYear: before.slice(0, 4) !== year,
    words: `${monthWords(month)}: ${count(own.length, 'entry', 'entries')}${numbers.length > 0 ? `, ${numbers.join(', ')}` : ''}`,
    href: own.length === 0 ? null : monthHref(month, attacks),
    marks: worst.flatMap((severity) =>
      own
        .filter((attack) => attack.severity === severity)
        .map(({ title, slug }) => ({
          title,
          href: `/attacks/${slug}/`,
          risk: SEVERITY_RISK[severity],
        })),
    ),
  };
}

/** The page of the year on which the month begins. */
function monthHref(month: string, attacks: readonly Attack[]): string {
  const year = month.slice(0, 4);
  const pages = paginate(
    attacks.filter((attack) => yearOf(attack) === year),
    ATTACKS_PER_PAGE,
    ({ slug }) => slug,
  );
  const page = pages.find(({ items }) => items.some((attack) => monthOf(attack) === month));
  return `${pagePath(attackYearPath(year), page?.number ?? 1)}#${monthFragment(month)}`;
}
