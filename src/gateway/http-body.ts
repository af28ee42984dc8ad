import { MAX_MESSAGE_BYTES } from './lines.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The same response with a body that breaks off, after `oversize`, when one message in it is larger than the
 * gateway reads. An event stream may be as long as it likes: what counts there is one event.
 */
export function boundedBody(response: Response, oversize: () => void): Response {
  if (response.body === null) return response;
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const sizeOf = streams ? eventSizes() : bodySizes();
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (sizeOf(chunk) <= MAX_MESSAGE_BYTES) return controller.enqueue(chunk);
      oversize();
      controller.error(new Error(`a message of more than ${MAX_MESSAGE_BYTES} bytes`));
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counted), { status, statusText, headers });
}

/** Bytes of a body so far. */
function bodySizes(): (chunk: Uint8Array) => number {
  let size = 0;
  return (chunk) => {
    size += chunk.byteLength;
    return size;
  };
}

/** Bytes of the event that is not ended yet. An empty line ends it; CR, LF and CRLF end a line (HTML, 9.2.6). */
function eventSizes(): (chunk: Uint8Array) => number {
  let size = 0;
  let previous = -1;
  let lineIsEmpty = true;
  return (chunk) => {
    for (const byte of chunk) {
      const isSecondHalf = byte === LINE_FEED && previous === CARRIAGE_RETURN;
      previous = byte;
      size += 1;
      if (isSecondHalf) continue;
      const endsLine = byte === LINE_FEED || byte === CARRIAGE_RETURN;
      if (endsLine && lineIsEmpty) size = 0;
      lineIsEmpty = endsLine;
    }
    return size;
  };
}
