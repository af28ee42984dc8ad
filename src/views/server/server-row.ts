import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName, visibleText } from '../../domain/text/visible-text.ts';
import { textAlarm } from '../../domain/verdict/model-text/text-alarm.ts';
import {
  type Category,
  RISK_OF,
  type RiskLevel,
  WORST_FIRST,
} from '../../domain/verdict/verdict.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';
import { originOf } from './source-words.ts';

/** One server in a list. */
export interface ServerRow {
  name: string;
  href: string;
  /** `npm:@scope/name 1.2.3`; empty when the source names nothing. */
  origin: string;
  tools: number;
  /** Categories that it has, worst first, with their numbers. */
  profile: { category: Category; risk: RiskLevel; tools: number }[];
  /** Why there are no tools; empty when there are. */
  note: string;
  /** How many tools have text that is meant for the model. */
  alarms: number;
  about: string;
}

/** The row of one server. */
export function serverRow({ record, path, tools }: ServerEntry): ServerRow {
  const profile = WORST_FIRST.map((category) => ({
    category,
    risk: RISK_OF[category],
    tools: tools.filter((tool) => tool.reviewed.verdict.category === category).length,
  })).filter((part) => part.tools > 0);
  const name = truncate(visibleName(record.name), 80);
  const origin = truncate(visibleText(originOf(record) ?? ''), 100);
  return {
    name,
    href: path,
    origin: origin.includes(name) && !origin.includes(' ') ? '' : origin,
    tools: tools.length,
    profile,
    note: tools.length > 0 ? '' : noteOf(record.scan?.outcome ?? null),
    alarms: tools.filter((tool) => textAlarm(tool.reviewed.verdict.signals) !== undefined).length,
    about: truncate(visibleText(record.description), 150),
  };
}

function noteOf(outcome: keyof typeof OUTCOME_WORDS | null): string {
  return outcome === null ? 'Tools not recorded' : OUTCOME_WORDS[outcome].label;
}

/** Order of lists: most tools first, then by name without regard to case, then by id. */
export function byTools(a: ServerEntry, b: ServerEntry): number {
  const x = a.record.name.toLowerCase();
  const y = b.record.name.toLowerCase();
  return b.tools.length - a.tools.length || (x === y ? a.index - b.index : x < y ? -1 : 1);
}
