import { findDirectives } from '../../model-text/find-directives.ts';
import { findHidden } from '../../model-text/find-hidden.ts';
import type { SignalContext } from '../signal-context.ts';
import type { SignalHit, SignalRule } from '../signal-rule.ts';

/** Places that one tool reports: more than its page shows. */
const MAX_HITS = 8;

/** Places that `find` sees in the texts that may hold one. */
function placesIn(
  ctx: SignalContext,
  find: (text: string) => readonly { start: number; end: number }[],
): SignalHit[] {
  const hits: SignalHit[] = [];
  for (const one of ctx.suspects()) {
    for (const { start, end } of find(one.text)) {
      const quote = one.text.slice(start, end);
      hits.push({ param: null, evidence: { field: one.field, start, end, quote } });
      if (hits.length === MAX_HITS) return hits;
    }
  }
  return hits;
}

export const DIRECTIVE_TO_MODEL: SignalRule = {
  id: 'directive-to-model',
  title: 'Directive to the model',
  label: 'orders the model',
  kind: 'text',
  weight: 'high',
  looksFor:
    'Text anywhere in the definition that orders the model about: to ignore what it was told, keep something from the user, hand over the conversation or secrets, call this tool before everything else or in place of others, and prompt markup such as <IMPORTANT>. Advice on when and how to use the tool does not count.',
  why: 'The model reads it as an instruction, and the people who approve the tool rarely see it.',
  test: (ctx) => placesIn(ctx, findDirectives),
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
  test: (ctx) => placesIn(ctx, findHidden),
};
