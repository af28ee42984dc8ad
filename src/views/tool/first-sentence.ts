import type { ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { splitSentences } from '../../domain/verdict/text/sentences.ts';

/** How much of a description is looked at for its first sentence. */
const MAX_CHARS = 600;
/** Longest quote. */
const MAX_QUOTE_CHARS = 160;
/** A description that raised one of these speaks to the model: its page quotes it where it is judged, nowhere else. */
const FOR_THE_MODEL: ReadonlySet<string> = new Set(['directive-to-model', 'hidden-characters']);
/** A heading of a list of arguments is no sentence. */
const HEADING = /^(?:args|arguments|parameters|params|inputs?|returns?|usage|example)\b.{0,3}$/i;
/** Marks of lists, headings and code around a sentence. */
const MARKS = /^[\s#*>`_~|-]+|[\s#*>`_~|:-]+$/g;

/** The first sentence of a description as a quote, null when there is none or it is written for the model. */
export function firstSentence({ record, reviewed }: ToolEntry): string | null {
  if (reviewed.verdict.signals.some(({ id }) => FOR_THE_MODEL.has(id))) return null;
  const text = record.description.slice(0, MAX_CHARS);
  for (const { start, end } of splitSentences(text)) {
    const quote = visibleText(text.slice(start, end))
      .replace(/\s+/g, ' ')
      .replace(MARKS, '')
      .replaceAll(/[“”]/g, '"');
    if (HEADING.test(quote)) continue;
    if (/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(quote)) return truncate(quote, MAX_QUOTE_CHARS);
  }
  return null;
}
