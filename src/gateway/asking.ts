import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../domain/record/json.ts';
import { type Answer, readAnswer } from './elicitation.ts';
import type { Link } from './link.ts';
import type { RequestId, Response } from './message.ts';

/** Asks a person through the client with a request of the gateway's own (MCP before 2026-07-28). */
export interface Asking {
  /** Puts the question; resolves with the answer and never rejects. `stop` ends the wait as cancelled. */
  ask(params: JsonObject, call: RequestId, stop: AbortSignal): Promise<Answer>;
  /** Takes a response of the client; true when it answers one of our questions. */
  answered(response: Response): boolean;
}

/** `timeoutMs`: how long a person may take, in milliseconds. */
export function createAsking(client: Link, timeoutMs: number): Asking {
  const open = new Map<RequestId, (answer: Answer) => void>();
  return {
    ask(params, call, stop) {
      // Unguessable, so it cannot meet an id that the server uses towards the same client.
      const id = `gateway-${randomUUID()}`;
      return new Promise((resolve) => {
        const finish = (answer: Answer) => {
          clearTimeout(timer);
          stop.removeEventListener('abort', onStop);
          if (open.delete(id)) resolve(answer);
        };
        const giveUp = (answer: Answer, reason: string) => {
          const notice = { requestId: id, reason };
          client
            .send(
              { jsonrpc: '2.0', method: 'notifications/cancelled', params: notice },
              { relatedTo: call },
            )
            .catch(() => {});
          finish(answer);
        };
        const onStop = () => giveUp('cancelled', 'the call was cancelled');
        const timer = setTimeout(() => giveUp('timed-out', 'no answer in time'), timeoutMs);
        open.set(id, finish);
        if (stop.aborted) return finish('cancelled');
        stop.addEventListener('abort', onStop, { once: true });
        client
          .send({ jsonrpc: '2.0', id, method: 'elicitation/create', params }, { relatedTo: call })
          .catch(() => finish('cannot-ask'));
      });
    },
    answered(response) {
      const finish = response.id === null ? undefined : open.get(response.id);
      if (finish === undefined) return false;
      finish('error' in response ? 'cannot-ask' : readAnswer(response.result));
      return true;
    },
  };
}
