import { STATED_FINAL_RULE } from '../rules/claim-rules.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/word.ts';
import type { Evidence } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';

/** Without one of these no such statement can stand: most descriptions need not be read further. */
const HINT =
  /no longer|possibility|revers|revoc|recover|retriev|restor|revert|und[oi]|take|brought|rolled|good|for ?ever|final\b|permanent|way back|separat|unmerg/i;

const FINAL = wordSet(
  'irreversible irreversibly irrevocable irrevocably unrecoverable irrecoverable irrecoverably irretrievable irretrievably',
);
const CANNOT = wordSet("cannot can't never couldn't");
const BACK = wordSet(
  'undone undo reversed reverted restored recovered reinstated revoked unmerged separated',
);
const WAYS = wordSet('undo way recovery');
const UNWANTED = wordSet('reversible recoverable undoable revertible restorable retrievable');
const UNUSED = wordSet(
  'decrypted recovered restored read undone reversed opened retrieved brought',
);
const CHANCES = wordSet('possibility chance way means');
const UNDOING = wordSet('undoing reversing recovering restoring recovery reversal return');
const FOR_GOOD = wordSet('forever permanently irreversibly');
const UNUSABLE = wordSet(
  'unreadable inaccessible unusable unavailable useless gone lost destroyed',
);
/** What becomes one for good cannot be told apart again. */
const JOINED = wordSet('merged combined joined consolidated');
const LASTING = wordSet('permanently forever');
/** What a sentence calls the call itself. */
const ITSELF = wordSet('this action operation change step it');
const END = wordSet('final permanent');
/** What is done for good at the end of such a sentence has no way back; other deeds are done for a good end. */
const ENDING = wordSet(
  'close closes deactivate deactivates disable disables shut shuts remove removes revoke revokes retire retires seal seals end ends cancel cancels lock locks archive archives merge merges combine combines',
);

/** Words that make a sentence one about something else than this call. */
const ELSEWHERE = wordSet(
  'unlike instead whereas shown displayed revealed visible lose forget forgotten forgot misplace',
);

const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? '';

/** `for good`, `forever`, `permanently` within the next words. */
function lastsForever(words: readonly Word[], at: number): number {
  for (let next = at + 1; next <= at + 3; next += 1) {
    if (FOR_GOOD.has(textAt(words, next))) return next;
    if (textAt(words, next) === 'for' && ['good', 'ever'].includes(textAt(words, next + 1)))
      return next + 1;
  }
  return -1;
}

/** The word `undone` behind `cannot be`, a word or two on. */
function undoneBehind(words: readonly Word[], at: number): number {
  for (let next = at + 1; next <= at + 4; next += 1) if (BACK.has(textAt(words, next))) return next;
  return -1;
}

/** First and last word of a statement that begins at `at`: nothing brings back what was there. */
function finalAt(words: readonly Word[], at: number): readonly [number, number] | undefined {
  const text = textAt(words, at);
  const before = textAt(words, at - 1);
  if (FINAL.has(text) || (text === 'reversible' && before === 'non'))
    return before === 'not' || before === 'never' ? undefined : [at, at];
  if (CANNOT.has(text) || (text === 'not' && before === 'can')) {
    const last = undoneBehind(words, at);
    return last < 0 ? undefined : [at, last];
  }
  if (text === 'not' && UNWANTED.has(textAt(words, at + 1))) return [at, at + 1];
  // `can no longer be decrypted`, `no possibility of undoing it`
  if (text === 'no' && textAt(words, at + 1) === 'longer' && before === 'can')
    return textAt(words, at + 2) === 'be' && UNUSED.has(textAt(words, at + 3))
      ? [at - 1, at + 3]
      : undefined;
  if (text === 'no' && CHANCES.has(textAt(words, at + 1)) && textAt(words, at + 2) === 'of')
    return UNDOING.has(textAt(words, at + 3)) ? [at, at + 3] : undefined;
  if (text === 'no' && WAYS.has(textAt(words, at + 1))) {
    const wayOut = textAt(words, at + 1) !== 'way';
    const back = undoneBehind(words, at + 1);
    if (wayOut) return [at, at + 1];
    return back > 0 ? [at, back] : textAt(words, at + 2) === 'back' ? [at, at + 2] : undefined;
  }
  if (UNUSABLE.has(text) || JOINED.has(text)) {
    const last = lastsForever(words, at);
    return last < 0 ? undefined : [at, last];
  }
  const isForGood = text === 'for' && textAt(words, at + 1) === 'good' && at + 2 === words.length;
  if (isForGood && ENDING.has(textAt(words, 0))) return [at, at + 1];
  // `Permanently retires a flag`, `Close an account forever`
  if (text === 'permanently' && at === 0 && ENDING.has(textAt(words, 1))) return [0, 1];
  if (LASTING.has(text) && at === words.length - 1 && ENDING.has(textAt(words, 0))) return [at, at];
  const isEnd = END.has(text) && textAt(words, at - 1) === 'is' && at === words.length - 1;
  return isEnd && ITSELF.has(textAt(words, at - 2)) ? [at - 2, at] : undefined;
}

/** True for a sentence that speaks of another tool, of a secret that is shown once or of what gets lost by the reader. */
const isElsewhere = (words: readonly Word[], name: string): boolean =>
  words.some(
    ({ text, identifier }) => ELSEWHERE.has(text) || (identifier && text !== name.toLowerCase()),
  );

/** True for a sentence whose subject is the call: `This cannot be undone`. */
const isAboutItself = (words: readonly Word[]): boolean =>
  words.slice(0, 4).some(({ text }) => text === 'this');

/** Where a description says that nothing brings back what the call changes; `aboutItself` when its sentence begins with the call. */
export function findStatedFinal(
  name: string,
  description: string,
  sentences: readonly Sentence[],
): { evidence: Evidence; aboutItself: boolean } | undefined {
  if (!HINT.test(description)) return undefined;
  for (const { words } of sentences) {
    for (let at = 0; at < words.length; at += 1) {
      const found = finalAt(words, at);
      if (found === undefined) continue;
      if (isElsewhere(words, name)) break;
      const start = words[found[0]]?.start ?? 0;
      const end = words[found[1]]?.end ?? start;
      return {
        evidence: {
          field: 'description',
          start,
          end,
          quote: description.slice(start, end),
          rule: STATED_FINAL_RULE.id,
        },
        aboutItself: isAboutItself(words),
      };
    }
  }
  return undefined;
}
