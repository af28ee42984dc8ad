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
const texts = TOOLS.map((tool) => JSON.stringify(tool).toLowerCase());
const verdicts = TOOLS.map((tool) => JSON.stringify(classifyTool(tool)));
const ofRows = new Set<unknown>(VERB_RULES.flatMap((rule) => Object.values(rule)));
const lists = wordLists().filter((list) => !ofRows.has(list));

/** Letters of a word that stand in all its forms. */
const STEM = 4;

/** Some 180 lists by up to 900 cases: seconds of work, which a busy machine stretches. */
const TIMEOUT_MS = 300_000;

/** Cases in which a word of the list stands first, since they are likely to change: most lists need no other. */
function likelyFirst(words: readonly string[]): number[] {
  const stems = words.map((word) => word.toLowerCase().slice(0, STEM));
  const isLikely = (at: number) => stems.some((stem) => texts[at]?.includes(stem));
  const all = TOOLS.map((_, at) => at);
  return [...all.filter(isLikely), ...all.filter((at) => !isLikely(at))];
}

/** True when some case gets another verdict while the list is empty. */
function isNeeded(list: Set<string>): boolean {
  const words = [...list];
  list.clear();
  const changes = likelyFirst(words).some((at) => {
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
