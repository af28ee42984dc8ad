import type { ToolRecord } from '../../record/tool-record.ts';
import { evidenceText } from '../text/evidence-text.ts';
import { type Category, type Evidence, SEVERITY } from '../verdict.ts';
import type { ActMatch } from './match-act.ts';

/** Most places shown for one verdict: more would repeat each other. */
const MAX_EVIDENCE = 4;

/** The words that a rule fired on: its verb, with the object that decided when that stands in the same field. */
export function evidenceOf(tool: ToolRecord, { act, rule, object }: ActMatch): Evidence {
  const span = object === undefined || act.source === 'mode' ? [act.verb] : [act.verb, object];
  const start = Math.min(...span.map((word) => word.start));
  const end = Math.max(...span.map((word) => word.end));
  return {
    field: act.field,
    start,
    end,
    quote: evidenceText(tool, act.field)?.slice(start, end) ?? '',
    rule: rule.id,
  };
}

/** The worst category of these deeds, Unknown when there is none. */
export function worstOf(matches: readonly ActMatch[]): Category {
  return matches.reduce<Category>(
    (worst, { rule }) => (SEVERITY[rule.category] > SEVERITY[worst] ? rule.category : worst),
    'Unknown',
  );
}

/** The words of those of these deeds that have this category. */
export function proofOf(
  tool: ToolRecord,
  matches: readonly ActMatch[],
  category: Category,
): Evidence[] {
  return matches
    .filter(({ rule }) => rule.category === category)
    .slice(0, MAX_EVIDENCE)
    .map((match) => evidenceOf(tool, match));
}
