import type { Directive } from '../model-text/find-directives.ts';
import type { SignalContext } from './signal-context.ts';
import type { SignalHit } from './signal-rule.ts';

/** Places that one tool reports: more than its page shows. */
const MAX_HITS = 8;

/** Places that `find` sees in the texts that may hold one; it need not look for more than `most`. */
export function placesIn(
  ctx: SignalContext,
  find: (text: string, most: number) => readonly { start: number; end: number }[],
): SignalHit[] {
  const hits: SignalHit[] = [];
  for (const one of ctx.suspects()) {
    for (const { start, end } of find(one.text, MAX_HITS - hits.length)) {
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

export const directives =
  (ctx: SignalContext, examples: boolean) =>
  (text: string): Directive[] =>
    ctx
      .directives(text)
      .filter((one) => one.example === examples && !isOfItself(ctx.tool.name, text, one));
