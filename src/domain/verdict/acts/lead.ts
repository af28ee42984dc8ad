import type { Sentence } from '../text/sentences.ts';
import type { Act } from './act.ts';
import { sentenceActs } from './sentence-acts.ts';

/** Sentences looked at when the first ones are headings, warnings or notes. */
const MAX_LEADS = 4;
/** Headings after which a description speaks of arguments, results or examples, not of the deed. */
const APPENDICES = new Set(
  'args arguments parameters params inputs input returns return output outputs raises example examples note notes usage required requires scopes warning important not limitations prerequisites'.split(
    ' ',
  ),
);

const FILLING = new Set('set pass specify use provide'.split(' '));

/** `To invoke a command, set …`: how to call the tool, not what it does. */
const isInstruction = ({ words }: Sentence): boolean =>
  words[0]?.text === 'to' && words.some(({ text, before }) => before === ',' && FILLING.has(text));

/** Deeds of the first sentence that names one; sentences from the first appendix on are not read. */
export function leadActs(sentences: readonly Sentence[]): Act[] {
  for (const [index, sentence] of sentences.slice(0, MAX_LEADS).entries()) {
    const first = sentence.words[0]?.text ?? '';
    if (index > 0 && APPENDICES.has(first)) return [];
    if (index > 0 && isInstruction(sentence)) continue;
    const acts = sentenceActs(sentence, 'lead', 'description');
    if (acts.length > 0) return acts;
  }
  return [];
}

const OCCASIONS = new Set('when whenever if'.split(' '));
const WISHES = new Set(
  'want wants need needs wish wishes ask asks like request requests'.split(' '),
);

/** `Use this when you want to delete a file`: where nothing else is said, what is wished for is the deed. */
export function wishedActs(sentences: readonly Sentence[]): Act[] {
  for (const { words } of sentences.slice(0, MAX_LEADS)) {
    const occasion = words.findIndex(({ text }) => OCCASIONS.has(text));
    const at = words.findIndex(
      ({ text }, index) =>
        index > occasion && text === 'to' && WISHES.has(words[index - 1]?.text ?? ''),
    );
    if (occasion < 0 || at < 0) continue;
    const acts = sentenceActs({ words: words.slice(at + 1) }, 'lead', 'description');
    if (acts.length > 0) return acts;
  }
  return [];
}
