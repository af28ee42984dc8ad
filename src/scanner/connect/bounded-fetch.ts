import type { FetchLike } from '@modelcontextprotocol/client';

/**
 * A fetch whose responses together may bring `maxBytes`: then the body fails. The rest is the platform's fetch.
 */
export function boundedFetch(maxBytes: number, inner: FetchLike = fetch): FetchLike {
  let left = maxBytes;
  return async (url, init) => {
    const response = await inner(url, init);
    if (response.body === null) return response;
    const count = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.byteLength;
        if (left >= 0) controller.enqueue(chunk);
        else
          controller.error(
            new Error(`the server sent more than ${Math.round(maxBytes / 1024 / 1024)} MB`),
          );
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(count), { status, statusText, headers });
  };
}
