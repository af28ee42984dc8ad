import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import { SOURCE_KINDS } from './server-record.ts';

/** What a server answers to `tools/list`: the entries, and whether it said that there are more pages. */
export interface ToolsListAnswer {
  tools: JsonValue[];
  hasMore: boolean;
}

/** Reads `{tools}`, the JSON-RPC message around it, or a bare list of tools; null for anything else, a record among it. */
export function readToolsListAnswer(raw: unknown): ToolsListAnswer | null {
  if (Array.isArray(raw))
    return raw.length > 0 && raw.every(isTool) ? { tools: raw, hasMore: false } : null;
  if (!isJsonObject(raw)) return null;
  const body = isJsonObject(raw['result']) ? raw['result'] : raw;
  const isRecord =
    body === raw && ['id', 'source', 'schemaVersion'].some((key) => Object.hasOwn(raw, key));
  const { tools, nextCursor } = body as JsonObject;
  if (isRecord || !Array.isArray(tools)) return null;
  return { tools, hasMore: typeof nextCursor === 'string' };
}

const isTool = (value: unknown): boolean =>
  isJsonObject(value) && typeof value['name'] === 'string' && !Object.hasOwn(value, 'source');

/** The answer as the record of the server `id` (`npm:@acme/tools`), whose source is read from the id. */
export function wrapToolsList({ tools }: ToolsListAnswer, id: string): JsonObject {
  const [, prefix = '', ref = ''] = /^([a-z]+):(.+)$/.exec(id) ?? [];
  const kind = SOURCE_KINDS.find((known) => known === prefix);
  const source = kind === undefined ? { kind: 'unknown', ref: '' } : { kind, ref };
  return { id, name: kind === undefined ? id : ref, source, tools };
}
