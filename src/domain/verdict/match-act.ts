import type { Act } from './acts/act.ts';
import type { VerbRule, WordSet } from './rules/rule.ts';
import { VERB_RULES } from './rules/rules.ts';
import { singular } from './words/inflect.ts';
import type { Word } from './words/word.ts';

function index(): ReadonlyMap<string, readonly VerbRule[]> {
  const byVerb = new Map<string, VerbRule[]>();
  for (const rule of VERB_RULES) {
    for (const verb of rule.verbs) {
      const list = byVerb.get(verb);
      if (list === undefined) byVerb.set(verb, [rule]);
      else list.push(rule);
    }
  }
  return byVerb;
}

const RULES_BY_VERB = index();

/** First word of `words` that is in `set`, compared in the singular. */
function firstIn(words: readonly Word[], set: WordSet): Word | undefined {
  return words.find((word) => set.has(word.text) || set.has(singular(word.text)));
}

/** A rule that holds for an act, and the object word that decided, if one did. */
export interface ActMatch {
  act: Act;
  rule: VerbRule;
  object: Word | undefined;
}

function matches(rule: VerbRule, act: Act): ActMatch | undefined {
  if (rule.unless !== undefined && firstIn(act.direct, rule.unless) !== undefined) return undefined;
  if (
    rule.unlessNear !== undefined &&
    (firstIn(act.direct, rule.unlessNear) ?? firstIn(act.indirect, rule.unlessNear)) !== undefined
  )
    return undefined;
  let object: Word | undefined;
  if (rule.objects !== undefined) {
    object = firstIn(act.direct, rule.objects);
    if (object === undefined) return undefined;
  }
  if (rule.near !== undefined) {
    object = firstIn(act.direct, rule.near) ?? firstIn(act.indirect, rule.near);
    if (object === undefined) return undefined;
  }
  if (rule.beyond !== undefined) {
    object = firstIn(act.indirect, rule.beyond);
    if (object === undefined) return undefined;
  }
  return { act, rule, object };
}

/** The rule that decides what an act means, undefined when none knows its verb. */
export function matchAct(act: Act): ActMatch | undefined {
  for (const rule of RULES_BY_VERB.get(act.lemma) ?? []) {
    const match = matches(rule, act);
    if (match !== undefined) return match;
  }
  return undefined;
}
