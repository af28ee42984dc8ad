import type { z } from 'zod';
import type { OpenCatalogue } from '../catalogue/opened-catalogue.ts';

/** One tool of the server. */
export interface CatalogueTool<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  name: string;
  title: string;
  /** What it does and when to use it, for the model. */
  description: string;
  input: Input;
  output: Output;
  /** Resolves with one sentence of ours and the data. Throws an Error with one sentence when it has no answer. */
  run(
    args: z.output<Input>,
    catalogue: OpenCatalogue,
  ): Promise<{ says: string; data: z.input<Output> }>;
}

/** Keeps the types of one tool; the list knows them only as tools. */
export function catalogueTool<Input extends z.ZodType, Output extends z.ZodType>(
  tool: CatalogueTool<Input, Output>,
): CatalogueTool {
  return tool as unknown as CatalogueTool;
}
