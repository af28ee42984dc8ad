import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { LabelledCase } from '../domain/evaluation/labelled-case.ts';
import { digestTool } from '../domain/record/digest.ts';
import { parseRecord } from '../domain/record/parse-record.ts';
import { describeIssue } from '../domain/record/quarantine.ts';
import type { ToolRecord } from '../domain/record/tool-record.ts';
import { CATEGORIES } from '../domain/verdict/verdict.ts';

const LabelSchema = z.object({
  server: z.string(),
  tool: z.string(),
  digest: z.string(),
  category: z.enum(CATEGORIES),
  note: z.string().optional(),
});
const FileSchema = z.union([
  z.array(LabelSchema),
  z.object({ labels: z.array(LabelSchema) }).transform(({ labels }) => labels),
]);

export interface OwnLabels {
  cases: LabelledCase[];
  /** Labels whose tool is gone or has another definition: they say nothing about the present one. */
  stale: string[];
}

const jsonFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => path.join(folder, name))
    : [];

function toolsOf(folder: string): Map<string, ToolRecord> {
  const tools = new Map<string, ToolRecord>();
  for (const file of jsonFiles(folder)) {
    const { server } = parseRecord(JSON.parse(readFileSync(file, 'utf8')), { file, line: null });
    for (const tool of server?.tools ?? [])
      tools.set(JSON.stringify([server?.id, tool.name]), tool);
  }
  return tools;
}

/** Our own labels of the embedded catalogue, each matched by digest with the record it was made for. Throws on a file of another shape. */
export function loadOwnLabels(labelFolder: string, serverFolder: string): OwnLabels {
  const tools = toolsOf(serverFolder);
  const own: OwnLabels = { cases: [], stale: [] };
  for (const file of jsonFiles(labelFolder)) {
    const parsed = FileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!parsed.success) {
      const { pointer, reason } = describeIssue(parsed.error);
      throw new Error(
        `${file}: ${pointer}: ${reason}; expected a list of {server, tool, digest, category, note?}`,
      );
    }
    for (const { server, tool: name, digest, category } of parsed.data) {
      const tool = tools.get(JSON.stringify([server, name]));
      if (tool === undefined || digestTool(tool) !== digest) own.stale.push(`${server} ${name}`);
      else own.cases.push({ kind: 'own', group: server, tool, label: category, contested: null });
    }
  }
  return own;
}
