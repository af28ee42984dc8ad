import type { ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { remembered } from '../../domain/catalogue/remembered.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName, visibleText } from '../../domain/text/visible-text.ts';
import { ALARM_LABELS, textAlarm } from '../../domain/verdict/model-text/text-alarm.ts';
import { type Category, type RiskLevel, WORST_FIRST } from '../../domain/verdict/verdict.ts';

/** Longest piece of a reported description in a list. */
const MAX_ABOUT_CHARS = 150;

/** One tool in a list over many servers. */
export interface ToolRow {
  name: string;
  href: string;
  serverName: string;
  serverHref: string;
  category: Category;
  risk: RiskLevel;
  /** Beginning of the description as reported; empty when there is none. */
  about: string;
  /** What its text does to the model; null for an ordinary tool. */
  alarm: string | null;
}

/** The row of one tool; it stands in half a dozen lists. */
export const toolRow = remembered((entry: ToolEntry): Readonly<ToolRow> => {
  const { category, risk, signals } = entry.reviewed.verdict;
  return {
    name: visibleName(entry.record.name),
    href: entry.path,
    serverName: visibleName(entry.server.record.name),
    serverHref: entry.server.path,
    category,
    risk,
    about: truncate(visibleText(entry.record.description), MAX_ABOUT_CHARS),
    alarm: ALARM_LABELS[textAlarm(signals)?.id ?? ''] ?? null,
  };
});

const sortName = remembered(({ record }: ToolEntry) => record.name.toLowerCase());

const RANK = new Map<Category, number>(WORST_FIRST.map((category, index) => [category, index]));

/** Order of lists: worst category first, then by name, then by server id. */
export function byRisk(a: ToolEntry, b: ToolEntry): number {
  const rank = (entry: ToolEntry) => RANK.get(entry.reviewed.verdict.category) ?? RANK.size;
  return rank(a) - rank(b) || byName(a, b);
}

/** Order of lists: by name in code-unit order without regard to case, then by server id. */
export function byName(a: ToolEntry, b: ToolEntry): number {
  const x = sortName(a);
  const y = sortName(b);
  if (x !== y) return x < y ? -1 : 1;
  return a.server.index - b.server.index || a.index - b.index;
}
