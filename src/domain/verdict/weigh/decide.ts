import type { ActMatch } from '../claims/match-act.ts';
import { LOOKING_RULES } from '../rules/read.ts';
import { UNLINK_RULES } from '../rules/write.ts';
import type { Word } from '../text/word.ts';
import type { Category } from '../verdict.ts';
import { singular } from '../words/inflect.ts';
import { NOUN_VERBS } from '../words/noun-verbs.ts';
import { COMPUTED, PICTURES } from '../words/nouns.ts';
import { type WordSet, wordSet } from '../words/word-set.ts';

/** Worse is higher; when a record claims several things the worst counts. */
export const SEVERITY = {
  Unknown: 0,
  Read: 1,
  Write: 2,
  Execute: 3,
  Destructive: 4,
  Financial: 5,
} as const satisfies Record<Category, number>;

/** Verbs that only announce what follows: `Manage labels: create, delete`. */
const COLLECTIVE = new Set(
  'manage handle administer process maintain organize make use perform'.split(' '),
);
const MAKING = new Set('create make build produce draw'.split(' '));
const looking = new Set(LOOKING_RULES.map((rule) => rule.id));
/** Giving instructions and trying out undo even the gravest name. */
const explaining = new Set(['R-03', 'R-07']);
const unlinking = new Set(UNLINK_RULES.map((rule) => rule.id));

export function worstOf(matches: readonly ActMatch[]): Category {
  return matches.reduce<Category>(
    (worst, { rule }) => (SEVERITY[rule.category] > SEVERITY[worst] ? rule.category : worst),
    'Unknown',
  );
}

/** Verbs of an opening clause that gives way to a clear name: `Authenticates and analyzes the token`. */
const OPENING = new Set('authenticate apply request open'.split(' '));

/** Noun-like verbs that in the middle of a name, right before their object, say what is done. */
const VERBS_BEHIND_PREFIX = new Set(
  'place book checkout bridge run trigger start stop swap stake deposit transfer'.split(' '),
);

function isWeak(match: ActMatch): boolean {
  const { act, rule } = match;
  return (
    (act.ambiguous && !isGraveName(match)) ||
    (COLLECTIVE.has(act.lemma) && (rule.id === 'W-04' || rule.id === 'W-05'))
  );
}

const every = (matches: readonly ActMatch[], ids: ReadonlySet<string>): boolean =>
  matches.every(({ rule }) => ids.has(rule.id));

const makes = (matches: readonly ActMatch[], things: WordSet): boolean =>
  matches.every(
    ({ act }) =>
      MAKING.has(act.lemma) && act.direct.some((word) => things.has(singular(word.text))),
  );
const computes = (matches: readonly ActMatch[]): boolean =>
  matches.every(({ rule }) => rule.id === 'R-09');

const LOOKS = new Set('get list check scrape retrieve fetch find show read'.split(' '));
const CHANGES = new Set(
  'create update delete remove add set send post insert upload write'.split(' '),
);

/**
 * `profile_updates`, `index_values`: behind nouns even a clear verb of change may be a noun, and one that is
 * as often a noun may be one in front, when the sentence only looks.
 */
function nameMayBeNoun(name: readonly ActMatch[]): boolean {
  return name.every(
    ({ act, rule }) =>
      rule.category === 'Write' &&
      !CHANGES.has(act.lemma) &&
      (act.verb.start > 0 || NOUN_VERBS.has(act.lemma)),
  );
}

function opensOnly(lead: readonly ActMatch[]): boolean {
  return lead.every(
    ({ act, rule }) =>
      rule.category === 'Read' || (rule.category === 'Write' && OPENING.has(act.lemma)),
  );
}

/** Rules about things that come in kinds which are not money: tokens, subscriptions. */
const NARROWED = new Set(['F-04', 'F-05', 'F-11']);
/** Words in a sentence that say which kind of token or subscription a name means: none that is money. */
const KINDS = wordSet(
  'webhook event notification topic pubsub sns sqs newsletter websocket graphql oauth jwt csrf password reset verification',
);

const wordsSayKind = (words: readonly Word[]): boolean =>
  words.some((word) => KINDS.has(singular(word.text)));
const CHANGING = new Set('update modify edit change'.split(' '));

/**
 * `create_subscription: Create a webhook subscription`, `update_order: Update the notes of an order`: the
 * sentence says which kind of thing, or which part of it, the name means, and that is not money.
 */
function narrows(name: readonly ActMatch[], lead: readonly ActMatch[]): boolean {
  if (lead.some(({ rule }) => rule.category === 'Financial')) return false;
  const saysKind = lead.every(({ act }) => wordsSayKind(act.direct));
  const saysKindOfSubscription = lead.every(
    ({ act }) => wordsSayKind(act.direct) || wordsSayKind(act.indirect),
  );
  return name.every(({ act, rule, object }) => {
    if (rule.category !== 'Financial') return false;
    if (
      CHANGING.has(act.lemma) &&
      lead.every((other) => other.act.lemma === act.lemma && other.act.direct.length > 0)
    )
      return true;
    return (
      NARROWED.has(rule.id) &&
      (object?.text.startsWith('subscription') === true ? saysKindOfSubscription : saysKind)
    );
  });
}

/** `Select and run one of the following read operations`: the sentence limits itself, whatever a noun of the name could do. */
const limitsToReading = (lead: readonly ActMatch[]): boolean =>
  lead.every(({ rule }) => rule.category === 'Read') &&
  lead.some(({ rule }) => rule.id === 'R-13' || rule.id === 'R-15');

export interface Claims {
  name: readonly ActMatch[];
  lead: readonly ActMatch[];
}

/** `managing and accessing`: a verb of management beside verbs that only read keeps its weight. */
const MANAGING = new Set('manage administer maintain'.split(' '));

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

function clearOf(matches: readonly ActMatch[]): readonly ActMatch[] {
  const clear = matches.filter((match) => !isWeak(match));
  if (clear.length === 0 || clear.some(({ rule }) => rule.category !== 'Read')) return clear;
  return [
    ...clear,
    ...matches.filter(({ act }) => MANAGING.has(act.lemma) && act.source === 'lead'),
  ];
}

/** The acts that count when name and first sentence are weighed: all of them, or those of the clearer one. */
export function weigh({ name, lead }: Claims): readonly ActMatch[] {
  const clearLead = clearOf(lead);
  if (name.length === 0) return clearLead.length > 0 ? clearLead : lead;
  if (lead.length === 0) return name;
  const clearName = clearOf(name);
  if (clearName.length === 0) return clearLead.length > 0 ? clearLead : [...name, ...lead];
  if (clearLead.length === 0) return clearName;
  if (every(clearLead, explaining)) return clearLead;
  if (every(clearLead, looking) && SEVERITY[worstOf(clearName)] <= SEVERITY.Execute)
    return clearLead;
  if (limitsToReading(clearLead) && SEVERITY[worstOf(clearName)] <= SEVERITY.Execute)
    return clearLead;
  if (every(clearLead, unlinking) && clearName.every(({ rule }) => rule.category === 'Destructive'))
    return clearLead;
  if (
    clearLead.every(({ rule }) => rule.id === 'X-15') &&
    clearName.every(({ rule }) => rule.category === 'Read')
  )
    return clearName;
  if (
    nameMayBeNoun(clearName) &&
    clearLead.every(({ act, rule }) => rule.id === 'R-05' && LOOKS.has(act.lemma))
  )
    return clearLead;
  if (
    opensOnly(clearLead) &&
    clearName.every(({ act, rule }) => rule.id === 'R-05' && LOOKS.has(act.lemma))
  )
    return clearName;
  if (narrows(clearName, clearLead)) return clearLead;
  // `plot_data: Create a chart`, `create_chart: Plot the data`: made for the asker, stored nowhere.
  if (computes(clearName) && makes(clearLead, COMPUTED)) return clearName;
  if (computes(clearLead) && makes(clearName, PICTURES)) return clearLead;
  return [...clearName, ...clearLead];
}
