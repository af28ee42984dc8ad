import {
  type ErrorResponse,
  errorResponse,
  INVALID_REQUEST,
  METHOD_NOT_FOUND,
  type Message,
  own,
  type Request,
  type RequestId,
} from './message.ts';

/** Why a client's request is turned away before anything else, null when it may go on. */
export function refuseRequest(request: Request, isTaken: boolean): ErrorResponse | null {
  if (isTaken) {
    const text = 'Invalid request: the id of a request that is not answered yet, or was cancelled.';
    return errorResponse(request.id, INVALID_REQUEST, text);
  }
  // A server that reads method names loosely would run a call that was never judged.
  if (looksLikeToolCall(request.method) && request.method !== 'tools/call') {
    return errorResponse(request.id, METHOD_NOT_FOUND, 'Method not found.');
  }
  return null;
}

/** True for `tools/call` in any spelling that somebody might accept. */
export function looksLikeToolCall(method: string): boolean {
  return method.trim().toLowerCase() === 'tools/call';
}

/** The request that a `notifications/cancelled` speaks of; undefined for every other message. */
export function cancelledRequest(message: Message): RequestId | undefined {
  if (!('method' in message) || message.method !== 'notifications/cancelled') return undefined;
  const id = message.params === undefined ? undefined : own(message.params, 'requestId');
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
