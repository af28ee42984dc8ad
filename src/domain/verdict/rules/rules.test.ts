import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classifyTool } from '../classify.ts';
import { CATEGORY_RULES } from './category-rules.ts';
import { readExample } from './example.ts';
import type { RuleCase, RuleCases } from './rule-case.ts';

const FILES = import.meta.glob<Record<string, RuleCases>>('./*.cases.ts', { eager: true });
const CASES = new Map<string, readonly RuleCase[]>(
  Object.values(FILES).flatMap((file) =>
    Object.values(file).flatMap(Object.entries<RuleCases[string]>),
  ),
);

describe('rules', () => {
  it('have unique ids, a category and texts in whole sentences', () => {
    expect(new Set(CATEGORY_RULES.map(({ id }) => id)).size).toBe(CATEGORY_RULES.length);
    for (const { looksFor, why } of CATEGORY_RULES) {
      expect(looksFor).toMatch(/^[A-Za-z].*[^.]\.$/);
      expect(why).toMatch(/^[A-Z].*[^.]\.$/);
    }
  });

  it('have three cases each', () => {
    expect([...CASES.keys()].sort()).toEqual(CATEGORY_RULES.map(({ id }) => id).sort());
    for (const [id, cases] of CASES) expect([id, cases.length >= 3]).toEqual([id, true]);
  });

  it('are named by no file that weighs or claims: those ask for traits', () => {
    const files = globSync('src/domain/verdict/{acts,claims,weigh,server}/*.ts').filter(
      (file) => !file.endsWith('.test.ts'),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files)
      expect([file, /'[DFHRUWX]-\d{2,}'/.exec(readFileSync(file, 'utf8'))?.[0]]).toEqual([
        file,
        undefined,
      ]);
  });

  describe.each(CATEGORY_RULES.map(({ id }) => id))('%s', (id) => {
    const [fires, ...others] = CASES.get(id) ?? [];
    it(`decides ${fires?.[0]}`, () => {
      const { category, evidence } = classifyTool(readExample(fires?.[0] ?? ''));
      expect(evidence.map(({ rule }) => rule)).toContain(id);
      expect([category, id]).toEqual(fires?.slice(1));
    });
    it.each(others)('leaves %s to %s by %s', (source, category, rule) => {
      const verdict = classifyTool(readExample(source));
      expect([verdict.category, verdict.evidence[0]?.rule]).toEqual([category, rule]);
      expect(verdict.evidence.map((one) => one.rule)).not.toContain(id);
    });
  });
});
