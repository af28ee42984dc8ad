import { MAX_MESSAGE_BYTES } from './lines.ts';

/** How an empty line, which ends an event, begins: CR, LF and CRLF all end a line (HTML, 9.2.6). */
const EMPTY_LINES = ['\n\n', '\n\r', '\r\r'];

/**
 * The same response with a body that breaks off, after `oversize`, when one message in it is larger than the
 * gateway reads. An event stream may be as long as it likes: what counts there is one event.
 */
export function boundedBody(
  response: Response,
  oversize: () => void,
  maxBytes = MAX_MESSAGE_BYTES,
): Response {
  if (response.body === null) return response;
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const sizeOf = streams ? eventSizes() : bodySizes();
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (sizeOf(chunk) <= maxBytes) return controller.enqueue(chunk);
      oversize();
      controller.error(new Error(`a message of more than ${maxBytes} bytes`));
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

/** Bytes of the largest event that ends or goes on in a chunk. */
function eventSizes(): (chunk: Uint8Array) => number {
  let open = 0;
  let last = Buffer.alloc(0);
  return (chunk) => {
    // With the byte before, since an empty line may begin in one chunk and end in the next.
    const bytes = Buffer.concat([last, chunk]);
    const added = bytes.length - last.length;
    last = bytes.subarray(-1);
    const ends = EMPTY_LINES.flatMap((line) => {
      const first = bytes.indexOf(line);
      return first === -1 ? [] : [first, bytes.lastIndexOf(line)];
    });
    if (ends.length === 0) {
      open += added;
      return open;
    }
    const ended = open + Math.min(...ends);
    open = bytes.length - Math.max(...ends) - 2;
    return Math.max(ended, open);
  };
}
