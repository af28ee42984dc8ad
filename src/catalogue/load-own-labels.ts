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

/** Tools of the records, by server and name; other tools than the `wanted` ones are not read. */
function toolsOf(folder: string, wanted: ReadonlySet<string>): Map<string, ToolRecord> {
  const tools = new Map<string, ToolRecord>();
  for (const file of jsonFiles(folder)) {
    const record = JSON.parse(readFileSync(file, 'utf8'));
    const labelled = (record.tools ?? []).filter((tool: { name?: unknown } | null) =>
      wanted.has(keyOf(record.id, tool?.name)),
    );
    if (labelled.length === 0) continue;
    const { server } = parseRecord({ ...record, tools: labelled }, { file, line: null });
    for (const tool of server?.tools ?? []) tools.set(keyOf(server?.id, tool.name), tool);
  }
  return tools;
}

const keyOf = (server: unknown, tool: unknown): string => JSON.stringify([server, tool]);

/** Our own labels of the embedded catalogue, each matched by digest with the record it was made for. Throws on a file of another shape. */
export function loadOwnLabels(labelFolder: string, serverFolder: string): OwnLabels {
  const labels = jsonFiles(labelFolder).flatMap(readLabels);
  const wanted = new Set(labels.map(({ server, tool }) => keyOf(server, tool)));
  const tools = toolsOf(serverFolder, wanted);
  const own: OwnLabels = { cases: [], stale: [] };
  for (const { server, tool: name, digest, category } of labels) {
    const tool = tools.get(keyOf(server, name));
    if (tool === undefined || digestTool(tool) !== digest) own.stale.push(`${server} ${name}`);
    else own.cases.push({ kind: 'own', group: server, tool, label: category, contested: null });
  }
  return own;
}

function readLabels(file: string): z.infer<typeof FileSchema> {
  const parsed = FileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const { pointer, reason } = describeIssue(parsed.error);
  throw new Error(
    `${file}: ${pointer}: ${reason}; expected a list of {server, tool, digest, category, note?}`,
  );
}
