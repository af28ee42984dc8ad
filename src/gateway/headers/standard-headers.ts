import { envelopeVersion } from '../envelope.ts';
import { own, type Request as RpcRequest } from '../message.ts';
import { decodeHeaderValue } from './header-value.ts';

/**
 * Which parameter the header `Mcp-Name` copies, by method (MCP 2026-07-28, "Standard Request Headers"; the
 * tasks by SEP-2663).
 */
const NAME_SOURCES = new Map([
  ['tools/call', 'name'],
  ['prompts/get', 'name'],
  ['resources/read', 'uri'],
  ['tasks/get', 'taskId'],
  ['tasks/update', 'taskId'],
  ['tasks/cancel', 'taskId'],
]);

/** What is wrong with the headers that every request of MCP 2026-07-28 carries, null when nothing is. */
export function standardHeaderProblem(headers: Headers, request: RpcRequest): string | null {
  const source = NAME_SOURCES.get(request.method);
  const named = source === undefined ? undefined : own(request.params ?? {}, source);
  return (
    differs(headers, 'MCP-Protocol-Version', envelopeVersion(request), plain) ??
    differs(headers, 'Mcp-Method', request.method, plain) ??
    differs(headers, 'Mcp-Name', typeof named === 'string' ? named : undefined, decodeHeaderValue)
  );
}

/** These two are never encoded. */
function plain(value: string): string {
  return value.trim();
}

function differs(
  headers: Headers,
  name: string,
  body: string | undefined,
  read: (value: string) => string | null,
): string | null {
  if (body === undefined) return null;
  const value = headers.get(name);
  if (value === null) return `the header ${name} is missing`;
  const said = read(value);
  if (said === null) return `the value of the header ${name} is not valid`;
  return said === body ? null : `the header ${name} does not say what the body says`;
}
