import type { ToolRecord } from '../../record/tool-record.ts';
import { isModeParam } from '../acts/mode-acts.ts';
import type { ActMatch } from '../claims/match-act.ts';
import { evidenceOf } from '../claims/match-evidence.ts';
import type { Reading } from '../claims/reading.ts';
import { type Category, type Modes, SEVERITY } from '../verdict.ts';
import type { Judgement } from './judge.ts';

const MAX_EVIDENCE = 6;

/** The mildest category that some mode of a tool has. */
function mildest(matches: readonly ActMatch[]): Category {
  return matches.reduce<Category>(
    (mild, { rule }) => (SEVERITY[rule.category] < SEVERITY[mild] ? rule.category : mild),
    'Financial',
  );
}

/** The parameter whose pointer a mode was read from. */
function paramOf(reading: Reading, matches: readonly ActMatch[]): string | null {
  const field = matches.find(({ act }) => act.field.startsWith('/'))?.act.field;
  const owner = reading.params.find(({ pointer }) => field?.startsWith(`${pointer}/`) === true);
  return (
    (owner ?? reading.params.find((param) => param.depth === 0 && isModeParam(param)))?.path ?? null
  );
}

/** Usual and worst case of a tool that does several things; null when all it does has one category. */
export function findModes(
  tool: ToolRecord,
  reading: Reading,
  { category, basis, evidence }: Judgement,
): Modes | null {
  if (basis === 'argument') {
    const param =
      reading.params.find(({ pointer }) => pointer === evidence[0]?.field)?.path ?? null;
    return { usual: 'Read', worst: category, param, evidence };
  }
  const lead = reading.lead.filter(({ act }) => !act.ambiguous);
  const offered = reading.modes.length > 1 ? reading.modes : lead.length > 1 ? lead : reading.name;
  const usual = mildest(offered);
  if (offered.length < 2 || category === 'Unknown' || SEVERITY[usual] >= SEVERITY[category])
    return null;
  return {
    usual,
    worst: category,
    param: paramOf(reading, offered),
    evidence: offered.slice(0, MAX_EVIDENCE).map((match) => evidenceOf(tool, match)),
  };
}
