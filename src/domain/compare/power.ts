import type { ToolEntry } from '../catalogue/catalogue.ts';
import { listsArguments } from '../record/lists-arguments.ts';
import { SIGNALS } from '../verdict/signals/registry.ts';
import { MILDEST_FIRST } from './mildest-first.ts';

/** What the record says about taking a call back. */
export const UNDO_WORDS = {
  nothing: 'Changes nothing',
  yes: 'Yes, the record says how',
  no: 'No',
  unsaid: 'Not said',
} as const;
export type Undo = keyof typeof UNDO_WORDS;

/** Signals that say what a record lacks, not what a tool can do. */
const OF_RECORD = new Set(SIGNALS.filter(({ kind }) => kind === 'record').map(({ id }) => id));
/** Different signals of a tool that say what it can do, in the order of the verdict. */
export function powerSignals(tool: ToolEntry): string[] {
  const ids = tool.reviewed.verdict.signals.map((signal) => signal.id);
  return [...new Set(ids)].filter((id) => !OF_RECORD.has(id));
}

/** Whether a call can be taken back, from the verdict. */
export function undoOf({ reviewed: { verdict } }: ToolEntry): Undo {
  if (verdict.undo !== null) return 'yes';
  if (verdict.category === 'Destructive' || hasSignal(verdict.signals, 'irreversible-action')) {
    return 'no';
  }
  return verdict.category === 'Read' ? 'nothing' : 'unsaid';
}

/** True when tools differ in verdict, in what can be undone, or in signals; those without known arguments say nothing about signals. */
export function differInPower(tools: readonly ToolEntry[]): boolean {
  const verdicts = tools.map((tool) => `${tool.reviewed.verdict.category} ${undoOf(tool)}`);
  const signals = tools.filter(knowsArguments).map((tool) => powerSignals(tool).sort().join(' '));
  return new Set(verdicts).size > 1 || new Set(signals).size > 1;
}

/** True when the arguments are known: without them a tool raises fewer signals, which is not less power. */
export function knowsArguments({ record }: ToolEntry): boolean {
  return listsArguments(record);
}

/** Order of a comparison: category, then tools with known arguments, then fewer signals, then the catalogue's order. */
export function byPower(a: ToolEntry, b: ToolEntry): number {
  const rank = (tool: ToolEntry) => MILDEST_FIRST.indexOf(tool.reviewed.verdict.category);
  return (
    rank(a) - rank(b) ||
    Number(knowsArguments(b)) - Number(knowsArguments(a)) ||
    powerSignals(a).length - powerSignals(b).length ||
    a.server.index - b.server.index ||
    a.index - b.index
  );
}

function hasSignal(signals: readonly { id: string }[], id: string): boolean {
  return signals.some((signal) => signal.id === id);
}
