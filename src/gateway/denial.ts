import type { RequestId, ResultResponse } from './message.ts';

/**
 * The answer to a denied call: a tool result, so that the agent reads the reason and can go on. In MCP
 * 2026-07-28 (`modern`) a result must say that it is complete; the older protocol has no such field.
 */
export function denialResult(id: RequestId, reason: string, modern: boolean): ResultResponse {
  const content = [{ type: 'text', text: `Denied by policy: ${reason}` }];
  const result = { content, isError: true };
  return { jsonrpc: '2.0', id, result: modern ? { resultType: 'complete', ...result } : result };
}
