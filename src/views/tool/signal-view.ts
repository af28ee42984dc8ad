import { SIGNALS } from '../../domain/verdict/signals/registry.ts';
import type { Signal } from '../../domain/verdict/verdict.ts';
import type { SignalView } from './tool-shape.ts';

const RULES = new Map(SIGNALS.map((rule) => [rule.id, rule]));

/** Arguments named in one chip. */
const MAX_PARAMS = 3;

/** Signals of a tool as one chip each, with the first of its arguments, in the order of the verdict. */
export function signalViews(signals: readonly Signal[]): SignalView[] {
  const params = new Map<string, string[]>();
  for (const { id, param } of signals) {
    const known = params.get(id) ?? [];
    if (param !== null) known.push(param);
    params.set(id, known);
  }
  return [...params].map(([id, names]) => {
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
