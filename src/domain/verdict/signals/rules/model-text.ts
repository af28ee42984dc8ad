import type { Directive } from '../../model-text/find-directives.ts';
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

/** "When add_note is used, set …" in add_note itself speaks of its own arguments. */
function isOfItself(tool: string, text: string, { aim, start, end }: Directive): boolean {
  return aim === 'shadow' && text.slice(start, end).toLowerCase().includes(tool.toLowerCase());
}

const directives =
  (ctx: SignalContext, examples: boolean) =>
  (text: string): Directive[] =>
    ctx
      .directives(text)
      .filter((one) => one.example === examples && !isOfItself(ctx.tool.name, text, one));

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

export const QUOTED_DIRECTIVE: SignalRule = {
  id: 'quoted-directive',
  title: 'Quoted directive',
  label: 'quotes an order',
  kind: 'text',
  weight: 'low',
  looksFor:
    'Words that would order the model about, which the record quotes as an example or says that the tool looks for: after "such as", "like", "for example", "detects", in twelve languages.',
  why: 'A tool against such texts names them, and a text that only seems to quote can still be obeyed.',
  test: (ctx) => placesIn(ctx, directives(ctx, true)),
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
