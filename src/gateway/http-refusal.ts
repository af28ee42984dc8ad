import { type ErrorResponse, readMessage } from './message.ts';

/** A server's JSON-RPC error that came as the body of an HTTP error. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly error: ErrorResponse['error'];

  constructor(status: number, error: ErrorResponse['error']) {
    super(`HTTP ${status}: ${error.message}`);
    this.status = status;
    this.error = error;
  }
}

/**
 * The JSON-RPC error in a body, null when it is none. Its id is not looked at: a POST carries one request, so
 * the error can be about no other, and servers that could not read the request leave the id out.
 */
export function refusalIn(body: string): ErrorResponse['error'] | null {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return null;
  }
  const reading = readMessage(value);
  if (!reading.ok || !('error' in reading.message)) return null;
  return reading.message.error;
}
