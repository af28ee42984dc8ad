import { describe, expect, it } from 'vitest';
import { boundedBody } from './http-body.ts';

const MAX = 64;

/** What of a body that comes in chunks of so many bytes gets through, and how often the bound was passed. */
async function read(type: string, text: string, chunk: number) {
  let passed = 0;
  const bytes = Buffer.from(text);
  const body = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += chunk) {
        controller.enqueue(bytes.subarray(at, at + chunk));
      }
      controller.close();
    },
  });
  const response = new Response(body, { headers: { 'content-type': type } });
  const bounded = boundedBody(response, () => void passed++, MAX);
  return { text: await bounded.text().catch(() => 'broke off'), passed };
}

describe('the bound of a body', () => {
  it.each([
    ['application/json', 'x', MAX, true],
    ['application/json', 'x', MAX + 1, false],
    ['application/json', '\n\n', MAX / 2 + 1, false],
    ['text/event-stream', 'x', MAX + 1, false],
    // One event of many lines, with every end that a line may have.
    ['text/event-stream', 'data: x\n', 9, false],
    ['text/event-stream', 'data: x\r\n', 9, false],
    ['text/event-stream', 'data: x\r', 9, false],
    ['text/event-stream; charset=utf-8', 'data: x\n\n', 99, true],
    ['text/event-stream', 'data: x\r\n\r\n', 99, true],
    ['text/event-stream', 'data: x\r\r', 99, true],
    ['text/event-stream', 'data: x\n\r\n', 99, true],
    ['text/event-stream', 'data: x\r\n\n', 99, true],
  ])('%s of %j, %i times: gets through %s', async (type, text, times, through) => {
    const whole = text.repeat(times);
    for (const chunk of [1, 2, 7, MAX]) {
      const expected = through ? { text: whole, passed: 0 } : { text: 'broke off', passed: 1 };
      expect(await read(type, whole, chunk)).toEqual(expected);
    }
  });
});
