import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import type { ToolRecord } from './tool-record.ts';

/** What a client approves when it approves a tool, beside the name: the fields that every definition has. */
const FIELDS = ['title', 'description', 'inputSchema', 'outputSchema', 'annotations'] as const;

/**
 * The definition of a tool as digest, lock and log have it: title, description, inputSchema, outputSchema, annotations
 * (null where the server does not send them), and `_meta`, `icons` and `execution` where they say anything. What
 * differs from start to start is left out: nothing could be held against it. `alsoVaries` names more such places.
 */
export function definitionOf(
  tool: ToolRecord,
  alsoVaries: readonly string[] = [],
): Record<string, JsonValue> {
  const definition: Record<string, JsonValue> = {};
  for (const field of FIELDS) definition[field] = tool[field];
  if (says(tool._meta)) definition['_meta'] = tool._meta;
  if (tool.icons !== undefined && tool.icons.length > 0) definition['icons'] = tool.icons;
  if (says(tool.execution) && !isDefault(tool.execution)) definition['execution'] = tool.execution;
  const varies = [...(tool.varies ?? []), ...alsoVaries];
  return varies.length === 0 ? definition : (withoutPlaces(definition, varies) as JsonObject);
}

/** False for a tool that only one of two starts listed. */
export function isSteady({ varies }: Pick<ToolRecord, 'varies'>): boolean {
  return !(varies ?? []).includes('');
}

function says(value: JsonObject | undefined): value is JsonObject {
  return value !== undefined && Object.keys(value).length > 0;
}

/** "No task" is what MCP 2025-11-25 takes for granted; SDKs write it out or leave it away. */
function isDefault(execution: JsonObject): boolean {
  return Object.keys(execution).length === 1 && execution['taskSupport'] === 'forbidden';
}

/** A copy without the values at these JSON pointers (RFC 6901); an item of a list becomes null, so that the others keep their places. */
export function withoutPlaces(value: JsonValue, pointers: readonly string[]): JsonValue {
  const drop = new Set(pointers);
  const copy = (node: JsonValue, at: string): JsonValue => {
    if (Array.isArray(node))
      return node.map((item, index) => {
        const below = `${at}/${index}`;
        return drop.has(below) ? null : copy(item, below);
      });
    if (!isJsonObject(node)) return node;
    const kept = Object.entries(node).flatMap(([key, item]): [string, JsonValue][] => {
      const below = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      return drop.has(below) ? [] : [[key, copy(item, below)]];
    });
    return Object.fromEntries(kept);
  };
  return copy(value, '');
}
