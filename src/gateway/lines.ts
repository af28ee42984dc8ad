import type { Readable, Writable } from 'node:stream';
import { findInexactNumber } from './exact-numbers.ts';
import type { LinkHandlers } from './link.ts';
import {
  errorResponse,
  INVALID_REQUEST,
  type Message,
  PARSE_ERROR,
  readMessage,
} from './message.ts';

/** Longest line that is read: 64 MiB holds any sensible result; beyond it the peer is broken or hostile. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** Reads newline-delimited JSON (MCP stdio transport) and reports each message. */
export function readLines(
  input: Readable,
  handlers: LinkHandlers,
  from: 'client' | 'server',
): void {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let failed = false;
  input.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      const tail = chunk.subarray(start, end);
      const line = pending.length === 0 ? tail : Buffer.concat([...pending, tail]);
      pending = [];
      pendingBytes = 0;
      start = end + 1;
      if (!failed) readLine(line.toString('utf8'), handlers, from);
    }
    const rest = chunk.subarray(start);
    if (rest.length === 0 || failed) return;
    pending.push(rest);
    pendingBytes += rest.length;
    if (pendingBytes > MAX_LINE_BYTES) {
      failed = true;
      pending = [];
      handlers.error(new Error(`the ${from} sent a line of more than ${MAX_LINE_BYTES} bytes`));
      input.destroy();
    }
  });
}

function readLine(line: string, handlers: LinkHandlers, from: 'client' | 'server'): void {
  const text = line.trim();
  if (text === '') return;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    handlers.malformed(errorResponse(null, PARSE_ERROR, 'Parse error: not JSON.'));
    return;
  }
  const reading = readMessage(value);
  if (!reading.ok) {
    handlers.malformed(reading.error);
    return;
  }
  const { message } = reading;
  // A server's line travels on as it is; a client's message is written anew, so it must survive that.
  const inexact = from === 'client' ? findInexactNumber(text) : null;
  if (inexact !== null) {
    const id = 'method' in message && 'id' in message ? message.id : null;
    handlers.malformed(errorResponse(id, INVALID_REQUEST, inexactNumberText(inexact)));
    return;
  }
  handlers.message(from === 'server' ? { message, raw: text } : { message });
}

/** Why a message with this number is refused, and what to send instead. */
export function inexactNumberText(number: string): string {
  return `Invalid request: the number ${number.slice(0, 60)} cannot be carried exactly; send it as text.`;
}

/** Writes one message as one line; resolves when it is handed to the stream, rejects when it is broken. */
export function writeLine(output: Writable, message: Message, raw?: string): Promise<void> {
  const line = `${raw ?? JSON.stringify(message)}\n`;
  return new Promise((resolve, reject) => {
    if (output.destroyed || output.writableEnded)
      return reject(new Error('the connection is closed'));
    if (output.write(line, (error) => (error ? reject(error) : undefined))) return resolve();
    output.once('drain', resolve);
    output.once('close', () => reject(new Error('the connection was closed')));
  });
}
