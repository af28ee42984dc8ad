import type { ToolRecord } from '../../record/tool-record.ts';
import { riskOf } from '../model-text/text-alarm.ts';
import { annotationConflicts, annotationSignals } from '../signals/annotation-contradicts/rule.ts';
import type { Category, Evidence, Verdict } from '../verdict.ts';
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

/** A verdict as pages show it, with the category that the machine gave. */
export interface ReviewedVerdict {
  /** The verdict that counts: the reviewer's while it holds, else the machine's. */
  verdict: Verdict;
  machineCategory: Category;
  review: Review;
}

/** A reviewer read the definition: as sure as this catalogue gets. */
const REVIEWED_CONFIDENCE = 1;

/** Rule id of evidence that a reviewer judged otherwise than the rule that found it. */
export const REVIEW_RULE = 'REVIEW';

/** The verdict of a reviewer: what hangs on the category is worked out anew, what the record says stays. */
function reviewed(machine: Verdict, category: Override['category'], tool: ToolRecord): Verdict {
  if (category === machine.category) return { ...machine, confidence: REVIEWED_CONFIDENCE };
  const hints = annotationConflicts(tool, category);
  const isHint = ({ id }: { id: string }): boolean => id === 'annotation-contradicts';
  return {
    ...machine,
    category,
    risk: riskOf(category, machine.signals),
    confidence: REVIEWED_CONFIDENCE,
    evidence: machine.evidence.map((one): Evidence => ({ ...one, rule: REVIEW_RULE })),
    signals: [...machine.signals.filter((one) => !isHint(one)), ...annotationSignals(hints)],
    conflicts: [...machine.conflicts.filter((one) => !isHint(one)), ...hints],
    modes: null,
  };
}

/**
 * Lays a correction over the machine's verdict for `tool`, whose definition has `digest`. It applies only to the very definition
 * that was reviewed; for any other it is stale, the machine's verdict counts, and pages say "definition changed since review".
 */
export function applyOverride(
  machine: Verdict,
  tool: ToolRecord,
  digest: string,
  override: Override | undefined,
): ReviewedVerdict {
  const machineCategory = machine.category;
  if (override === undefined)
    return { verdict: machine, machineCategory, review: { state: 'none' } };
  const { category, reason, reviewer, date } = override;
  const review = { category, reason, reviewer, date, digest: override.digest };
  if (override.digest !== digest)
    return { verdict: machine, machineCategory, review: { state: 'stale', ...review } };
  return {
    verdict: reviewed(machine, category, tool),
    machineCategory,
    review: { state: 'applied', ...review },
  };
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
