import { isJsonObject, type JsonValue } from '../../record/json.ts';
import type { ToolRecord } from '../../record/tool-record.ts';

/** Value at a JSON pointer below the tool, undefined when there is none. */
function valueAt(tool: ToolRecord, segments: readonly string[]): JsonValue | undefined {
  let value: unknown = tool;
  for (const segment of segments) {
    const isContainer = isJsonObject(value) || Array.isArray(value);
    if (!isContainer || !Object.hasOwn(value as object, segment)) return undefined;
    value = (value as unknown as Record<string, unknown>)[segment];
  }
  return value as JsonValue | undefined;
}

/**
 * The text that an `Evidence.field` stands for, undefined when the tool has none there. A pointer to a
 * schema (`/inputSchema/properties/url`) stands for the NAME of that parameter, one to a number or
 * boolean (`/annotations/readOnlyHint`) for the claim as JSON would print it: `readOnlyHint: true`.
 */
export function evidenceText(tool: ToolRecord, field: string): string | undefined {
  if (field === 'name' || field === 'title' || field === 'description')
    return tool[field] ?? undefined;
  if (!field.startsWith('/')) return undefined;
  const segments = field
    .slice(1)
    .split('/')
    .map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'));
  const value = valueAt(tool, segments);
  const key = segments.at(-1) ?? '';
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? key : `${key}: ${String(value)}`;
}
