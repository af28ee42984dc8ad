import type { ServerHead } from '../record/server-record.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import { nameActs } from './acts/name-acts.ts';
import { sentenceActs } from './acts/sentence-acts.ts';
import { weigh, worstOf } from './decide.ts';
import { type ActMatch, matchAct } from './match-act.ts';
import { type Evidence, RISK_OF, type Verdict } from './verdict.ts';
import { splitSentences } from './words/sentences.ts';
import { splitName } from './words/split-name.ts';

function evidenceOf(tool: ToolRecord, { act, rule, object }: ActMatch): Evidence {
  const field = act.field;
  const text =
    field === 'name' ? tool.name : field === 'title' ? (tool.title ?? '') : tool.description;
  const start = Math.min(act.verb.start, object?.start ?? act.verb.start);
  const end = Math.max(act.verb.end, object?.end ?? act.verb.end);
  return { field, start, end, quote: text.slice(start, end), rule: rule.id };
}

/** Judges one tool. */
export function classifyTool(tool: ToolRecord, _server?: ServerHead): Verdict {
  const nameMatches = nameActs(splitName(tool.name))
    .map(matchAct)
    .filter((m) => m !== undefined);
  const sentences = splitSentences(tool.description);
  const lead = sentences[0];
  const leadMatches =
    lead === undefined
      ? []
      : sentenceActs(lead, 'lead', 'description')
          .map(matchAct)
          .filter((m) => m !== undefined);
  const all = weigh({ name: nameMatches, lead: leadMatches });
  const category = worstOf(all);
  const evidence = all.filter((m) => m.rule.category === category).map((m) => evidenceOf(tool, m));
  if (evidence.length === 0)
    evidence.push({
      field: 'name',
      start: 0,
      end: tool.name.length,
      quote: tool.name,
      rule: 'U-01',
    });
  return {
    category,
    risk: RISK_OF[category],
    confidence: 0.5,
    evidence,
    signals: [],
    conflicts: [],
    modes: null,
    undo: null,
  };
}
