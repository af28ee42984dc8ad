import type { Act } from '../acts/act.ts';
import type { ActMatch } from '../claims/match-act.ts';
import type { Reading } from '../claims/reading.ts';
import { hasTrait } from '../rules/rule.ts';
import { SEVERITY } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';

/** What name and first sentence claim, and what each of them claims clearly. */
export interface Sides {
  name: readonly ActMatch[];
  lead: readonly ActMatch[];
  clearName: readonly ActMatch[];
  clearLead: readonly ActMatch[];
  /** First word of the name. */
  firstWord: string;
}

/** Verbs that only announce what follows: `Manage labels: create, delete`. */
const COLLECTIVE = wordSet(
  'manage handle administer process maintain organize make use perform apply',
);

/** `managing and accessing`: a verb of management beside verbs that only read keeps its weight. */
const MANAGING = wordSet('manage administer maintain');

/** Noun-like verbs that in the middle of a name, right before their object, say what is done. */
const VERBS_BEHIND_PREFIX = wordSet(
  'place book checkout bridge run trigger start stop swap stake deposit transfer',
);

/** `acme_place_order`: behind a prefix a noun-like verb counts when what it is done to follows at once and that is grave. */
function isGraveName({ act, rule, object }: ActMatch): boolean {
  return (
    act.source === 'name' &&
    act.ambiguous &&
    act.verb.start > 0 &&
    VERBS_BEHIND_PREFIX.has(act.lemma) &&
    object !== undefined &&
    object.start >= act.verb.end &&
    object.start - act.verb.end <= 1 &&
    SEVERITY[rule.category] >= SEVERITY.Execute
  );
}

const THINGS = wordSet('page folder note copy file entry');

/** `Makes a page`, `Applies a patch`: with a thing of its own the verb announces nothing, and in a sentence applying is a deed. */
const makesThing = ({ lemma, direct, source }: Act): boolean =>
  (lemma === 'make' && direct.some(({ text }) => THINGS.has(text))) ||
  (lemma === 'apply' && source !== 'name');

/** True for a deed that its words make only likely: a noun-like verb, a verb that announces others. */
function isWeak(match: ActMatch): boolean {
  const { act, rule } = match;
  return (
    (act.ambiguous && !isGraveName(match)) ||
    (COLLECTIVE.has(act.lemma) && hasTrait(rule, 'announces') && !makesThing(act))
  );
}

function clearOf(matches: readonly ActMatch[]): readonly ActMatch[] {
  const clear = matches.filter((match) => !isWeak(match));
  if (clear.length === 0 || clear.some(({ rule }) => rule.category !== 'Read')) return clear;
  return [
    ...clear,
    ...matches.filter(({ act }) => MANAGING.has(act.lemma) && act.source === 'lead'),
  ];
}

/** Name and first sentence of a tool, as they are weighed against each other. */
export const sidesOf = ({
  name,
  lead,
  nameWords,
}: Pick<Reading, 'name' | 'lead' | 'nameWords'>): Sides => ({
  name,
  lead,
  clearName: clearOf(name),
  clearLead: clearOf(lead),
  firstWord: nameWords[0]?.text ?? '',
});
