import type { ToolRecord } from '../record/tool-record.ts';
import type { Act } from './acts/act.ts';
import { type ActsBySource, readActs } from './acts/read-acts.ts';
import { matchAct } from './claims/match-act.ts';
import { worstOf } from './claims/match-evidence.ts';
import { matchActs } from './claims/reading.ts';
import { classifyTool } from './classify.ts';
import { findSignals } from './signals/find-signals.ts';
import type { Verdict } from './verdict.ts';
import { CLAIM_ROWS, type ClaimRow, type Weighed } from './weigh/claim-rows.ts';
import { type Judgement, judge } from './weigh/judge.ts';
import { sidesOf } from './weigh/sides.ts';

/** The steps of a verdict, in their order. */
export const EXPLAIN_STEPS = {
  read: 'Deeds read',
  sides: 'Name against sentence',
  claims: 'Other claims',
  verdict: 'Verdict',
} as const;

/** One line of an explanation. */
export interface ExplainRow {
  step: keyof typeof EXPLAIN_STEPS;
  /** Rule or row of the tables on /about/method/; null where no rule holds. */
  id: string | null;
  /** What was looked at. */
  what: string;
  /** What came of it, and why it counts or does not. */
  result: string;
  counts: boolean;
}

export interface Explanation {
  verdict: Verdict;
  rows: readonly ExplainRow[];
}

const SOURCES: Readonly<Record<keyof ActsBySource<Act>, string>> = {
  name: 'name',
  lead: 'first sentence',
  modes: 'modes',
  later: 'later sentences',
  steps: 'steps',
  flags: 'switches',
  states: 'states',
};

const SAID = new Set(['name', 'lead']);

const words = ({ verb, direct, indirect }: Act): string =>
  [verb, ...direct, ...indirect].map(({ text }) => text).join(' ');

/** A deed, the rule that says what it means, and whether it counted. */
function readLine(
  source: keyof ActsBySource<Act>,
  act: Act,
  { counted, sideRow, claimRow, evidence }: Judgement,
): ExplainRow {
  const match = matchAct(act);
  const what = `${SOURCES[source]}: ${words(act)}`;
  if (match === undefined)
    return {
      step: 'read',
      id: null,
      what,
      result: `No rule of "${act.lemma}" holds for what it is done to.`,
      counts: false,
    };
  const { id, category } = match.rule;
  const row = (counts: boolean, why: string): ExplainRow => ({
    step: 'read',
    id,
    what,
    result: `${category}${why}`,
    counts,
  });
  if (!SAID.has(source)) {
    const decides = evidence.some(
      ({ field, start, end, rule }) =>
        field === act.field && start <= act.verb.start && act.verb.end <= end && rule === id,
    );
    return decides && claimRow !== undefined
      ? row(true, `; decides by ${claimRow.id}.`)
      : row(false, '; weighed among the other claims.');
  }
  if (counted.some((other) => other.act.verb === act.verb && other.rule === match.rule))
    return row(true, '.');
  if (act.ambiguous)
    return row(false, `; the word is as often a noun, and ${sideRow.id} has a clearer deed.`);
  return row(false, `; set aside by ${sideRow.id}.`);
}

function sideLine({ sideRow }: Judgement, reading: Weighed['reading']): ExplainRow {
  const { name, lead } = sidesOf(reading);
  return {
    step: 'sides',
    id: sideRow.id,
    what: `name ${worstOf(name)}, first sentence ${worstOf(lead)}`,
    result: sideRow.says,
    counts: true,
  };
}

/** What one source claims, and why that decides or does not. */
function claimLine(
  row: ClaimRow,
  weighed: Weighed,
  { claimRow: decided, category }: Judgement,
): ExplainRow {
  const line = (result: string, counts = false): ExplainRow => ({
    step: 'claims',
    id: row.id,
    what: row.says,
    result,
    counts,
  });
  if (!row.when(weighed)) return line(`Not asked: name and first sentence say ${weighed.said}.`);
  const claim = row.claim(weighed);
  if (claim === undefined) return line('Claims nothing.');
  const [first] = claim.evidence;
  const claims = `${claim.category} by ${first?.rule}, "${first?.quote}"`;
  if (row === decided) return line(`${claims}: decides.`, true);
  return line(
    decided === undefined
      ? `${claims}: not graver than ${weighed.said}.`
      : `${claims}: ${decided.id} says ${category}.`,
  );
}

function verdictLine(
  { category, evidence, confidence }: Verdict,
  { basis }: Judgement,
): ExplainRow {
  return {
    step: 'verdict',
    id: evidence[0]?.rule ?? null,
    what: evidence.map(({ field, quote }) => `${field}: "${quote}"`).join('; '),
    result: `${category}, basis ${basis}, confidence ${confidence}.`,
    counts: true,
  };
}

/** The verdict on a tool with all that it was made of: deeds read, rules that fired, what was weighed against what, and why the rest did not count. */
export function explainTool(tool: ToolRecord): Explanation {
  const acts = readActs(tool);
  const reading = matchActs(acts);
  const signals = findSignals(tool, undefined, reading);
  const judgement = judge(tool, reading, signals);
  const verdict = classifyTool(tool);
  const weighed: Weighed = { tool, reading, signals, said: worstOf(judgement.counted) };
  const sources = Object.keys(SOURCES) as (keyof ActsBySource<Act>)[];
  return {
    verdict,
    rows: [
      ...sources.flatMap((source) => acts[source].map((act) => readLine(source, act, judgement))),
      sideLine(judgement, reading),
      ...CLAIM_ROWS.map((row) => claimLine(row, weighed, judgement)),
      verdictLine(verdict, judgement),
    ],
  };
}
