import type { JsonObject } from '../../record/json.ts';
import type { ToolRecord } from '../../record/tool-record.ts';

/**
 * One labelled tool: name, description, parameters, and what must raise the signal: parameter paths, or `words` for name or
 * description; an empty list for nothing. A parameter is `type what it is`, where the type is a JSON Schema type, `string[]`, or
 * `enum:a,b`. Null parameters stand for a record without a schema.
 */
export type SignalCase = readonly [
  name: string,
  description: string,
  params: Readonly<Record<string, string>> | null,
  expected: readonly string[],
];

function propertyOf(text: string): JsonObject {
  const cut = text.indexOf(' ');
  const type = cut < 0 ? text : text.slice(0, cut);
  const description = cut < 0 ? {} : { description: text.slice(cut + 1) };
  if (type.startsWith('enum:'))
    return { type: 'string', enum: type.slice(5).split(','), ...description };
  if (type.endsWith('[]'))
    return { type: 'array', items: { type: type.slice(0, -2) }, ...description };
  return { type, ...description };
}

/** The tool record that a case stands for. */
export function toolOf([name, description, params]: SignalCase): ToolRecord {
  const properties = Object.fromEntries(
    Object.entries(params ?? {}).map(([key, text]) => [key, propertyOf(text)]),
  );
  return {
    name,
    title: null,
    description,
    inputSchema: params === null ? null : { type: 'object', properties },
    outputSchema: null,
    annotations: null,
    params: null,
  };
}
