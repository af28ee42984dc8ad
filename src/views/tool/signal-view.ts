import { SIGNALS } from '../../domain/verdict/signals/registry.ts';
import type { Signal } from '../../domain/verdict/verdict.ts';
import type { GroupedSignalView } from '../server/server-shape.ts';
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

/** Arguments named in one chip. */
const MAX_PARAMS = 3;

/** Signals of a tool as one chip each, with the first of its arguments. */
export function groupedSignals(signals: readonly Signal[]): GroupedSignalView[] {
  const groups = new Map<string, { view: SignalView; params: string[] }>();
  for (const view of signalViews(signals)) {
    const group = groups.get(view.id) ?? { view, params: [] };
    if (view.param !== null) group.params.push(view.param);
    groups.set(view.id, group);
  }
  return [...groups.values()].map(({ view: { id, label, href, warning }, params }) => ({
    id,
    label,
    params: params.slice(0, MAX_PARAMS),
    more: Math.max(0, params.length - MAX_PARAMS),
    href,
    warning,
  }));
}
