import { findSignal } from '../verdict/signals/find-signal.ts';
import type { Signal } from '../verdict/verdict.ts';
import type { SignalView } from './tool-view.ts';

/** Signals of a tool as chips, in the order of the verdict. */
export function signalViews(signals: readonly Signal[]): SignalView[] {
  return signals.map(({ id, param }) => {
    const rule = findSignal(id);
    return {
      id,
      label: rule?.label ?? id,
      param,
      href: `/signals/${id}/`,
      warning: rule?.kind === 'text',
    };
  });
}
