import { isJsonObject, type JsonObject } from '../domain/record/json.ts';
import { own } from './message.ts';

/** A `tools/list` result without the tools that `leaveOut` names. Everything else in it stays as it came. */
export function withoutTools(result: JsonObject, leaveOut: (tool: string) => boolean): JsonObject {
  const tools = own(result, 'tools');
  if (!Array.isArray(tools)) return result;
  const shown = tools.filter((tool) => {
    if (!isJsonObject(tool)) return true;
    const name = own(tool, 'name');
    return typeof name !== 'string' || !leaveOut(name);
  });
  return { ...result, tools: shown };
}
