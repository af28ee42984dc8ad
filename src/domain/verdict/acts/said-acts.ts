import type { Sentence } from '../text/sentences.ts';
import type { LanguageId } from '../words/languages/language.ts';
import { LANGUAGES } from '../words/languages/languages.ts';
import type { Act, ActSource } from './act.ts';
import { foreignActs, isForeignKnown } from './foreign-acts.ts';
import { requestAct } from './http-request.ts';
import { sentenceActs } from './sentence-acts.ts';
import { type Tongue, tonguesOf } from './tongue.ts';

function tonguesFor(sentence: Sentence): readonly Tongue[] {
  sentence.tongues ??= tonguesOf(sentence);
  return sentence.tongues as readonly Tongue[];
}

const isForeign = (tongue: Tongue): tongue is LanguageId => tongue !== 'en' && tongue !== 'other';

/** What a sentence says that the tool does, in whichever language it is written. */
export function saidActs(sentence: Sentence, source: ActSource, field: string): Act[] {
  const request = requestAct(sentence, source, field);
  if (request !== undefined) return [request];
  for (const tongue of tonguesFor(sentence)) {
    const acts = isForeign(tongue)
      ? foreignActs(sentence, LANGUAGES[tongue], source, field)
      : tongue === 'en'
        ? sentenceActs(sentence, source, field)
        : [];
    if (acts.length > 0) return acts;
  }
  return [];
}

/** True for a sentence that can be English. */
export const mayBeEnglish = (sentence: Sentence): boolean => tonguesFor(sentence).includes('en');

/** True for a sentence that is not in English, as far as the rules can tell. */
export const isForeignSentence = (sentence: Sentence): boolean => tonguesFor(sentence)[0] !== 'en';

/** True for a sentence of another language in which some word is known. */
export const isKnownForeign = (sentence: Sentence): boolean =>
  tonguesFor(sentence).some(
    (tongue) => isForeign(tongue) && isForeignKnown(sentence, LANGUAGES[tongue]),
  );

/** Words of a sentence of another language that say that a deed cannot be undone: start and end in the whole text. */
export function saidLoss(sentence: Sentence): readonly [start: number, end: number] | undefined {
  for (const tongue of tonguesFor(sentence)) {
    if (!isForeign(tongue)) continue;
    const found = LANGUAGES[tongue].loss.exec(sentence.whole.slice(sentence.start, sentence.end));
    if (found !== null)
      return [sentence.start + found.index, sentence.start + found.index + found[0].length];
  }
  return undefined;
}
