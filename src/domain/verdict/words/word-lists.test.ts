import { describe, expect, it } from 'vitest';
import { KIND_CASES } from '../cases/kind-cases.ts';
import told from '../cases/told-cases.json' with { type: 'json' };
import { toolOf } from '../cases/tool-of.ts';
import { classifyTool } from '../classify.ts';
import { readExample } from '../rules/example.ts';
import type { RuleCases } from '../rules/rule-case.ts';
import { VERB_RULES } from '../rules/rules.ts';
import { CLAIM_ROWS } from '../weigh/claim-rows.ts';
import { SIDE_ROWS } from '../weigh/side-rows.ts';
import { WORD_LIST_CASES } from './word-lists.cases.ts';
import { wordLists } from './word-set.ts';

const FILES = import.meta.glob<Record<string, RuleCases>>('../rules/*.cases.ts', { eager: true });
const RULE_CASES = Object.values(FILES).flatMap((file) =>
  Object.values(file).flatMap((cases) => Object.values(cases).flat()),
);
const TOOLS = [
  ...[...WORD_LIST_CASES, ...RULE_CASES, ...Object.values(KIND_CASES).flat()].map(([source]) =>
    readExample(source),
  ),
  ...[...SIDE_ROWS, ...CLAIM_ROWS].map(({ example }) => readExample(example)),
  ...told.map(({ name, description }) => toolOf(name, description)),
];
const ofRows = new Set<unknown>(VERB_RULES.flatMap((rule) => Object.values(rule)));
const lists = wordLists().filter((list) => !ofRows.has(list));
const { verdicts, hits } = judgeAll();

/** Some 180 lists by up to 900 cases: seconds of work, which a busy machine stretches. */
const TIMEOUT_MS = 300_000;

/** The verdicts of all cases, and for each list the cases in which a word was found in it: no other changes without it. */
function judgeAll(): { verdicts: string[]; hits: Map<Set<string>, Set<number>> } {
  const hits = new Map(lists.map((list) => [list, new Set<number>()]));
  let at = 0;
  for (const list of lists)
    list.has = (word) => {
      const found = Set.prototype.has.call(list, word);
      if (found) hits.get(list)?.add(at);
      return found;
    };
  const verdicts = TOOLS.map((tool, index) => {
    at = index;
    return JSON.stringify(classifyTool(tool));
  });
  for (const list of lists) Reflect.deleteProperty(list, 'has');
  return { verdicts, hits };
}

/** True when some case gets another verdict while the list is empty. A list that is read otherwise is tried on all cases. */
function isNeeded(list: Set<string>): boolean {
  const words = [...list];
  const first = [...(hits.get(list) ?? [])];
  const rest = TOOLS.map((_, at) => at).filter((at) => !hits.get(list)?.has(at));
  list.clear();
  const changes = [...first, ...rest].some((at) => {
    const tool = TOOLS[at];
    return tool !== undefined && JSON.stringify(classifyTool(tool)) !== verdicts[at];
  });
  for (const word of words) list.add(word);
  return changes;
}

describe('word lists', () => {
  it.each(WORD_LIST_CASES)('%s is %s by %s', (source, category, rule) => {
    const verdict = classifyTool(readExample(source));
    expect([verdict.category, verdict.evidence[0]?.rule]).toEqual([category, rule]);
  });

  it('are needed by a case each', { timeout: TIMEOUT_MS }, () => {
    const unneeded = lists
      .filter((list) => !isNeeded(list))
      .map((list) => [...list].slice(0, 5).join(' '));
    expect(lists.length).toBeGreaterThan(150);
    expect(unneeded).toEqual([]);
  });
});
