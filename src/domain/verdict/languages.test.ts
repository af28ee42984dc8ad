import { describe, expect, it } from 'vitest';
import { LANGUAGE_CASES } from './cases/language-cases.ts';
import { toolOf } from './cases/tool-of.ts';
import { classifyTool } from './classify.ts';
import { SEVERITY } from './verdict.ts';

import { LANGUAGE_IDS } from './words/languages/language.ts';
import { indexOf } from './words/languages/language-index.ts';
import { LANGUAGES } from './words/languages/languages.ts';

describe.each(Object.entries(LANGUAGE_CASES))('descriptions in %s', (_, cases) => {
  const verdicts = cases.map(([description, right]) => ({
    description,
    right,
    got: classifyTool(toolOf('tool', description)).category,
  }));

  it('are rated right in 17 of 20 cases at least', () => {
    expect(verdicts.filter(({ right, got }) => right === got).length).toBeGreaterThanOrEqual(17);
  });

  it('are Unknown where they are not rated right, and never too low', () => {
    expect(
      verdicts.filter(
        ({ right, got }) => got !== right && got !== 'Unknown' && SEVERITY[got] < SEVERITY[right],
      ),
    ).toEqual([]);
  });
});

describe.each(LANGUAGE_IDS)('the lists of %s', (id) => {
  const index = indexOf(LANGUAGES[id]);

  it('know verbs and nouns', () => {
    expect(index.verbs.size + index.deeds.size).toBeGreaterThan(40);
    expect(index.nouns.size).toBeGreaterThan(15);
  });

  it('give every verb a meaning that an English rule knows', () => {
    const unknown = [...index.verbs.values()]
      .flat()
      .concat([...index.deeds.values()])
      .map(({ word }) => word)
      .filter((word) => classifyTool(toolOf(word, '')).category === 'Unknown');
    expect([...new Set(unknown)]).toEqual([]);
  });
});
