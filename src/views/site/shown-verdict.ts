import type { Catalogue, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { describeEffect } from '../../domain/policy/describe.ts';
import { exampleCall } from '../../domain/policy/example-call.ts';
import { toolPolicy } from '../../domain/policy/recommend.ts';
import { hashText } from '../../domain/record/digest.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName } from '../../domain/text/visible-text.ts';
import { textAlarm } from '../../domain/verdict/model-text/text-alarm.ts';
import type { Category, RiskLevel } from '../../domain/verdict/verdict.ts';
import { mostDangerous } from '../lists/most-dangerous.ts';
import type { QuotedPart } from '../tool/quoted-text.ts';
import { verdictView } from '../tool/verdict-view.ts';

/** Descriptions that are read at a glance. */
const FEWEST_CHARS = 40;
const MOST_CHARS = 240;
const MAX_NAME_CHARS = 40;
/** Tools that the day of the data chooses among. */
const CANDIDATES = 24;

/** One verdict as the home page shows it. */
export interface ShownVerdict {
  name: string;
  href: string;
  serverName: string;
  serverHref: string;
  category: Category;
  risk: RiskLevel;
  sentence: string;
  description: QuotedPart[];
  because: string;
  effect: string;
}

/**
 * A verdict that shows how verdicts are made: of a tool of high risk whose short description holds the words that decide.
 * The day of the data chooses among the most dangerous ones, one a server; null where no tool is such.
 */
export function shownVerdict(catalogue: Catalogue): ShownVerdict | null {
  const fitting = mostDangerous(catalogue.tools.filter(showsItsWords), CANDIDATES);
  const day = Number.parseInt(hashText(catalogue.dataDate?.slice(0, 10) ?? '').slice(0, 8), 16);
  const chosen = fitting[day % Math.max(1, fitting.length)];
  if (chosen === undefined) return null;
  const { record, server, reviewed, path } = chosen;
  const { category, risk, sentence, description, because } = verdictView(chosen);
  return {
    name: visibleName(record.name),
    href: path,
    serverName: truncate(visibleName(server.record.name), MAX_NAME_CHARS),
    serverHref: server.path,
    category,
    risk,
    sentence,
    description,
    because,
    effect: describeEffect(toolPolicy(record, reviewed.verdict), record.name, exampleCall(record))
      .text,
  };
}

function showsItsWords({ record, reviewed }: ToolEntry): boolean {
  const { verdict } = reviewed;
  const { description, name } = record;
  return (
    (verdict.risk === 'Critical' || verdict.risk === 'High') &&
    verdict.evidence[0]?.field === 'description' &&
    textAlarm(verdict.signals) === undefined &&
    description.length >= FEWEST_CHARS &&
    description.length <= MOST_CHARS &&
    !description.includes('\n') &&
    name.length <= MAX_NAME_CHARS
  );
}
