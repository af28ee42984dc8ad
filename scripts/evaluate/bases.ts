import type { LabelledCase } from '../../src/domain/evaluation/labelled-case.ts';
import type { Share } from '../../src/domain/evaluation/score.ts';
import { readTool } from '../../src/domain/verdict/claims/reading.ts';
import { findSignals } from '../../src/domain/verdict/signals/find-signals.ts';
import { BASES, type Basis } from '../../src/domain/verdict/weigh/basis.ts';
import { judge } from '../../src/domain/verdict/weigh/judge.ts';

/** Right and all verdicts per basis: what calibration.ts holds, for the rules as they are. */
export function countBases(cases: readonly LabelledCase[]): Record<Basis, Share> {
  const counts = Object.fromEntries(BASES.map((basis) => [basis, { right: 0, all: 0 }])) as Record<
    Basis,
    Share
  >;
  for (const { tool, label } of cases) {
    const reading = readTool(tool);
    const { basis, category } = judge(tool, reading, findSignals(tool, undefined, reading));
    counts[basis].all += 1;
    if (category === label) counts[basis].right += 1;
  }
  return counts;
}
