import type { Readable, Writable } from 'node:stream';
import { findInexactNumber } from './exact-numbers.ts';
import { type LinkHandlers, NotSentError } from './link.ts';
import {
  errorResponse,
  INVALID_REQUEST,
  type Message,
  PARSE_ERROR,
  readMessage,
} from './message.ts';
import { TopLevelId } from './top-level-id.ts';

/** Largest message that is read: 64 MiB holds any sensible result; beyond it the peer is broken or hostile. */
export const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
/** A line that is so many times longer does not end. */
const ENDLESS = 16;

const LINE_FEED = 0x0a;

/**
 * Reads newline-delimited JSON (MCP stdio transport) and reports each message. A line that is too long is
 * skipped: the request that a server answers with it is lost, the others are not.
 */
export function readLines(
  input: Readable,
  handlers: LinkHandlers,
  from: 'client' | 'server',
  maxBytes = MAX_MESSAGE_BYTES,
): void {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let skipped: TopLevelId | null = null;
  let failed = false;

  function take(part: Buffer): void {
    pendingBytes += part.length;
    if (skipped !== null) {
      skipped.read(part);
      return;
    }
    pending.push(part);
    if (pendingBytes <= maxBytes) return;
    skipped = new TopLevelId();
    for (const held of pending) skipped.read(held);
    pending = [];
  }

  function endLine(): void {
    if (skipped === null) readLine(Buffer.concat(pending).toString('utf8'), handlers, from);
    else skip(skipped);
    pending = [];
    pendingBytes = 0;
    skipped = null;
  }

  function skip({ id, isResponse }: TopLevelId): void {
    const why = oversizeText(from);
    handlers.error(new Error(why));
    if (from === 'client') {
      const asked = isResponse ? undefined : id;
      handlers.malformed(errorResponse(asked ?? null, INVALID_REQUEST, why));
    } else if (isResponse && id !== undefined) handlers.lost(id, why);
  }

  input.on('data', (chunk: Buffer) => {
    if (failed) return;
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      endLine();
      start = end + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
    if (pendingBytes <= ENDLESS * maxBytes) return;
    failed = true;
    handlers.error(new Error(`the ${from} sent a line that does not end`));
    input.destroy();
  });
}

/** What the client is told about a message that is too large. */
export function oversizeText(from: 'client' | 'server'): string {
  return `The ${from} sent a message of more than ${MAX_MESSAGE_BYTES / 1024 / 1024} MiB, which the gateway does not read.`;
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

/**
 * Writes one message as one line; resolves when it is handed to the stream. Rejects with NotSentError when
 * the stream took nothing of it, with another error when part of it may have gone.
 */
export function writeLine(output: Writable, message: Message, raw?: string): Promise<void> {
  const line = `${raw ?? JSON.stringify(message)}\n`;
  return new Promise((resolve, reject) => {
    if (output.destroyed || output.writableEnded)
      return reject(new NotSentError('the connection is closed'));
    if (output.write(line, (error) => (error ? reject(error) : undefined))) return resolve();
    output.once('drain', resolve);
    output.once('close', () => reject(new Error('the connection was closed')));
  });
}
