import type { ChangeClass, Direction } from '../../domain/history/change-rule.ts';
import { classifyChange } from '../../domain/history/classify-change.ts';
import {
  compareOffered,
  compareTools,
  type FieldChange,
  type WordChange,
} from '../../domain/history/compare-tools.ts';
import type { OfferedTexts } from '../../domain/record/offered-texts.ts';
import { type ToolRecord, ToolRecordSchema } from '../../domain/record/tool-record.ts';
import { classifyTool } from '../../domain/verdict/classify.ts';
import type { Category } from '../../domain/verdict/verdict.ts';
import type { LockedServer } from './lock-file.ts';

/** A server that says nothing to the model beside its tools. */
const NO_TEXTS: OfferedTexts = { instructions: null, prompts: null, resources: null };

/** What a server offers that its lock does not have, and the other way round. */
export interface Drift {
  added: { name: string; category: Category }[];
  removed: string[];
  changed: {
    name: string;
    class: ChangeClass;
    direction: Direction | null;
    category: { before: Category; after: Category };
    /** Sentences of ours, worst first; no word of the definitions. */
    reasons: string[];
    fields: FieldChange[];
  }[];
  /** Of instructions, prompts and resources; empty when they stayed. */
  texts: WordChange[];
}

/** Holds what a server offers now against its lock. */
export function driftOf(
  locked: Pick<LockedServer, 'tools' | 'offered'>,
  now: { tools: readonly ToolRecord[]; offered: OfferedTexts },
): Drift {
  const { added, removed, changed } = compareTools(locked.tools, now.tools);
  const before = new Map(locked.tools.map(({ name, definition }) => [name, definition]));
  const after = new Map(now.tools.map((tool) => [tool.name, tool]));
  return {
    added: added.flatMap((name) => {
      const tool = after.get(name);
      return tool === undefined ? [] : [{ name, category: classifyTool(tool).category }];
    }),
    removed,
    changed: changed.flatMap(({ name, fields }) => {
      const tool = after.get(name);
      const old = ToolRecordSchema.safeParse({ ...before.get(name), name });
      if (tool === undefined || !old.success) return [];
      const verdict = classifyChange(old.data, tool);
      const reasons = [...new Set(verdict.reasons.map(({ says }) => says))];
      const { class: kind, direction, category } = verdict;
      return [{ name, class: kind, direction, category, reasons, fields }];
    }),
    texts: compareOffered(locked.offered ?? NO_TEXTS, now.offered),
  };
}

export function isSame({ added, removed, changed, texts }: Drift): boolean {
  return added.length + removed.length + changed.length + texts.length === 0;
}
