import { isForeignSentence, saidLoss } from '../acts/said-acts.ts';
import { STATED_LOSS_RULE } from '../rules/claim-rules.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/word.ts';
import type { Evidence } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';

/** Sentences that are read: a warning stands near the front. */
const MAX_SENTENCES = 12;
const GONE = wordSet('lost erased wiped destroyed overwritten gone');
const BE = wordSet('be is are being get gets');
const MAYBE = wordSet('may might can could');
const ADVERBS = wordSet('permanently irreversibly completely immediately also then all');
const NOT = wordSet("not never no if unless cannot without avoid prevent prevents don't won't");

/** What is overwritten is what was stored. */
const WHOLE = wordSet('existing any all entire whole uncommitted local changes everything');
const LOSING = wordSet('overwriting discarding erasing deleting wiping');
const UNMAKING = wordSet('dropping purging destroying truncating erasing deleting wiping');
const KEPT = wordSet(
  'column columns table tables row rows schema database data index indexes contents history volume volumes backups snapshots',
);

/** What is dropped from a copy or made on the way is no loss. */
const OWN = wordSet('duplicate duplicates empty temporary intermediate unused missing null');

const ENCRYPTS = wordSet('encrypt encrypts');
const RANSOM = wordSet('ransomware ransom extortion');
const MAKES = wordSet('make makes render renders leave leaves');
const STORED = wordSet(
  'file files data disk disks drive drives system systems machine machines device devices database databases volume volumes host hosts server servers',
);
const SPOILT = wordSet('unusable unreadable inaccessible unbootable unrecoverable irrecoverable');
/** How far behind the verb the rest of the statement stands, in words. */
const NEAR = 10;

const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? '';

/** `Encrypt files (ransomware)`, `makes the disk unusable`: what is there is lost to its owner. */
function spoiltAt(words: readonly Word[], at: number): readonly [number, number] | undefined {
  const text = textAt(words, at);
  const behind = (what: ReadonlySet<string>, from: number): number =>
    words.findIndex((word, index) => index > from && index - at < NEAR && what.has(word.text));
  if (at === 0 && ENCRYPTS.has(text)) {
    const end = behind(RANSOM, at);
    return end < 0 ? undefined : [at, end];
  }
  if (!MAKES.has(text) || MAYBE.has(textAt(words, at - 1))) return undefined;
  const thing = behind(STORED, at);
  const end = thing < 0 ? -1 : behind(SPOILT, thing);
  return end < 0 ? undefined : [at, end];
}

/** What a copy that is made equal to its source no longer holds. */
const TAKEN = wordSet('removed deleted pruned purged');
const LACKING = wordSet('missing absent extra extraneous');
const WHERE = wordSet('in present at on found');
const FIRM = wordSet('is are be being');
const THINGS = wordSet(
  'file files folders directories objects rows records items entries documents keys resources',
);

/** `Files that are not in the source are removed`: a mirror deletes what its source lacks. */
function mirroredAt(words: readonly Word[], at: number): readonly [number, number] | undefined {
  if (!FIRM.has(textAt(words, at)) || !TAKEN.has(textAt(words, at + 1))) return undefined;
  if (MAYBE.has(textAt(words, at - 1)) || NOT.has(textAt(words, at - 1))) return undefined;
  const from = Math.max(0, at - NEAR);
  const lacks = words.findIndex(
    ({ text }, index) =>
      index >= from &&
      index < at &&
      (LACKING.has(text) || (text === 'not' && WHERE.has(textAt(words, index + 1)))),
  );
  const isThing = words.slice(from, at).some(({ text }) => THINGS.has(text));
  return lacks < 0 || !isThing ? undefined : [lacks, at + 1];
}

const PRESENT = wordSet('existing current present old previous');
const HELD = wordSet('database data contents content table tables rows files file disk volume');

/** `replacing what is there`, `the existing database is replaced`: what was stored makes room. */
function replacedAt(words: readonly Word[], at: number): readonly [number, number] | undefined {
  const text = textAt(words, at);
  if (text === 'replacing') {
    const next = textAt(words, at + 1);
    const is = textAt(words, at + 2) === 'is' || textAt(words, at + 2) === 'was';
    if ((next === 'what' || next === 'whatever') && is) return [at, at + 2];
    const skip = ['the', 'all', 'any', 'its'].includes(next) ? 1 : 0;
    const isHeld = HELD.has(textAt(words, at + skip + 2));
    return PRESENT.has(textAt(words, at + skip + 1)) && isHeld ? [at, at + skip + 2] : undefined;
  }
  const isReplaced = textAt(words, at + 1) === 'replaced' && FIRM.has(text);
  if (!isReplaced || MAYBE.has(textAt(words, at - 1))) return undefined;
  const back = textAt(words, at - 1) === 'will' ? at - 1 : at;
  return HELD.has(textAt(words, back - 1)) && PRESENT.has(textAt(words, back - 2))
    ? [back - 2, at + 1]
    : undefined;
}

/** First and last word of a statement of loss that starts at `at`. */
function lossAt(words: readonly Word[], at: number): readonly [number, number] | undefined {
  const text = textAt(words, at);
  if (BE.has(text)) {
    const next = ADVERBS.has(textAt(words, at + 1)) ? at + 2 : at + 1;
    const before = textAt(words, at - 1);
    const isFirm =
      !MAYBE.has(before) && (textAt(words, next) !== 'overwritten' || before === 'will');
    if (isFirm && GONE.has(textAt(words, next))) return [at, next];
    const isDestructive = textAt(words, at + 1) === 'destructive' && textAt(words, at + 2) === 'to';
    return isDestructive ? [at, at + 2] : undefined;
  }
  if (text === 'overwrite' || text === 'overwrites') {
    const next = textAt(words, at + 1);
    const isWhole =
      next === 'existing' ||
      (next === 'the' && ['entire', 'existing', 'whole'].includes(textAt(words, at + 2)));
    const isConditional = words.slice(at, at + 6).some((word) => word.text === 'if');
    if (isWhole && !isConditional) return [at, at + 1];
    const other = next === 'or' ? at + 2 : textAt(words, at - 1) === 'or' ? at - 2 : -1;
    if (textAt(words, other) === 'append') return [Math.min(at, other), Math.max(at, other)];
  }
  if (LOSING.has(text) && words[at]?.before === ',' && WHOLE.has(textAt(words, at + 1)))
    return [at, at + 1];
  // `Rolls a schema back, dropping the columns`: what goes with it was stored.
  if (UNMAKING.has(text) && words[at]?.before === ',' && !OWN.has(textAt(words, at + 1))) {
    const kept = words.findIndex(
      (word, index) => index > at && index <= at + 4 && KEPT.has(word.text),
    );
    if (kept > 0) return [at, kept];
  }
  const discards = text === 'discard' && textAt(words, at + 1) === 'all';
  return discards && textAt(words, at + 2) === 'changes' ? [at, at + 2] : undefined;
}

const isNegated = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 8), at + 3).some(({ text }) => NOT.has(text));

/** Words of a description that state a loss; undefined when none does or the sentence takes it back. */
export function findStatedLoss(
  description: string,
  sentences: readonly Sentence[],
): Evidence | undefined {
  const [opening] = sentences;
  const isForeign = opening !== undefined && isForeignSentence(opening);
  for (const sentence of sentences.slice(0, MAX_SENTENCES)) {
    const said = isForeign ? saidLoss(sentence) : undefined;
    if (said !== undefined) {
      const [start, end] = said;
      return {
        field: 'description',
        start,
        end,
        quote: description.slice(start, end),
        rule: STATED_LOSS_RULE.id,
      };
    }
    const { words } = sentence;
    for (let at = 0; at < words.length; at += 1) {
      const said = lossAt(words, at) ?? replacedAt(words, at) ?? spoiltAt(words, at);
      const loss = said !== undefined && isNegated(words, at) ? undefined : said;
      const found = loss ?? mirroredAt(words, at);
      if (found === undefined) continue;
      const start = words[found[0]]?.start ?? 0;
      const end = words[found[1]]?.end ?? start;
      return {
        field: 'description',
        start,
        end,
        quote: description.slice(start, end),
        rule: STATED_LOSS_RULE.id,
      };
    }
  }
  return undefined;
}
