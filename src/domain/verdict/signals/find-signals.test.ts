import { describe, expect, it } from 'vitest';
import { evidenceText } from '../text/evidence-text.ts';
import { findSignals } from './find-signals.ts';
import { SIGNALS } from './registry.ts';
import { type SignalCase, toolOf } from './signal-case.ts';

const modules = import.meta.glob<{ cases: readonly SignalCase[] }>('./*/cases.ts', {
  eager: true,
});
const casesById = new Map(
  Object.entries(modules).map(([path, { cases }]) => [path.split('/')[1], cases]),
);

/** They need more than the tool, its category or its server: their cases are in tests of their own. */
const MORE_THAN_A_TOOL = ['description-not-read', 'annotation-contradicts', 'server-text-to-model'];
const withCases = SIGNALS.map((rule) => rule.id).filter((id) => !MORE_THAN_A_TOOL.includes(id));

describe.each(withCases)('%s', (id) => {
  const cases = casesById.get(id) ?? [];

  it('has at least 15 labelled cases, of which some raise it and some do not', () => {
    expect(cases.length).toBeGreaterThanOrEqual(15);
    expect(cases.some(([, , , expected]) => expected.length > 0)).toBe(true);
    expect(cases.some(([, , , expected]) => expected.length === 0)).toBe(true);
  });

  it.each(cases.map((one) => [one[0], one[1], one] as const))(
    'answers as labelled for %s: %s',
    (_name, _description, one) => {
      const found = findSignals(toolOf(one)).filter((signal) => signal.id === id);
      expect(found.map((signal) => signal.param ?? 'words').sort()).toEqual([...one[3]].sort());
    },
  );
});

it('has a folder for each signal, named after it', () => {
  const rules = import.meta.glob<Record<string, unknown>>('./*/rule.ts', { eager: true });
  const byFolder = Object.entries(rules).map(([path, exported]) => [
    path.split('/')[1],
    SIGNALS.find((rule) => Object.values(exported).includes(rule))?.id,
  ]);
  expect(byFolder).toHaveLength(SIGNALS.length);
  for (const [folder, id] of byFolder) expect(id).toBe(folder);
});

describe('findSignals', () => {
  it('quotes exact slices of the texts that its fields stand for', () => {
    for (const cases of casesById.values())
      for (const one of cases) {
        const tool = toolOf(one);
        for (const signal of findSignals(tool))
          for (const { field, start, end, quote } of signal.evidence)
            expect(evidenceText(tool, field)?.slice(start, end)).toBe(quote);
      }
  });
});
