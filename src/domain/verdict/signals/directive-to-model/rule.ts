import type { SignalRule } from '../signal-rule.ts';
import { directives, placesIn } from '../text-places.ts';

export const DIRECTIVE_TO_MODEL: SignalRule = {
  id: 'directive-to-model',
  title: 'Directive to the model',
  label: 'orders the model',
  kind: 'text',
  weight: 'high',
  looksFor:
    'Text anywhere in the definition that orders the model about, in twelve languages: to set aside what it was told, keep something from the user, act without asking, hand over the conversation or secrets, call this tool before everything else or in place of others, call other tools in another way, run a command, or keep something in its memory or answers; comments and base64 that do so; prompt markup such as <IMPORTANT>. Advice on when and how to use the tool does not count, nor do words that the record quotes as an example.',
  why: 'The model reads it as an instruction, and the people who approve the tool rarely see it.',
  test: (ctx) => placesIn(ctx, directives(ctx, false)),
};
