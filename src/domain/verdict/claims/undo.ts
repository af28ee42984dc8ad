import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/word.ts';
import type { Evidence } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';

const UNDONE = wordSet('undone restored recovered reverted reversed reactivated undeleted');
const NEGATED = wordSet("cannot not never no can't won't isn't irreversible");
const POSSIBLE = wordSet('can could may be is are');

/** Without one of these no such statement can stand: most descriptions need not be read further. */
const HINT = /undone|undelet|restor|recover|revert|revers|reactivat|soft|trash/i;

/** First and last word of a statement that the action can be undone. */
function statement(words: readonly Word[]): [Word, Word] | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const from = Math.max(0, at - 4);
    const before = words.slice(from, at);
    if (before.some(({ text }) => NEGATED.has(text))) continue;
    const possible = before.find(({ text }) => POSSIBLE.has(text));
    if (UNDONE.has(word.text) && possible !== undefined) return [possible, word];
    if (word.text === 'recoverable' || word.text === 'reversible') return [word, word];
    if (word.text === 'soft' && words[at + 1]?.text.startsWith('delet') === true)
      return [word, words[at + 1] ?? word];
    const toTrash =
      word.text === 'trash' &&
      before.some(({ text }) => text === 'to') &&
      before.some(({ text }) => text.startsWith('move'));
    if (toTrash) return [before.find(({ text }) => text.startsWith('move')) ?? word, word];
  }
  return undefined;
}

/** Where a description says how its action can be undone; null when it does not. */
export function findUndo(description: string, sentences: readonly Sentence[]): Evidence | null {
  if (!HINT.test(description)) return null;
  for (const { words } of sentences) {
    const found = statement(words);
    if (found === undefined) continue;
    const [{ start }, { end }] = found;
    return { field: 'description', start, end, quote: description.slice(start, end), rule: 'undo' };
  }
  return null;
}
