import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LabelledCase } from '../../src/domain/evaluation/labelled-case.ts';
import { describeIssue } from '../../src/domain/record/quarantine.ts';
import { ToolRecordSchema } from '../../src/domain/record/tool-record.ts';
import { CATEGORIES } from '../../src/domain/verdict/verdict.ts';

const ItemSchema = z.object({
  kind: z.string(),
  group: z.string(),
  tool: z.string(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  inputSchema: z.unknown(),
  annotations: z.unknown(),
  category: z.enum(CATEGORIES),
  contested: z.string().nullish(),
});
const FileSchema = z.object({ items: z.array(ItemSchema) });

/** Labelled tools of a file in the format of the shared set. Throws with file and place when it has another one. */
export function loadLabels(file: string): LabelledCase[] {
  const parsed = FileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const { pointer, reason } = describeIssue(parsed.error);
    throw new Error(
      `${file}: ${pointer}: ${reason}; expected {"items": [{kind, group, tool, category, …}]}`,
    );
  }
  return parsed.data.items.map(
    ({ kind, group, tool, title, description, inputSchema, annotations, category, contested }) => ({
      kind,
      group,
      tool: ToolRecordSchema.parse({ name: tool, title, description, inputSchema, annotations }),
      label: category,
      contested: contested ?? null,
    }),
  );
}
