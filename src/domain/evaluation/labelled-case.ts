import type { ToolRecord } from '../record/tool-record.ts';
import type { Category } from '../verdict/verdict.ts';

/** One tool with the category that a reader gave it. */
export interface LabelledCase {
  /** How the label came about: `policy`, `annotated`, `hard`, or `own` for our own. */
  kind: string;
  /** Product: rules must not be judged on a product that they were made with. */
  group: string;
  tool: ToolRecord;
  label: Category;
  /** What a second reader said instead; null when nobody disagreed. */
  contested: string | null;
}
