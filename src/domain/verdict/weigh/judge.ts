import type { ToolRecord } from '../../record/tool-record.ts';
import { findSavePath } from '../acts/argument-acts.ts';
import { findFreeText } from '../claims/free-text.ts';
import type { ActMatch } from '../claims/match-act.ts';
import { readDeedNoun, readNounName, readNounPhrase, readRunner } from '../claims/noun-reading.ts';
import type { Reading } from '../claims/reading.ts';
import { findStatedLoss } from '../claims/stated-loss.ts';
import { findStatedReach } from '../claims/stated-reach.ts';
import { HINT_RULE, SAVE_RULE, SILENT_RULE } from '../rules/claim-rules.ts';
import { evidenceText } from '../text/evidence-text.ts';
import type { Category, Evidence } from '../verdict.ts';
import type { Basis } from './basis.ts';
import { SEVERITY, weigh, worstOf } from './decide.ts';

export interface Judgement {
  category: Category;
  basis: Basis;
  evidence: Evidence[];
}

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

function proof(tool: ToolRecord, matches: readonly ActMatch[], category: Category): Evidence[] {
  return matches
    .filter(({ rule }) => rule.category === category)
    .slice(0, MAX_EVIDENCE)
    .map((match) => evidenceOf(tool, match));
}

function basisOf(reading: Reading, category: Category): Basis {
  const says = (matches: readonly ActMatch[]): boolean =>
    matches.some(({ rule, act }) => rule.category === category && !act.ambiguous);
  const inName = says(reading.name);
  const inLead = says(reading.lead);
  if (inName && inLead) return 'agreed';
  if (inLead) return reading.name.some(({ act }) => !act.ambiguous) ? 'split' : 'lead';
  return reading.lead.length > 0 ? 'split' : 'name';
}

/** What the server's own hints claim when the words claim nothing: they can only raise. */
function readHint({ annotations }: ToolRecord): Judgement | undefined {
  const claims = (hint: string, value: boolean): boolean =>
    annotations !== null && Object.hasOwn(annotations, hint) && annotations[hint] === value;
  const evidence = (hint: string, value: boolean): Evidence => {
    const quote = `${hint}: ${value}`;
    return {
      field: `/annotations/${hint}`,
      start: 0,
      end: quote.length,
      quote,
      rule: HINT_RULE.id,
    };
  };
  if (claims('readOnlyHint', true)) return undefined;
  if (claims('destructiveHint', true))
    return {
      category: 'Destructive',
      basis: 'hint',
      evidence: [evidence('destructiveHint', true)],
    };
  if (claims('readOnlyHint', false))
    return { category: 'Write', basis: 'hint', evidence: [evidence('readOnlyHint', false)] };
  return undefined;
}

/** Verdict without a verb: a word for information, else a hint that something is changed, else nothing. */
function judgeSilent(tool: ToolRecord, reading: Reading): Judgement {
  const runner = readRunner(tool, reading.nameWords, reading.sentences[0]);
  if (runner !== undefined) return { category: 'Execute', basis: 'noun', evidence: [runner] };
  const deed = readDeedNoun(tool.description, reading.sentences[0]);
  if (deed !== undefined)
    return { category: deed.category, basis: 'noun', evidence: [deed.evidence] };
  const hint = readHint(tool);
  if (hint !== undefined) return hint;
  const noun =
    readNounPhrase(tool.description, reading.sentences[0]) ??
    readNounName(tool.name, reading.nameWords);
  if (noun !== undefined) return { category: 'Read', basis: 'noun', evidence: [noun] };
  const nothing: Evidence = {
    field: 'name',
    start: 0,
    end: tool.name.length,
    quote: tool.name,
    rule: SILENT_RULE.id,
  };
  return { category: 'Unknown', basis: 'silent', evidence: [nothing] };
}

/** Evidence that the result is saved to a place of the caller's choice. */
function readSavePath({ params }: Reading): Evidence | undefined {
  const found = findSavePath(params);
  return found === undefined ? undefined : { ...found, rule: SAVE_RULE.id };
}

/** Rules that hold whatever the object is: of a later sentence (`Executes asynchronously`) they say too little. */
const WIDE = new Set(['X-07', 'X-08', 'X-10', 'X-11', 'X-14']);
const COMMON = new Set(['process', 'processes', 'workflow', 'run', 'action', 'operation']);
const ENDING = new Set('stop kill cancel terminate abort'.split(' '));

/** True when a later sentence names a grave deed together with what it is done to. */
function isPlain({ act, rule, object }: ActMatch): boolean {
  if (WIDE.has(rule.id)) return rule.id === 'X-07' && act.form === 'ing' && act.direct.length > 0;
  return rule.id !== 'X-03' || !COMMON.has(object?.text ?? '') || ENDING.has(act.lemma);
}

const SETTING = new Set('update set change edit modify patch transition move mark put'.split(' '));

/** True for a tool that gives an existing thing another state, unlike one that lists or creates it. */
const setsState = ({ name, lead }: Reading): boolean =>
  [...name, ...lead].some(({ act }) => SETTING.has(act.lemma));

/** Deeds beyond name and first sentence that are graver than these and do serious harm; undefined when none is. */
function raise(reading: Reading, category: Category): readonly ActMatch[] | undefined {
  const changes = SEVERITY[category] >= SEVERITY.Write;
  const sources = [
    reading.steps,
    reading.flags,
    changes ? reading.later.filter(isPlain) : [],
    setsState(reading) ? reading.states : [],
  ];
  const floor = Math.max(SEVERITY[category], SEVERITY.Write);
  return sources
    .filter((matches) => SEVERITY[worstOf(matches)] > floor)
    .sort((a, b) => SEVERITY[worstOf(b)] - SEVERITY[worstOf(a)])[0];
}

/** What a tool can do at worst by its own words and arguments, what that rests on, and the words that decided. */
export function judge(tool: ToolRecord, reading: Reading): Judgement {
  const acts = weigh(reading);
  const category = worstOf(acts);
  const modes = reading.modes.filter(({ act }) => !act.ambiguous);
  const worstMode = worstOf(modes);
  const isPlainRead =
    category === 'Read' &&
    reading.name.some(({ act }) => !act.ambiguous) &&
    reading.lead.length > 0;
  if (
    SEVERITY[worstMode] > SEVERITY[category] &&
    SEVERITY[worstMode] > SEVERITY.Read &&
    !isPlainRead
  ) {
    return { category: worstMode, basis: 'modes', evidence: proof(tool, modes, worstMode) };
  }
  if (category === 'Write' || category === 'Execute') {
    const loss = findStatedLoss(tool.description, reading.sentences);
    if (loss !== undefined) return { category: 'Destructive', basis: 'modes', evidence: [loss] };
  }
  const reach = findStatedReach(tool.description, reading.sentences, [
    ...reading.name,
    ...reading.lead,
  ]);
  if (reach !== undefined && SEVERITY[reach.category] > SEVERITY[category])
    return { category: reach.category, basis: 'modes', evidence: [reach.evidence] };
  const raised = raise(reading, category);
  if (raised !== undefined)
    return {
      category: worstOf(raised),
      basis: 'modes',
      evidence: proof(tool, raised, worstOf(raised)),
    };
  if (SEVERITY[category] < SEVERITY.Execute) {
    const freeText = findFreeText(reading.params, [...reading.name, ...reading.lead]);
    if (freeText !== undefined)
      return { category: 'Execute', basis: 'argument', evidence: [freeText] };
  }
  if (category === 'Read' || category === 'Unknown') {
    const saved = readSavePath(reading);
    if (saved !== undefined) return { category: 'Write', basis: 'argument', evidence: [saved] };
  }
  if (category === 'Unknown') return judgeSilent(tool, reading);
  return { category, basis: basisOf(reading, category), evidence: proof(tool, acts, category) };
}
