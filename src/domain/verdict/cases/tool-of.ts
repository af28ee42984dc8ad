import type { ToolRecord } from '../../record/tool-record.ts';

/** A tool of a name, a description and, where given, the properties of its schema; nothing else. */
export function toolOf(
  name: string,
  description: string,
  properties?: Readonly<Record<string, unknown>>,
): ToolRecord {
  return {
    name,
    title: null,
    description,
    inputSchema: properties === undefined ? null : { type: 'object', properties },
    outputSchema: null,
    annotations: null,
  } as ToolRecord;
}
