import type { Category } from '../verdict.ts';
import type { Basis } from './basis.ts';
import { COUNTED } from './calibration.ts';

/**
 * Expected share of right verdicts with this basis, 0 to 1: Laplace's rule of succession over the counts of
 * calibration.ts, so that few cases give a cautious figure. 0 for Unknown, which claims nothing.
 */
export function confidenceOf(category: Category, basis: Basis): number {
  if (category === 'Unknown') return 0;
  const [right, all] = COUNTED[basis];
  return Math.round(((right + 1) / (all + 2)) * 100) / 100;
}
