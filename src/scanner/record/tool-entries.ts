import { isJsonObject, type JsonObject } from '../../domain/record/json.ts';
import { describeIssue } from '../../domain/record/quarantine.ts';
import { readToolFields } from '../../domain/record/tool-fields.ts';
import { type ToolRecord, ToolRecordSchema } from '../../domain/record/tool-record.ts';
import { count } from '../../domain/text/plural.ts';
import { truncate } from '../../domain/text/truncate.ts';

export interface ToolEntries {
  readonly tools: ToolRecord[];
  /** `tools/3/inputSchema: has no type` in the order of the list. */
  readonly violations: string[];
  /** Members that no record keeps, with the number of entries that have them: `_meta (3 tools)`. */
  readonly notRead: string[];
}

/**
 * The entries of a raw tool list as records, in the server's own order: it is the order in which a model reads
 * them. What the protocol forbids but a reader can live with is kept and noted; what no reader can use is left
 * out and noted.
 */
export function toolEntries(raw: readonly unknown[]): ToolEntries {
  const tools: ToolRecord[] = [];
  const violations: string[] = [];
  const notRead = new Map<string, number>();
  const names = new Set<string>();
  raw.forEach((entry, index) => {
    const at = `tools/${index}`;
    if (!isJsonObject(entry)) {
      violations.push(`${at}: not an object; left out`);
      return;
    }
    const { fields, renamed, unread } = readToolFields(entry);
    const parsed = ToolRecordSchema.safeParse(fields);
    if (!parsed.success) {
      const { pointer, reason } = describeIssue(parsed.error);
      violations.push(`${at}${pointer}: ${reason}; left out`);
      return;
    }
    if (names.has(parsed.data.name)) {
      violations.push(`${at}/name: the name came before; left out`);
      return;
    }
    names.add(parsed.data.name);
    tools.push(parsed.data);
    for (const key of renamed) violations.push(`${at}/${key}: read as what MCP calls otherwise`);
    for (const { key } of unread) notRead.set(key, (notRead.get(key) ?? 0) + 1);
    violations.push(...schemaViolations(fields).map((violation) => `${at}/${violation}`));
  });
  return { tools, violations, notRead: namesOf(notRead) };
}

/** Members named in one scan: more would be noise, and their names are the server's. */
const MAX_NOT_READ = 20;
const MAX_KEY_CHARS = 60;

function namesOf(notRead: ReadonlyMap<string, number>): string[] {
  return [...notRead]
    .slice(0, MAX_NOT_READ)
    .map(([key, tools]) => `${truncate(key, MAX_KEY_CHARS)} (${count(tools, 'tool')})`);
}

/** The points where the MCP schema of a tool is stricter than ours. */
function schemaViolations(entry: Readonly<Record<string, unknown>>): string[] {
  const found: string[] = [];
  const input = entry['inputSchema'];
  if (!isJsonObject(input)) found.push('inputSchema: missing');
  else found.push(...typeViolation('inputSchema', input));
  const output = entry['outputSchema'];
  if (isJsonObject(output)) found.push(...typeViolation('outputSchema', output));
  return found;
}

function typeViolation(field: string, schema: JsonObject): string[] {
  if (!Object.hasOwn(schema, 'type')) return [`${field}: has no type, MCP asks for "object"`];
  return schema['type'] === 'object' ? [] : [`${field}/type: is not "object"`];
}
