import { count } from '../../domain/text/plural.ts';
import { listOf } from '../../domain/text/sentence.ts';
import { truncate } from '../../domain/text/truncate.ts';
import type { ToolAttacks } from '../attacks/attack-link.ts';
import type { ToolHistoryView } from '../history/history-server.ts';
import type { RuleView } from '../policy/rule-shape.ts';
import type { BriefView, ParamView, ToolLink, ToolView } from './tool-shape.ts';

/** Names in a summary; the others are counted. */
const MAX_NAMES = 3;
const MAX_NAME_CHARS = 40;

/** A summary of a text and names; more than a few names are counted. */
export const brief = (text: string, names: readonly string[] = []): BriefView => ({
  text,
  names: names.slice(0, MAX_NAMES).map((name) => truncate(name, MAX_NAME_CHARS)),
  more: Math.max(0, names.length - MAX_NAMES),
});

/** The six questions, in a few words. */
export const QUESTIONS_BRIEF = brief('how to enforce, limit and block it');

/** How many arguments, and which are required. */
export function paramsBrief(params: readonly ParamView[] | null): BriefView {
  if (params === null) return brief('not recorded');
  const top = params.filter(({ depth }) => depth === 0);
  if (top.length === 0) return brief('none');
  const required = top.filter((param) => param.required).map(({ path }) => path);
  if (required.length === 0) return brief(`${top.length}, none required`);
  return brief(`${top.length}, ${shareOf(required.length, top.length)}required:`, required);
}

function shareOf(part: number, all: number): string {
  if (part < all) return `${part} `;
  return { 1: '', 2: 'both ' }[all] ?? 'all ';
}

/** Where a record comes from: the first of its facts. */
export function factsBrief(facts: ToolView['facts']): BriefView {
  const told = ['Package', 'Licence'];
  return brief(
    '',
    facts.flatMap((fact) => ('text' in fact && told.includes(fact.term) ? [fact.text] : [])),
  );
}

/** Arguments that can be limited, and how many cannot. */
export function limitsBrief({ argumentRules, unheld }: RuleView): BriefView {
  const free = unheld.reduce((sum, { params }) => sum + params.length, 0);
  const names = argumentRules.map(({ param }) => param);
  if (names.length === 0) return brief(`${count(free, 'argument')} that no rule can hold`);
  return brief(free === 0 ? 'by conditions on' : `${free} cannot be held; conditions on`, names);
}

/** How many attacks, by what they mean for this version; `none` is what stands where there are none. */
export function attacksBrief(
  { vulnerabilities, attacks, outgrown }: ToolAttacks,
  none = '',
): BriefView {
  const parts = [
    vulnerabilities.length === 0 ? '' : `${vulnerabilities.length} known in this version`,
    attacks.length === 0 ? '' : `${attacks.length} that apply`,
    outgrown.length === 0 ? '' : `${outgrown.length} fixed in this version`,
  ];
  const known = parts.filter((part) => part !== '');
  return brief(known.length === 0 ? none : listOf(known));
}

/** The newest change. */
export function changesBrief(history: ToolHistoryView | null): BriefView {
  const [newest] = history?.changes ?? [];
  return newest === undefined ? brief('') : brief(`${newest.change.label} in`, [newest.to]);
}

/** What running the file on a first call gave. */
export function policyBrief({ proof }: RuleView): BriefView {
  const [first] = proof;
  return brief(first === undefined ? '' : `run for this page: ${first.tried} ${first.effect}`);
}

/** Tools of the same job, and the nearest on the same server. */
export function relatedBrief(
  elsewhere: readonly ToolLink[],
  neighbours: readonly ToolLink[],
): BriefView {
  const text =
    elsewhere.length === 0
      ? 'beside it:'
      : `${count(elsewhere.length, 'tool')} of the same job elsewhere${neighbours.length === 0 ? '' : '; beside it:'}`;
  return brief(
    text,
    neighbours.map(({ name }) => name),
  );
}
