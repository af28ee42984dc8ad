import type { RequestId, ResultResponse } from './message.ts';

/** The answer to a denied call: a tool result, so that the agent reads the reason and can go on. */
export function denialResult(id: RequestId, reason: string): ResultResponse {
  return {
    jsonrpc: '2.0',
    id,
    result: { content: [{ type: 'text', text: `Denied by policy: ${reason}` }], isError: true },
  };
}
