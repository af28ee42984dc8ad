import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from './message.ts';

const accepted = (value: unknown) => {
  const reading = readMessage(value);
  return reading.ok ? reading.message : null;
};

describe('readMessage', () => {
  it.each([
    { jsonrpc: '2.0', id: 1, method: 'ping' },
    { jsonrpc: '2.0', id: 'a', method: 'tools/call', params: { name: 'x' } },
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    { jsonrpc: '2.0', id: 0, result: {} },
    { jsonrpc: '2.0', id: 2, error: { code: -1, message: 'no', data: [1] } },
    { jsonrpc: '2.0', id: null, error: { code: -32700, message: 'Parse error' } },
  ])('takes %j as it is', (message) => {
    expect(accepted(message)).toEqual(message);
  });

  it.each([
    [null],
    ['text'],
    [[{ jsonrpc: '2.0', id: 1, method: 'ping' }]],
    [{ id: 1, method: 'ping' }],
    [{ jsonrpc: '2.0', id: null, method: 'ping' }],
    [{ jsonrpc: '2.0', id: 1.5, method: 'ping' }],
    [{ jsonrpc: '2.0', id: 2 ** 60, method: 'ping' }],
    [{ jsonrpc: '2.0', id: 1, method: 'ping', params: [] }],
    [{ jsonrpc: '2.0', id: 1, method: 'ping', params: null }],
    [{ jsonrpc: '2.0', id: 1, method: 'ping', error: { code: 1, message: '' } }],
    [{ jsonrpc: '2.0', id: 1, result: {}, error: { code: 1, message: '' } }],
    [{ jsonrpc: '2.0', id: 1 }],
    [{ jsonrpc: '2.0', result: {} }],
    [{ jsonrpc: '2.0', id: 1, result: 1 }],
    [{ jsonrpc: '2.0', id: 1, error: 'no' }],
  ])('refuses %j', (value) => {
    expect(accepted(value)).toBeNull();
  });

  it('answers a refusal with the id when it can be read', () => {
    expect(readMessage({ jsonrpc: '2.0', id: 7, method: 1 })).toMatchObject({ error: { id: 7 } });
    expect(readMessage({ jsonrpc: '2.0', id: {}, method: 'x' })).toMatchObject({
      error: { id: null },
    });
  });

  it('reads no member from a prototype', () => {
    const value = Object.create({ jsonrpc: '2.0', method: 'tools/call' });
    value.id = 1;
    expect(accepted(value)).toBeNull();
  });

  /** As it comes from a line of text: -0 is no value that JSON gives back. */
  const readJson = fc.json().map((text): unknown => JSON.parse(text));

  it('takes over no member that JSON-RPC does not define, and reads its own output again', () => {
    fc.assert(
      fc.property(readJson, fc.dictionary(fc.string(), readJson), (id, params) => {
        const message = accepted({ jsonrpc: '2.0', id, method: 'm', params, more: 1, METHOD: 'x' });
        if (message === null) return;
        expect(Object.keys(message).sort()).toEqual(['id', 'jsonrpc', 'method', 'params']);
        expect(accepted(JSON.parse(JSON.stringify(message)))).toEqual(message);
      }),
    );
  });
});
