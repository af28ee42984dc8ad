import { pathUse } from '../../domain/attacks/path-use.ts';
import type { ToolRecord } from '../../domain/record/tool-record.ts';
import { CATEGORY_WORDS } from '../../domain/verdict/category-words.ts';
import { ALARM_WORDS, textAlarm } from '../../domain/verdict/model-text/text-alarm.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';

/** What a tool of its category does, one sentence; never more than this tool's record allows to say. */
export function effectSentence(tool: ToolRecord, verdict: Verdict): string {
  const { category, undo } = verdict;
  if (category === 'Destructive' && undo !== null)
    return 'Deletes or overwrites something; its server names a way back.';
  const alarm = textAlarm(verdict.signals);
  // What is read before any call can do harm, so nothing is said of what the call leaves as it was.
  if (category === 'Read' && alarm !== undefined)
    return `Reads or computes when it is called; its definition ${ALARM_WORDS[alarm.id]}.`;
  if (category === 'Read' && pathUse(tool, verdict).written !== undefined)
    return 'Reads or computes, and saves its result to a file.';
  return CATEGORY_WORDS[category].sentence;
}
