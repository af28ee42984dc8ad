import { EXPLAIN_STEPS, explainTool } from '../../domain/verdict/explain.ts';
import { readExample } from '../../domain/verdict/rules/example.ts';
import type { Category } from '../../domain/verdict/verdict.ts';
import { CLAIM_ROWS } from '../../domain/verdict/weigh/claim-rows.ts';
import { SIDE_ROWS } from '../../domain/verdict/weigh/side-rows.ts';

/** A row of the tables of weighing with its example and the verdict on that. */
export interface WeighRowView {
  id: string;
  says: string;
  example: string;
  category: Category;
}

/** A line of an explanation as it is printed. */
export interface ExplainLineView {
  step: string;
  id: string;
  what: string;
  result: string;
  counts: string;
}

const rowView = ({ id, says, example }: { id: string; says: string; example: string }) => ({
  id,
  says,
  example,
  category: explainTool(readExample(example)).verdict.category,
});

/** The rows that weigh the name of a tool against its first sentence, in the order in which they are tried. */
export const sideRowViews = (): WeighRowView[] => SIDE_ROWS.map(rowView);

/** The other sources of claims, in the order in which they are asked. */
export const claimRowViews = (): WeighRowView[] => CLAIM_ROWS.map(rowView);

/** A tool of our own that has something to weigh at every step. */
const WORKED_EXAMPLE =
  'store_draft | Store a draft. This also deletes the former draft. ⟨path: Path of the file; dry_run?: Only shows what would be stored⟩';

/** A verdict, step by step: the lines that `classify --explain` prints. */
export function workedExample(): { source: string; lines: ExplainLineView[] } {
  const { rows } = explainTool(readExample(WORKED_EXAMPLE));
  return {
    source: WORKED_EXAMPLE,
    lines: rows.map(({ step, id, what, result, counts }) => ({
      step: EXPLAIN_STEPS[step],
      id: id ?? 'none',
      what,
      result,
      counts: counts ? 'yes' : 'no',
    })),
  };
}
