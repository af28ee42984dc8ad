import type { SignalHit, SignalRule } from '../signals/signal-rule.ts';
import { findDirectives, mayDirect } from './find-directives.ts';
import { findHidden } from './find-hidden.ts';
import { MAY_HIDE } from './hidden-characters.ts';
import { recordTexts } from './record-texts.ts';

/** Runs per text that become evidence. */
const MAX_RUNS = 8;

export const DIRECTIVE_TO_MODEL: SignalRule = {
  id: 'directive-to-model',
  title: 'Directive to the model',
  label: 'orders the model',
  kind: 'text',
  weight: 'high',
  looksFor:
    'Text anywhere in the definition that orders the model about: to ignore what it was told, keep something from the user, hand over the conversation or secrets, call this tool before everything else or in place of others, and prompt markup such as <IMPORTANT>. Advice on when and how to use the tool does not count.',
  why: 'The model reads it as an instruction, and the people who approve the tool rarely see it.',
  test({ tool }) {
    const hits: SignalHit[] = [];
    for (const { field, text } of recordTexts(tool, mayDirect))
      for (const { start, end } of findDirectives(text))
        hits.push({ param: null, evidence: { field, start, end, quote: text.slice(start, end) } });
    return hits;
  },
};

export const HIDDEN_CHARACTERS: SignalRule = {
  id: 'hidden-characters',
  title: 'Hidden characters',
  label: 'hidden characters',
  kind: 'text',
  weight: 'high',
  looksFor:
    'Characters anywhere in the definition that are drawn nowhere or change what is drawn: tag characters, runs of variation selectors, zero-width characters, direction overrides, terminal escapes, control characters. Emoji, and the joiners and marks of Persian, Arabic, Hebrew, Indic and Thai text do not count.',
  why: 'The model reads what a person cannot see.',
  test({ tool }) {
    const hits: SignalHit[] = [];
    for (const { field, text } of recordTexts(tool, (one) => MAY_HIDE.test(one)))
      for (const { start, end } of findHidden(text).slice(0, MAX_RUNS))
        hits.push({ param: null, evidence: { field, start, end, quote: text.slice(start, end) } });
    return hits;
  },
};
