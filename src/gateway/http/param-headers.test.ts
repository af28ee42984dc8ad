import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../domain/record/json.ts';
import { paramHeaders } from './param-headers.ts';

const headersFor = (headers: Record<string, string>, args: JsonObject) =>
  paramHeaders(new Headers(headers), {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'x', arguments: args },
  });

describe('paramHeaders', () => {
  it('passes on what the arguments say, plain, as number or encoded', () => {
    const zurich = `=?base64?${Buffer.from('Zürich').toString('base64')}?=`;
    const headers = { 'Mcp-Param-Region': 'eu', 'Mcp-Param-N': '42.0', 'Mcp-Param-City': zurich };
    expect(
      headersFor({ ...headers, other: 'x' }, { where: { region: 'eu', city: 'Zürich' }, n: 42 }),
    ).toEqual({
      'mcp-param-region': 'eu',
      'mcp-param-n': '42.0',
      'mcp-param-city': zurich,
    });
    expect(headersFor({}, {})).toEqual({});
  });

  it.each([
    [{ 'Mcp-Param-Region': 'us' }, { region: 'eu' }],
    [{ 'Mcp-Param-Region': 'eu' }, {}],
    [{ 'Mcp-Param-Region': '=?base64?/w==?=' }, { region: '/w==' }],
    [{ 'Mcp-Param-Region': 'eu', 'Mcp-Param-Tier': 'gold' }, { region: 'eu' }],
  ])('refuses %j beside arguments %j', (headers, args) => {
    expect(headersFor(headers, args)).toBeNull();
  });
});
