import { isJsonObject } from '../domain/record/json.ts';
import { type Notification, own, type Request, type RequestId } from './message.ts';
import type { ToolCall } from './tool-call.ts';

/** A client's request that has no answer yet. */
export interface InFlight {
  request: Request;
  /** HTTP headers that came with it; null when the client is not at the other end of HTTP. */
  given: Readonly<Record<string, string>> | null;
  /** HTTP headers that go on with it. */
  headers: Readonly<Record<string, string>>;
  /** The request as the server got it last. */
  sent: Request | null;
  /** Set when it is a tool call that went on to the server. */
  call: (ToolCall & { digest: string; undo: (() => Promise<void>) | null }) | null;
  /** Aborted when the client cancels the request. */
  cancelled: AbortController;
  /** False while the gateway is still deciding. */
  forwarded: boolean;
  /** True once the server has said that it works on it (progress): an error is no refusal then. */
  begun: boolean;
}

/** Cancelled requests may never be answered; so many are remembered to recognise a late answer. */
const MAX_CANCELLED = 1000;
/** Ids of the cancelled requests before those: taken again, one could be settled by the late answer. */
const MAX_SPENT = 100_000;

/** The requests of one client that are under way. */
export class InFlightTable {
  readonly #open = new Map<RequestId, InFlight>();
  readonly #spent = new Set<RequestId>();

  /** True when a request with this id could be confused with another one. */
  isTaken(id: RequestId): boolean {
    return this.#open.has(id) || this.#spent.has(id);
  }

  get(id: RequestId): InFlight | undefined {
    return this.#open.get(id);
  }

  add(request: Request, given: InFlight['given'] = null): InFlight {
    const entry = {
      request,
      given,
      headers: {},
      sent: null,
      call: null,
      cancelled: new AbortController(),
      forwarded: false,
      begun: false,
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
    if (oldest === undefined || !this.settle(oldest)) return;
    this.#spent.add(oldest.request.id);
    const [first] = this.#spent;
    if (first !== undefined && this.#spent.size > MAX_SPENT) this.#spent.delete(first);
  }

  all(): InFlight[] {
    return [...this.#open.values()];
  }

  /**
   * The request that a message of the server most likely belongs to: by its progress token, else the
   * newest one. A server on stdio does not say; HTTP must choose a stream. Progress is noted.
   */
  relatedTo(message: Request | Notification): RequestId | undefined {
    if (message.method !== 'notifications/progress') {
      return this.all().findLast((entry) => entry.forwarded)?.request.id;
    }
    const token = message.params === undefined ? undefined : own(message.params, 'progressToken');
    const entry = this.all().find(
      ({ request }) => token !== undefined && progressToken(request) === token,
    );
    if (entry !== undefined) entry.begun = true;
    return entry?.request.id;
  }
}

function progressToken(request: Request): unknown {
  const meta = request.params === undefined ? undefined : own(request.params, '_meta');
  return isJsonObject(meta) ? own(meta, 'progressToken') : undefined;
}
