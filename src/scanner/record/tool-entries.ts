import { isJsonObject, type JsonObject } from '../../domain/record/json.ts';
import { describeIssue } from '../../domain/record/quarantine.ts';
import { type ToolRecord, ToolRecordSchema } from '../../domain/record/tool-record.ts';

export interface ToolEntries {
  readonly tools: ToolRecord[];
  /** `tools/3/inputSchema: has no type` in the order of the list. */
  readonly violations: string[];
}

/**
 * The entries of a raw tool list as records, in the server's own order: it is the order in which a model reads
 * them. What the protocol forbids but a reader can live with is kept and noted; what no reader can use is left
 * out and noted.
 */
export function toolEntries(raw: readonly unknown[]): ToolEntries {
  const tools: ToolRecord[] = [];
  const violations: string[] = [];
  const names = new Set<string>();
  raw.forEach((entry, index) => {
    const at = `tools/${index}`;
    if (!isJsonObject(entry)) {
      violations.push(`${at}: not an object; left out`);
      return;
    }
    const parsed = ToolRecordSchema.safeParse(readFields(entry));
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
    violations.push(...schemaViolations(entry).map((violation) => `${at}/${violation}`));
  });
  return { tools, violations };
}

function readFields(entry: JsonObject): Record<string, unknown> {
  const own = (key: string) => (Object.hasOwn(entry, key) ? entry[key] : undefined);
  return {
    name: own('name'),
    title: own('title'),
    description: own('description'),
    inputSchema: own('inputSchema'),
    outputSchema: own('outputSchema'),
    annotations: own('annotations'),
  };
}

/** The points where the MCP schema of a tool is stricter than ours. */
function schemaViolations(entry: JsonObject): string[] {
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
