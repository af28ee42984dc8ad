import { readVerb } from '../acts/verb-forms.ts';
import { DEED_NOUN_RULES, NOUN_RULE, RUNNER_RULE } from '../rules/claim-rules.ts';
import { DESTRUCTIVE_RULES } from '../rules/destructive.ts';
import { EXECUTE_CODE_RULES } from '../rules/execute-code.ts';
import { FINANCIAL_RULES } from '../rules/financial.ts';
import { LOOKING_RULES, READ_RULES } from '../rules/read.ts';
import type { VerbRule } from '../rules/rule.ts';
import { UNLINK_RULES, WRITE_RULES } from '../rules/write.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/word.ts';
import type { Evidence } from '../verdict.ts';
import { PREPOSITIONS } from '../words/function-words.ts';
import { singular } from '../words/inflect.ts';
import { INFORMATION } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';

/** Words that name what a tool returns or thinks about when a description has no verb. */
const THINKING = wordSet(
  'thinking reasoning thought debugging planning audit detection recognition solving',
);
/** Words that name a look-up when they end a name: a narrower list, since a name is all there is. */
const NAME_HEADS = wordSet(
  'info information details detail status list history data price prices stats statistics schema log logs docs documentation search news weather forecast count metadata report summary results candlestick ranking quote rates lookup balance timestamp feed location leaderboard overview standings',
);
/** How far into a sentence its subject reaches, in words. */
const SUBJECT_WORDS = 8;

/** Words that name something that runs what it is given. */
const RUNNERS = wordSet(
  'executor runner execution repl shell bash powershell terminal interpreter',
);

/** Words behind one of these that leave it what runs: `shell access`, `bash tool`. */
const RUN_NEXT = wordSet(
  'command commands tool access session executor runner execution mcp server interface environment code script and or',
);

const quoteOf = (
  text: string,
  field: string,
  { start, end }: Word,
  rule: string = NOUN_RULE.id,
): Evidence => ({
  field,
  start,
  end,
  quote: text.slice(start, end),
  rule,
});

const verbsOf = (rules: readonly VerbRule[]): string[] => rules.flatMap(({ verbs }) => [...verbs]);
const MILD = new Set(verbsOf([...LOOKING_RULES, ...READ_RULES, ...UNLINK_RULES, ...WRITE_RULES]));
/** Verbs of money, loss and code that no mild rule knows: delete, execute, refund. */
const GRAVE = new Set(
  verbsOf([...FINANCIAL_RULES, ...DESTRUCTIVE_RULES, ...EXECUTE_CODE_RULES]).filter(
    (verb) => !MILD.has(verb),
  ),
);

/** True for a word that can only be a grave verb: where it stands, a word for information does not make a look-up. */
function isGraveVerb({ text, identifier }: Word): boolean {
  const reading = identifier ? undefined : readVerb(text);
  return (
    reading !== undefined &&
    reading.form !== 'past' &&
    !reading.ambiguous &&
    GRAVE.has(reading.lemma)
  );
}

/** A first sentence without a verb that only names information (`Coin data by ID`). */
export function readNounPhrase(
  description: string,
  sentence: Sentence | undefined,
): Evidence | undefined {
  const subject = sentence?.words.slice(0, SUBJECT_WORDS) ?? [];
  const word = subject.find(({ text }) => INFORMATION.has(singular(text)) || THINKING.has(text));
  if (sentence === undefined || sentence.words.some(isGraveVerb)) return undefined;
  return word === undefined ? undefined : quoteOf(description, 'description', word);
}

/** A name without a verb that ends in a word for information (`course-details`). */
export function readNounName(name: string, words: readonly Word[]): Evidence | undefined {
  const last = words.at(-1);
  // `allSpaces`: a name that begins so lists.
  const [first] = words;
  if (first?.text === 'all' && words.length > 1) return quoteOf(name, 'name', first);
  return last !== undefined && words.length > 1 && NAME_HEADS.has(last.text)
    ? quoteOf(name, 'name', last)
    : undefined;
}

/** A name or first sentence without a verb that names something that runs what it is given (`python_repl`, `Console command executor`). */
export function readRunner(
  tool: { name: string; description: string },
  nameWords: readonly Word[],
  sentence: Sentence | undefined,
): Evidence | undefined {
  const said = sentence?.words ?? [];
  // `a register of shell companies`: in front of a noun the word is none that runs.
  const inText = said.slice(0, SUBJECT_WORDS).find(({ text }, at) => {
    const next = said[at + 1];
    return (
      RUNNERS.has(text) &&
      (next === undefined ||
        next.before !== ' ' ||
        PREPOSITIONS.has(next.text) ||
        RUN_NEXT.has(next.text))
    );
  });
  if (inText !== undefined) return quoteOf(tool.description, 'description', inText, RUNNER_RULE.id);
  // `execution_logs`: told of, not run.
  if (NAME_HEADS.has(nameWords.at(-1)?.text ?? '')) return undefined;
  const inName = nameWords.find(
    ({ text }, at) =>
      RUNNERS.has(text) &&
      (said.length === 0 ||
        at === nameWords.length - 1 ||
        RUN_NEXT.has(nameWords[at + 1]?.text ?? '')),
  );
  return inName === undefined ? undefined : quoteOf(tool.name, 'name', inName, RUNNER_RULE.id);
}

/** Nouns of deeds that do serious harm, and the category of each. */
const DEED_NOUNS = new Map<string, keyof typeof DEED_NOUN_RULES>([
  ['attack', 'Execute'],
  ['injection', 'Execute'],
  ['hijacking', 'Execute'],
  ['deletion', 'Destructive'],
  ['removal', 'Destructive'],
  ['purge', 'Destructive'],
  ['erasure', 'Destructive'],
  ['withdrawal', 'Financial'],
  ['payout', 'Financial'],
  ['refund', 'Financial'],
  ['purchase', 'Financial'],
]);
/** How far into a sentence its head noun stands, in words. */
const HEAD_WORDS = 4;

/** A first sentence without a verb whose head noun is a grave deed (`Bulk deletion of users`), not information on one (`Deletion policy`). */
export function readDeedNoun(
  description: string,
  sentence: Sentence | undefined,
): { category: keyof typeof DEED_NOUN_RULES; evidence: Evidence } | undefined {
  const words = sentence?.words.slice(0, HEAD_WORDS + 1) ?? [];
  const at = words.findIndex(
    ({ text }, index) => index < HEAD_WORDS && DEED_NOUNS.has(singular(text)),
  );
  const word = words[at];
  const next = words[at + 1];
  const category = word === undefined ? undefined : DEED_NOUNS.get(singular(word.text));
  const isHead = next === undefined || next.before !== ' ' || PREPOSITIONS.has(next.text);
  return word === undefined || category === undefined || !isHead
    ? undefined
    : {
        category,
        evidence: quoteOf(description, 'description', word, DEED_NOUN_RULES[category].id),
      };
}
