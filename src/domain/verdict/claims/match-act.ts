import type { Act } from '../acts/act.ts';
import type { VerbRule } from '../rules/rule.ts';
import { VERB_RULES } from '../rules/rules.ts';
import type { Word } from '../text/word.ts';
import { FOREIGN_NOUNS } from '../words/foreign-words.ts';
import { singular } from '../words/inflect.ts';
import type { WordSet } from '../words/word-set.ts';

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

function isIn(word: Word, set: WordSet): boolean {
  return set.has(word.text) || set.has(FOREIGN_NOUNS.get(word.text) ?? singular(word.text));
}

const find = (words: readonly Word[], set: WordSet): Word | undefined =>
  words.find((word) => isIn(word, set));

/** A rule that holds for an act, and the object word that decided, if one did. */
export interface ActMatch {
  act: Act;
  rule: VerbRule;
  object: Word | undefined;
}

function isExcluded(rule: VerbRule, { direct, indirect }: Act): boolean {
  const head = direct.at(-1);
  return (
    (rule.unless !== undefined && find(direct, rule.unless) !== undefined) ||
    (rule.unlessHead !== undefined && head !== undefined && isIn(head, rule.unlessHead)) ||
    (rule.unlessBare !== undefined &&
      head !== undefined &&
      indirect.length === 0 &&
      isIn(head, rule.unlessBare)) ||
    (rule.unlessNear !== undefined &&
      (find(direct, rule.unlessNear) ?? find(indirect, rule.unlessNear)) !== undefined)
  );
}

function matches(rule: VerbRule, act: Act): ActMatch | undefined {
  if (isExcluded(rule, act)) return undefined;
  const head = act.direct.at(-1);
  const wanted: [WordSet | undefined, () => Word | undefined][] = [
    [rule.objects, () => find(act.direct, rule.objects ?? new Set())],
    [
      rule.heads,
      () =>
        head !== undefined && rule.heads !== undefined && isIn(head, rule.heads) ? head : undefined,
    ],
    [
      rule.near,
      () => find(act.direct, rule.near ?? new Set()) ?? find(act.indirect, rule.near ?? new Set()),
    ],
    [rule.beyond, () => find(act.indirect, rule.beyond ?? new Set())],
  ];
  let object: Word | undefined;
  for (const [set, look] of wanted) {
    if (set === undefined) continue;
    const word = look();
    if (word === undefined) return undefined;
    object ??= word;
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
