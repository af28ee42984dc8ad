import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/record/json.ts';
import { own, type Request as RpcRequest } from '../message.ts';

const PREFIX = 'mcp-param-';
/** How MCP 2026-07-28 carries text that is no plain header value (SEP-2243). */
const BASE64 = /^=\?base64\?([A-Za-z0-9+/]*={0,2})\?=$/;

/**
 * The `Mcp-Param-*` headers of a call: copies of arguments, for whoever routes by them. Null when one says
 * what no argument says: the policy judges the arguments, and nothing behind it may act on something else.
 */
export function paramHeaders(headers: Headers, message: RpcRequest): Record<string, string> | null {
  const given = [...headers].filter(([name]) => name.startsWith(PREFIX));
  if (given.length === 0) return {};
  const args = message.params === undefined ? undefined : own(message.params, 'arguments');
  const said = leaves(isJsonObject(args) ? args : {});
  const isSaid = (value: string) => said.has(value) || said.has(String(Number(value)));
  const matches = given.every(([, value]) => {
    const text = decode(value);
    return text !== null && isSaid(text);
  });
  return matches ? Object.fromEntries(given) : null;
}

function decode(value: string): string | null {
  const base64 = BASE64.exec(value)?.[1];
  if (base64 === undefined) return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'));
  } catch {
    return null;
  }
}

/** All texts, numbers and truth values inside, as text. */
function leaves(args: JsonObject): Set<string> {
  const found = new Set<string>();
  const open: JsonValue[] = [args];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value);
    else if (isJsonObject(value)) open.push(...Object.values(value));
    else if (value !== null) found.add(String(value));
  }
  return found;
}
