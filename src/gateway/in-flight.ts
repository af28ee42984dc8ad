import { isJsonObject } from '../domain/record/json.ts';
import { type Notification, own, type Request, type RequestId } from './message.ts';
import type { ToolCall } from './tool-call.ts';

/** A client's request that has no answer yet. */
export interface InFlight {
  request: Request;
  /** HTTP headers that came with it and go on with it. */
  headers: Readonly<Record<string, string>>;
  /** Set when it is a tool call that went on to the server. */
  call: (ToolCall & { digest: string; undo: (() => Promise<void>) | null }) | null;
  /** Aborted when the client cancels the request. */
  cancelled: AbortController;
  /** False while the gateway is still deciding. */
  forwarded: boolean;
}

/** Cancelled requests may never be answered; so many are remembered to recognise a late answer. */
const MAX_CANCELLED = 1000;

/** The requests of one client that are under way. */
export class InFlightTable {
  readonly #open = new Map<RequestId, InFlight>();

  get(id: RequestId): InFlight | undefined {
    return this.#open.get(id);
  }

  add(request: Request, headers: InFlight['headers'] = {}): InFlight {
    const entry = {
      request,
      headers,
      call: null,
      cancelled: new AbortController(),
      forwarded: false,
    };
    this.#open.set(request.id, entry);
    return entry;
  }

  /** Removes the entry; false when it was no longer there (somebody else has answered). */
  settle(entry: InFlight): boolean {
    if (this.#open.get(entry.request.id) !== entry) return false;
    return this.#open.delete(entry.request.id);
  }

  /** Marks a request that the client no longer wants. */
  cancel(entry: InFlight): void {
    entry.cancelled.abort();
    const cancelled = [...this.#open.values()].filter((open) => open.cancelled.signal.aborted);
    const oldest = cancelled.length > MAX_CANCELLED ? cancelled[0] : undefined;
    if (oldest !== undefined) this.settle(oldest);
  }

  all(): InFlight[] {
    return [...this.#open.values()];
  }

  /**
   * The request that a message of the server most likely belongs to: by its progress token, else the
   * newest one. A server on stdio does not say; HTTP must choose a stream.
   */
  relatedTo(message: Request | Notification): RequestId | undefined {
    if (message.method === 'notifications/progress') {
      const token = message.params === undefined ? undefined : own(message.params, 'progressToken');
      return this.all().find(
        (entry) => token !== undefined && progressToken(entry.request) === token,
      )?.request.id;
    }
    return this.all().findLast((entry) => entry.forwarded)?.request.id;
  }
}

function progressToken(request: Request): unknown {
  const meta = request.params === undefined ? undefined : own(request.params, '_meta');
  return isJsonObject(meta) ? own(meta, 'progressToken') : undefined;
}
