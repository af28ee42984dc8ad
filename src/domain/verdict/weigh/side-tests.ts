import type { Act } from '../acts/act.ts';
import { readVerb } from '../acts/verb-forms.ts';
import type { ActMatch } from '../claims/match-act.ts';
import { hasTrait } from '../rules/rule.ts';
import type { Trait } from '../rules/trait.ts';
import type { Word } from '../text/word.ts';
import { singular } from '../words/inflect.ts';
import { NOUN_VERBS } from '../words/noun-verbs.ts';
import { type WordSet, wordSet } from '../words/word-set.ts';

/** True when every deed was decided by a rule of this trait. */
export const allHave = (matches: readonly ActMatch[], trait: Trait): boolean =>
  matches.every(({ rule }) => hasTrait(rule, trait));

const MAKING = wordSet('create make build produce draw');

/** True when every deed makes one of these things. */
export const makes = (matches: readonly ActMatch[], things: WordSet): boolean =>
  matches.every(
    ({ act }) =>
      MAKING.has(act.lemma) && act.direct.some((word) => things.has(singular(word.text))),
  );

const LOOKS = wordSet('get list check scrape retrieve fetch find show read');

/** True when all that is said is a plain look: get, list, read. */
export const plainlyLooks = (matches: readonly ActMatch[]): boolean =>
  matches.every(({ act, rule }) => hasTrait(rule, 'fetches') && LOOKS.has(act.lemma));

const CHANGES = wordSet('create update delete remove add set send post insert upload write');

/** `update_history: Get the update history of a note`: the words of the name are what is looked at. */
const isLookedAt = ({ verb, direct }: Act, lead: readonly ActMatch[]): boolean =>
  lead.some(({ act }) => {
    const at = act.direct.findIndex(({ text }) => text === verb.text);
    return at >= 0 && act.direct[at + 1]?.text === direct[0]?.text;
  });

/**
 * `profile_updates`, `index_values`: behind nouns even a clear verb of change may be a noun, and one that is
 * as often a noun may be one in front; so is any that the sentence has for its object.
 */
export const mayBeNoun = (name: readonly ActMatch[], lead: readonly ActMatch[]): boolean =>
  name.every(
    ({ act, rule }) =>
      rule.category === 'Write' &&
      (isLookedAt(act, lead) ||
        (!CHANGES.has(act.lemma) && (act.verb.start > 0 || NOUN_VERBS.has(act.lemma)))),
  );

/** Verbs of an opening clause that gives way to a clear name: `Authenticates and analyzes the token`. */
const OPENING = wordSet('authenticate apply request open');

/** True when a sentence reads, or changes something only by way of opening. */
export const opensOnly = (lead: readonly ActMatch[]): boolean =>
  lead.every(
    ({ act, rule }) =>
      rule.category === 'Read' || (rule.category === 'Write' && OPENING.has(act.lemma)),
  );

/** Words in a sentence that say which kind of token or subscription a name means: none that is money. */
const KINDS = wordSet(
  'webhook event notification topic pubsub sns sqs newsletter websocket graphql oauth jwt csrf password reset verification',
);

const saysKind = (words: readonly Word[]): boolean =>
  words.some((word) => KINDS.has(singular(word.text)));
/** What a page belongs to that is none of a browser. */
const PAPERS = wordSet('notebook wiki notion confluence document space knowledge handbook');
const CHANGING = wordSet('update modify edit change');

/**
 * `create_subscription: Create a webhook subscription`, `update_order: Update the notes of an order`: the
 * sentence says which kind of thing, or which part of it, the name means, and that is not money.
 */
export function narrows(name: readonly ActMatch[], lead: readonly ActMatch[]): boolean {
  if (lead.some(({ rule }) => rule.category === 'Financial')) return false;
  const kindIsSaid = lead.every(({ act }) => saysKind(act.direct));
  const kindOfSubscriptionIsSaid = lead.every(
    ({ act }) => saysKind(act.direct) || saysKind(act.indirect),
  );
  const kindOfPageIsSaid = lead.every(({ act }) =>
    [...act.direct, ...act.indirect].some(({ text }) => PAPERS.has(singular(text))),
  );
  return name.every(({ act, rule, object }) => {
    if (rule.category === 'Execute') return hasTrait(rule, 'narrowed') && kindOfPageIsSaid;
    if (rule.category !== 'Financial') return false;
    if (
      CHANGING.has(act.lemma) &&
      lead.every((other) => other.act.lemma === act.lemma && other.act.direct.length > 0)
    )
      return true;
    return (
      hasTrait(rule, 'narrowed') &&
      (object?.text.startsWith('subscription') === true ? kindOfSubscriptionIsSaid : kindIsSaid)
    );
  });
}

/** Last words of a name that say that it is about a deed, not that it does one. */
const ABOUT = wordSet('impact candidates eligibility consequence consequences');
/** Those that can be what the deed is done to. */
const PAPERS_OF_DEEDS = wordSet('log logs history schedule record records audit report queue');
const ASKING_NAMES = wordSet('who which what');

/** `Reads the log of wiped devices`: what is looked at is a paper of the name's kind, and the deed stands in it as done. */
function looksAtPaper({ act }: ActMatch, lead: readonly ActMatch[]): boolean {
  const paper = singular(act.direct[0]?.text ?? '');
  return lead.every(
    ({ act: { direct, indirect } }) =>
      direct.some(({ text }) => singular(text) === paper) &&
      [...direct, ...indirect].some(({ text }) => {
        const reading = readVerb(text);
        return reading?.lemma === act.lemma && reading.form !== 'base' && reading.form !== 'ing';
      }),
  );
}

/**
 * `delete_impact`, `who_can_delete`, `wipe_log: Reads the log of wiped devices`: the name is about a deed, and the
 * sentence looks that up. A name alone stays as grave as the deed that it may mean.
 */
export function isAboutDeed(
  name: readonly ActMatch[],
  lead: readonly ActMatch[],
  firstWord: string,
): boolean {
  if (!plainlyLooks(lead)) return false;
  return name.every((match) => {
    const { act } = match;
    if (ASKING_NAMES.has(firstWord)) return act.verb.start > 0;
    if (act.direct.length !== 1) return false;
    const last = act.direct[0]?.text ?? '';
    if (ABOUT.has(last)) return true;
    return act.verb.start === 0 && PAPERS_OF_DEEDS.has(last) && looksAtPaper(match, lead);
  });
}
