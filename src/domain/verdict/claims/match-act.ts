import type { Act } from '../acts/act.ts';
import type { VerbRule } from '../rules/rule.ts';
import { VERB_RULES } from '../rules/rules.ts';
import type { Word } from '../text/word.ts';
import { FOREIGN_NOUNS } from '../words/foreign-words.ts';
import { singular } from '../words/inflect.ts';
import { type WordSet, wordSet } from '../words/word-set.ts';

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

/** A word with what it is looked up as: an act is tried with many rules. */
interface Term {
  word: Word;
  text: string;
  noun: string;
}

const termOf = (word: Word): Term => {
  const { text } = word;
  return { word, text, noun: FOREIGN_NOUNS.get(text) ?? singular(text) };
};

interface Terms {
  direct: readonly Term[];
  indirect: readonly Term[];
  head: Term | undefined;
}

/** Words of time and manner behind an object: they are no head of it. */
const BEHIND = wordSet('forever now again away altogether outright instantly');

/** `Clears the cache completely`: the last word of a direct object that is a thing. */
function headOf(direct: readonly Term[]): Term | undefined {
  let at = direct.length - 1;
  while (at > 0 && isBehind(direct[at]?.text ?? '')) at -= 1;
  return direct[at];
}
const isBehind = (text: string): boolean => text.endsWith('ly') || BEHIND.has(text);

const isIn = ({ text, noun }: Term, set: WordSet): boolean =>
  set.has(text) || (noun !== text && set.has(noun));

function find(terms: readonly Term[], set: WordSet): Word | undefined {
  for (const term of terms) if (isIn(term, set)) return term.word;
  return undefined;
}

/** A rule that holds for an act, and the object word that decided, if one did. */
export interface ActMatch {
  act: Act;
  rule: VerbRule;
  object: Word | undefined;
}

function isExcluded(rule: VerbRule, { direct, indirect, head }: Terms): boolean {
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

function matches(rule: VerbRule, act: Act, terms: Terms): ActMatch | undefined {
  if (isExcluded(rule, terms)) return undefined;
  const { objects, heads, near, beyond } = rule;
  const { direct, indirect, head } = terms;
  let object: Word | undefined;
  /** Every set that a rule has must be met; the first word that meets one is the object. */
  const isMet = (word: Word | undefined): boolean => {
    object ??= word;
    return word !== undefined;
  };
  if (objects !== undefined && !isMet(find(direct, objects))) return undefined;
  if (
    heads !== undefined &&
    !isMet(head !== undefined && isIn(head, heads) ? head.word : undefined)
  )
    return undefined;
  if (near !== undefined && !isMet(find(direct, near) ?? find(indirect, near))) return undefined;
  if (beyond !== undefined && !isMet(find(indirect, beyond))) return undefined;
  return { act, rule, object };
}

/** The rule that decides what an act means, undefined when none knows its verb. */
export function matchAct(act: Act): ActMatch | undefined {
  const rules = RULES_BY_VERB.get(act.lemma);
  if (rules === undefined) return undefined;
  const direct = act.direct.map(termOf);
  const terms = { direct, indirect: act.indirect.map(termOf), head: headOf(direct) };
  for (const rule of rules) {
    const match = matches(rule, act, terms);
    if (match !== undefined) return match;
  }
  return undefined;
}
