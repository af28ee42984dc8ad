import { quoteParam } from '../text/quote-param.ts';
import type { Word } from '../text/word.ts';
import type { ParamView, SignalContext } from './signal-context.ts';
import type { SignalHit } from './signal-rule.ts';

/** A hit on the name of a parameter. */
export function onParam(view: ParamView): SignalHit {
  return { param: view.param.path, evidence: quoteParam(view.param) };
}

const NO_HITS: readonly SignalHit[] = [];

/** Hits on the names of those parameters that pass `test`. */
export function onParams(
  ctx: SignalContext,
  test: (view: ParamView) => boolean,
): readonly SignalHit[] {
  if (ctx.params.length === 0) return NO_HITS;
  return ctx.params.filter(test).map(onParam);
}

/** A hit on words `first` to `last` of the tool name or the description. */
export function onWords(
  ctx: Pick<SignalContext, 'tool'>,
  field: 'name' | 'description',
  words: readonly Word[],
  first: number,
  last: number,
): SignalHit {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  return { param: null, evidence: { field, start, end, quote: ctx.tool[field].slice(start, end) } };
}

/** A hit on something that is not there: an empty quote in the field that should hold it. */
export function onAbsence(field: string): SignalHit {
  return { param: null, evidence: { field, start: 0, end: 0, quote: '' } };
}

/** True when `text` is a word of the tool name. */
export function nameHas(ctx: Pick<SignalContext, 'name'>, text: string): boolean {
  return ctx.name.some((word) => word.text === text);
}

/** True when `text` is a word of the opening of the description. */
export function leadHas(ctx: Pick<SignalContext, 'lead'>, text: string): boolean {
  return ctx.lead.some((word) => word.text === text);
}

/** True when one of `list` is a word of the name or of the opening of the description. */
export function mentions(ctx: SignalContext, list: ReadonlySet<string>): boolean {
  for (const word of ctx.name) if (list.has(word.text)) return true;
  for (const word of ctx.lead) if (list.has(word.text)) return true;
  return false;
}
