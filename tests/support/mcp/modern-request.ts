import type { JsonObject } from '../../../src/domain/record/json.ts';
import type { HttpGateway } from './http-gateway.ts';

export const MODERN = '2026-07-28';

/** The envelope that every request of MCP 2026-07-28 carries. */
export function envelope(capabilities: JsonObject = {}, version = MODERN): JsonObject {
  return {
    'io.modelcontextprotocol/protocolVersion': version,
    'io.modelcontextprotocol/clientInfo': { name: 'raw', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': capabilities,
  };
}

/** A request as it is written to standard input. */
export function modernLine(id: number, method: string, params: JsonObject = {}): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params: { _meta: envelope(), ...params } });
}

/** A `tools/call` as it is written to standard input. */
export function modernCall(id: number, name: string, args: JsonObject = {}): string {
  return modernLine(id, 'tools/call', { name, arguments: args });
}

/** Posts a request with the headers that belong to it; `headers` replaces them, null leaves one out. */
export async function postModern(
  gateway: HttpGateway,
  method: string,
  params: JsonObject = {},
  {
    grant = 'alice',
    headers = {},
  }: { grant?: string; headers?: Record<string, string | null> } = {},
): Promise<{ status: number; body: JsonObject }> {
  const name = params['name'] ?? params['uri'];
  const all = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    authorization: `Bearer ${gateway.tokens.get(grant)}`,
    'mcp-protocol-version': MODERN,
    'mcp-method': method,
    ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
    ...headers,
  };
  const sent = Object.entries(all).filter((one): one is [string, string] => one[1] !== null);
  const answer = await gateway.post(Object.fromEntries(sent), modernLine(1, method, params));
  const events = answer.body.split('\n').filter((line) => line.startsWith('data: {'));
  const last = events.at(-1)?.slice('data: '.length) ?? answer.body;
  return { status: answer.status, body: JSON.parse(last) };
}
