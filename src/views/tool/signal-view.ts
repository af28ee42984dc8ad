import { SIGNALS } from '../../domain/verdict/signals/registry.ts';
import type { Signal } from '../../domain/verdict/verdict.ts';
import type { SignalView } from './tool-shape.ts';

const RULES = new Map(SIGNALS.map((rule) => [rule.id, rule]));

/** Arguments named in one chip. */
const MAX_PARAMS = 3;

/** Signals of a tool as one chip each, with the first of its arguments, in the order of the verdict. */
export function signalViews(signals: readonly Signal[]): SignalView[] {
  return [...Map.groupBy(signals, ({ id }) => id)].map(([id, places]) => {
    const names = places.flatMap(({ param }) => param ?? []);
    const rule = RULES.get(id);
    return {
      id,
      label: rule?.label ?? id,
      params: names.slice(0, MAX_PARAMS),
      more: Math.max(0, names.length - MAX_PARAMS),
      href: `/signals/${id}/`,
      warning: rule?.kind === 'text',
    };
  });
}
