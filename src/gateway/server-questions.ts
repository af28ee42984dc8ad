import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../domain/record/json.ts';
import type { Link } from './link.ts';
import type { ErrorResponse, RequestId, Response } from './message.ts';

/** Requests that the gateway makes to a server in its own name, between those of the client. */
export interface ServerQuestions {
  /** Resolves with the result, the error's body, or null when there is no answer in time. Never rejects. */
  ask(method: string, params: JsonObject): Promise<Answered | null>;
  /** True while the server is left alone because it has not answered in time. */
  isSilent(): boolean;
  /** Takes a response of the server; true when it answers one of these. */
  answered(response: Response): boolean;
  /** Takes the news that a request has no answer; true when it is one of these. */
  lost(id: RequestId): boolean;
  /** Ends every wait. */
  close(): void;
}

export type Answered = { result: JsonObject } | { error: ErrorResponse['error'] };

/** How long a server may take, and how long one that did not answer is left alone. */
const ANSWER_MS = 10_000;
const SILENT_MS = 60_000;

/** `now`: milliseconds. */
export function createServerQuestions(
  server: Link,
  now: () => number = () => performance.now(),
): ServerQuestions {
  const open = new Map<RequestId, (answer: Answered | null) => void>();
  let silentUntil = Number.NEGATIVE_INFINITY;

  const isSilent = () => now() < silentUntil;
  return {
    isSilent,
    ask(method, params) {
      if (isSilent()) return Promise.resolve(null);
      // Unguessable, so it cannot meet an id of the client.
      const id = `gateway-${randomUUID()}`;
      return new Promise((resolve) => {
        const finish = (answer: Answered | null) => {
          clearTimeout(timer);
          if (open.delete(id)) resolve(answer);
        };
        const timer = setTimeout(() => {
          silentUntil = now() + SILENT_MS;
          const notice = { requestId: id, reason: 'no answer in time' };
          server
            .send({ jsonrpc: '2.0', method: 'notifications/cancelled', params: notice })
            .catch(() => {});
          finish(null);
        }, ANSWER_MS);
        timer.unref();
        open.set(id, finish);
        server.send({ jsonrpc: '2.0', id, method, params }).catch(() => finish(null));
      });
    },
    answered(response) {
      const finish = response.id === null ? undefined : open.get(response.id);
      finish?.('error' in response ? { error: response.error } : { result: response.result });
      return finish !== undefined;
    },
    lost(id) {
      const finish = open.get(id);
      finish?.(null);
      return finish !== undefined;
    },
    close() {
      for (const finish of open.values()) finish(null);
    },
  };
}
