import type { Word } from '../text/word.ts';
import type { VerbForm, VerbReading } from '../words/inflect.ts';

/** Where a deed was read, most telling first. */
export type ActSource = 'name' | 'title' | 'lead' | 'later' | 'mode';

/** One deed that a record claims: a verb with what it is done to. */
export interface Act {
  source: ActSource;
  /** `Evidence.field` that the words stand in. */
  field: string;
  verb: Word;
  lemma: string;
  form: VerbForm;
  /** Words of the direct object, in their order; for noun-first names also those before the verb. */
  direct: readonly Word[];
  /** Words after the first preposition. */
  indirect: readonly Word[];
  /** True when the word is as often a noun (`order`, `post`), so that the act is only likely. */
  ambiguous: boolean;
}

/** A deed whose verb can only be one. */
export const actOf = (
  source: ActSource,
  field: string,
  verb: Word,
  { lemma, form }: Pick<VerbReading, 'lemma' | 'form'>,
  { direct, indirect }: Pick<Act, 'direct' | 'indirect'>,
): Act => ({ source, field, verb, lemma, form, direct, indirect, ambiguous: false });
