import type { Sentence } from '../text/sentences.ts';
import { wordSet } from '../words/word-set.ts';
import type { Act } from './act.ts';
import { saidActs } from './said-acts.ts';
import { sentenceActs } from './sentence-acts.ts';

/** Sentences looked at when the first ones are headings, warnings or notes. */
const MAX_LEADS = 4;
/** Headings after which a description speaks of arguments, results or examples, not of the deed. */
const APPENDICES = wordSet(
  'args arguments parameters params inputs input returns return output outputs raises example examples note notes usage required requires scopes warning important not limitations prerequisites',
);

const WITH = wordSet('with using via call');
const FILLING = wordSet('set pass specify use provide');

/** `To invoke a command, set …`: how to call the tool, not what it does. */
const isInstruction = ({ words }: Sentence): boolean =>
  words.some(({ identifier }, at) => identifier && WITH.has(words[at - 1]?.text ?? '')) ||
  (words[0]?.text === 'to' &&
    words.some(({ text, before }) => before === ',' && FILLING.has(text)));

const CALLS = wordSet('call run use invoke execute open');
const ORDER_OPENERS = wordSet(
  'please always must you should do not never first make sure to ensure',
);
const BEHIND_BEFORE = wordSet('using this calling any it you the running invoking other');

/** `Call login before using this tool`, `After calling connect, use this tool`: an order about other tools, no deed. */
export function isCallOrder({ words }: Pick<Sentence, 'words'>): boolean {
  const at = words.findIndex(({ text }) => !ORDER_OPENERS.has(text));
  const verb = words[at]?.text ?? '';
  if (verb === 'after' || verb === 'before') return CALLING.has(words[at + 1]?.text ?? '');
  if (!CALLS.has(verb)) return false;
  return words.some(({ text }, index) => {
    if (index <= at + 1 || index > at + CALL_WORDS) return false;
    const next = words[index + 1];
    return (
      (text === 'before' && BEHIND_BEFORE.has(next?.text ?? '')) ||
      (text === 'first' && (next === undefined || next.before === '.' || next.before === ','))
    );
  });
}
const CALLING = wordSet('calling using running invoking');
/** How far behind its verb such an order says `before`, in words. */
const CALL_WORDS = 10;

/** `You can use either id or code`: how to fill in the arguments. */
const isAdvice = ({ words }: Sentence): boolean =>
  words[0]?.text === 'you' &&
  ['can', 'may', 'must'].includes(words[1]?.text ?? '') &&
  FILLING.has(words[2]?.text ?? '');

const ASKING = wordSet("don't do need want wanna tired ever wondering looking have are got");

/** `Tired of waiting?`: a question in front asks the reader; what follows answers. */
const asksReader = ({ whole, start, end, words }: Sentence): boolean =>
  ASKING.has(words[0]?.text ?? '') &&
  whole
    .slice(start, end + 1)
    .trimEnd()
    .endsWith('?');

/** Deeds of the first sentence that names one; sentences from the first appendix on are not read. */
export function leadActs(sentences: readonly Sentence[]): Act[] {
  for (const [index, sentence] of sentences.slice(0, MAX_LEADS).entries()) {
    const first = sentence.words[0]?.text ?? '';
    // `Returns the help text.` is a sentence, `Returns:` a heading.
    const isSentence = first === 'returns' && sentence.words[1]?.before === ' ';
    if (index > 0 && APPENDICES.has(first) && !isSentence) return [];
    if (index === 0 && sentences.length > 1 && asksReader(sentence)) continue;
    if ((index > 0 && isInstruction(sentence)) || isCallOrder(sentence) || isAdvice(sentence))
      continue;
    const acts = saidActs(sentence, 'lead', 'description');
    if (acts.length > 0) return acts;
  }
  return [];
}

const OCCASIONS = wordSet('when whenever if');
const WISHES = wordSet('want wants need needs wish wishes ask asks like request requests');

const KNOWING = wordSet('know learn understand');

/** `Use this when you want to delete a file`: where nothing else is said, what is wished for is the deed. */
export function wishedActs(sentences: readonly Sentence[]): Act[] {
  for (const { words } of sentences.slice(0, MAX_LEADS)) {
    const occasion = words.findIndex(({ text }) => OCCASIONS.has(text));
    const at = words.findIndex(
      ({ text }, index) =>
        index > occasion && text === 'to' && WISHES.has(words[index - 1]?.text ?? ''),
    );
    // `wants to know how to delete`: what is wished for is to know.
    if (occasion < 0 || at < 0 || KNOWING.has(words[at + 1]?.text ?? '')) continue;
    const acts = sentenceActs({ words: words.slice(at + 1) }, 'lead', 'description');
    if (acts.length > 0) return acts;
  }
  return [];
}
