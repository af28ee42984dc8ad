import type { ServerHead } from '../record/server-record.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import { readTool } from './claims/reading.ts';
import { findUndo } from './claims/undo.ts';
import { riskOf } from './model-text/text-alarm.ts';
import { annotationConflicts, annotationSignals } from './signals/annotation-contradicts/rule.ts';
import { findSignals } from './signals/find-signals.ts';
import { nameConflicts } from './signals/name-contradicts-description/rule.ts';
import type { Verdict } from './verdict.ts';
import { confidenceOf } from './weigh/confidence.ts';
import { judge } from './weigh/judge.ts';
import { findModes } from './weigh/modes.ts';

/**
 * Judges one tool by its own record: what a call can do at worst, with the words that say so. Hints of the
 * server can raise the category, never lower it. Pure and deterministic; time is linear in the size of the record,
 * whose texts and schema are cut at fixed limits.
 */
export function classifyTool(tool: ToolRecord, server?: ServerHead): Verdict {
  const reading = readTool(tool);
  const signals = findSignals(tool, server, reading);
  const judgement = judge(tool, reading, signals);
  const { category, basis, evidence } = judgement;
  const hints = annotationConflicts(tool, category);
  return {
    category,
    risk: riskOf(category, signals),
    confidence: confidenceOf(category, basis),
    evidence,
    signals: [...signals, ...annotationSignals(hints)],
    conflicts: [...hints, ...nameConflicts(tool, reading)],
    modes: findModes(tool, reading, judgement),
    undo: category === 'Read' ? null : findUndo(tool.description, reading.sentences),
    unread: Math.round(reading.unread.share * 100) / 100,
  };
}
