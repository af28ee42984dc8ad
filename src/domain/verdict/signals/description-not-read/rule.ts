import type { SignalRule } from '../signal-rule.ts';

/** Units of a description that are shown. */
const MAX_QUOTE_CHARS = 80;

export const DESCRIPTION_NOT_READ: SignalRule = {
  id: 'description-not-read',
  title: 'Description not read',
  label: 'description not read',
  kind: 'record',
  weight: 'medium',
  looksFor:
    'A description of which no sentence could be read: its language or script is not known, no word of it is a known verb or noun, or the words are mis-spelt.',
  why: 'The name is all that the verdict could rest on, and the text may say something worse.',
  test({ tool, descriptionUnread }) {
    if (!descriptionUnread) return [];
    const quote = tool.description.slice(0, MAX_QUOTE_CHARS);
    return [
      { param: null, evidence: { field: 'description', start: 0, end: quote.length, quote } },
    ];
  },
};
