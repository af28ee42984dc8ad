import { isJsonContentType } from '@modelcontextprotocol/server';
import { findInexactNumber } from '../exact-numbers.ts';
import { inexactNumberText } from '../lines.ts';
import {
  errorResponse,
  INVALID_REQUEST,
  type Message,
  PARSE_ERROR,
  readMessage,
} from '../message.ts';
import { httpError, rpcError } from './responses.ts';

/** Largest body of a request: the SDK's own bound for a POST. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** The one message in a POST, read by the same rules as on stdio, or the answer that refuses it. */
export async function readBody(request: Request): Promise<Message | Response> {
  if (!isJsonContentType(request.headers.get('content-type'))) {
    return httpError(415, 'Unsupported Media Type: Content-Type must be application/json.');
  }
  const text = await request.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return rpcError(400, errorResponse(null, PARSE_ERROR, 'Parse error: not JSON.'));
  }
  const reading = readMessage(value);
  if (!reading.ok) return rpcError(400, reading.error);
  const inexact = findInexactNumber(text);
  if (inexact === null) return reading.message;
  const id = 'id' in reading.message ? reading.message.id : null;
  return rpcError(400, errorResponse(id, INVALID_REQUEST, inexactNumberText(inexact)));
}
