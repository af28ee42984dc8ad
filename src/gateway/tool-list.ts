import { isJsonObject, type JsonObject } from '../domain/record/json.ts';
import { own } from './message.ts';

/** A `tools/list` result without the hidden tools. Everything else in it stays as it came. */
export function withoutHidden(result: JsonObject, hidden: (tool: string) => boolean): JsonObject {
  const tools = own(result, 'tools');
  if (!Array.isArray(tools)) return result;
  const shown = tools.filter((tool) => {
    if (!isJsonObject(tool)) return true;
    const name = own(tool, 'name');
    return typeof name !== 'string' || !hidden(name);
  });
  return { ...result, tools: shown };
}
