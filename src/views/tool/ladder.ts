import {
  type Category,
  RISK_OF,
  type RiskLevel,
  type Verdict,
} from '../../domain/verdict/verdict.ts';

/** One rung: a category, and which call of the tool stands on it. */
export interface RungView {
  category: Category;
  risk: RiskLevel;
  call: 'the usual call' | 'the worst call' | 'every call' | null;
}

/** Mildest first. */
const RUNGS = ['Read', 'Write', 'Execute', 'Destructive', 'Financial'] as const;

/** What calls of a tool can do, on the ladder of categories; no rung is taken where the record does not say. */
export function ladderOf({ category, modes }: Pick<Verdict, 'category' | 'modes'>): RungView[] {
  const usual = modes?.usual ?? category;
  const worst = modes?.worst ?? category;
  return RUNGS.map((rung) => ({
    category: rung,
    risk: RISK_OF[rung],
    call:
      rung === worst
        ? usual === worst
          ? 'every call'
          : 'the worst call'
        : rung === usual
          ? 'the usual call'
          : null,
  }));
}
