import type { Basis } from './basis.ts';
import { RIGHT_SHARE } from './calibration.ts';
import type { Category } from './verdict.ts';

/** Share of verdicts with this basis that were right on the labelled set, 0 to 1; 0 for Unknown, which claims nothing. */
export function confidenceOf(category: Category, basis: Basis): number {
  return category === 'Unknown' ? 0 : RIGHT_SHARE[basis];
}
