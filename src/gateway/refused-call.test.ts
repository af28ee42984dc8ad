import { describe, expect, it } from 'vitest';
import { type AnsweredCall, wasRefused } from './refused-call.ts';

const answered = (more: Partial<AnsweredCall>): AnsweredCall => ({
  code: -32602,
  status: undefined,
  begun: false,
  checksOutput: false,
  ...more,
});

describe('a call was refused before its tool ran', () => {
  it.each<Partial<AnsweredCall>>([
    { code: -32700 },
    { code: -32600 },
    { code: -32601 },
    { code: -32602 },
    { code: -32601, status: 404 },
    { code: -32020, status: 400 },
    { code: -32022, status: 400 },
    { code: -32000, status: 400 },
    { code: -32001, status: 404 },
    { code: -32000, status: 401 },
    { code: -32000, status: 429 },
  ])('when it was answered with %j', (more) => expect(wasRefused(answered(more))).toBe(true));
});

describe('a call may have been carried out', () => {
  it.each<Partial<AnsweredCall>>([
    { code: -32603 },
    { code: -32603, status: 400 },
    { code: -32000 },
    { code: -32042 },
    { code: -1 },
    { code: -32000, status: 200 },
    { code: -32000, status: 408 },
    { code: -32000, status: 409 },
    { code: -32000, status: 499 },
    { code: -32000, status: 500 },
    { code: -32000, status: 504 },
    { code: -32021 },
    { code: -32021, status: 400 },
    { code: -32602, begun: true },
    { code: -32601, status: 404, begun: true },
    { code: -32602, checksOutput: true },
    { code: -32602, status: 400, checksOutput: true },
  ])('when it was answered with %j', (more) => expect(wasRefused(answered(more))).toBe(false));
});
