import { type Evidence, RISK_OF, type Verdict } from '../verdict.ts';
import type { Override } from './override-schema.ts';

/** Whether a person reviewed the verdict, and whether that still holds. */
export type Review =
  | { state: 'none' }
  | {
      state: 'applied' | 'stale';
      category: Override['category'];
      reason: string;
      reviewer: string;
      date: string;
      digest: string;
    };

/** A verdict as pages show it, with the machine's own beside it. */
export interface ReviewedVerdict {
  /** The verdict that counts: the reviewer's while it holds, else the machine's. */
  verdict: Verdict;
  machine: Verdict;
  review: Review;
}

/** A reviewer read the definition: as sure as this catalogue gets. */
const REVIEWED_CONFIDENCE = 1;

/** Evidence of a reviewed verdict is the machine's for the same category; a changed one points at the name, which the reviewer judged. */
function reviewedEvidence(machine: Verdict, category: Override['category']): Evidence[] {
  return machine.evidence.map((one) =>
    category === machine.category ? one : { ...one, rule: 'REVIEW' },
  );
}

/**
 * Lays a correction over the machine's verdict for a tool whose definition has `digest`. It applies only to the very definition that
 * was reviewed; for any other it is stale, the machine's verdict counts, and pages say "definition changed since review".
 */
export function applyOverride(
  machine: Verdict,
  digest: string,
  override: Override | undefined,
): ReviewedVerdict {
  if (override === undefined) return { verdict: machine, machine, review: { state: 'none' } };
  const { category, reason, reviewer, date } = override;
  const review = { category, reason, reviewer, date, digest: override.digest };
  if (override.digest !== digest)
    return { verdict: machine, machine, review: { state: 'stale', ...review } };
  const verdict: Verdict = {
    ...machine,
    category,
    risk: RISK_OF[category],
    confidence: REVIEWED_CONFIDENCE,
    evidence: reviewedEvidence(machine, category),
  };
  return { verdict, machine, review: { state: 'applied', ...review } };
}

/** Sentence for the build log about a stale override, undefined while it applies or there is none. */
export function staleWarning(
  server: string,
  tool: string,
  digest: string,
  review: Review,
): string | undefined {
  if (review.state !== 'stale') return undefined;
  return `override for ${JSON.stringify(tool)} of ${JSON.stringify(server)} by ${review.reviewer} (${review.date}) was made for ${review.digest}, and the definition is now ${digest}. Read it again, then update or delete the override.`;
}
