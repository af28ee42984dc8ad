import { SIGNALS } from '../../domain/verdict/signals/registry.ts';
import type { Signal } from '../../domain/verdict/verdict.ts';
import type { SignalView } from './tool-shape.ts';

const RULES = new Map(SIGNALS.map((rule) => [rule.id, rule]));

/** Signals of a tool as chips, in the order of the verdict. */
export function signalViews(signals: readonly Signal[]): SignalView[] {
  return signals.map(({ id, param }) => {
    const rule = RULES.get(id);
    return {
      id,
      label: rule?.label ?? id,
      param,
      href: `/signals/${id}/`,
      warning: rule?.kind === 'text',
    };
  });
}
