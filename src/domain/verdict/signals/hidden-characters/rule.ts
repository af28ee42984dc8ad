import { findHidden } from '../../model-text/find-hidden.ts';
import type { SignalRule } from '../signal-rule.ts';
import { placesIn } from '../text-places.ts';

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
