import { expect, it } from 'vitest';
import { parseRecord } from './parse-record.ts';
import { readToolsListAnswer, wrapToolsList } from './tools-list-answer.ts';

const tools = [{ name: 'send_mail' }];
const record = { id: 'npm:a', name: 'a', source: { kind: 'npm', ref: 'a' }, tools };

it.each([
  ['the result', { tools }, false],
  ['a page of it', { tools, nextCursor: 'next' }, true],
  ['the message around it', { jsonrpc: '2.0', id: 2, result: { tools } }, false],
  ['a bare list', tools, false],
])('an answer to tools/list is %s', (_, raw, hasMore) => {
  expect(readToolsListAnswer(raw)).toEqual({ tools, hasMore });
});

it.each([
  ['a record', record],
  ['a record without a source', { id: 'npm:a', tools }],
  ['an error', { jsonrpc: '2.0', id: 2, error: { code: -32601 } }],
  ['a list of records', [record]],
  ['an empty list', []],
  ['text', 'tools'],
])('%s is none', (_, raw) => expect(readToolsListAnswer(raw)).toBeNull());

it.each([
  ['npm:@acme/tools', { kind: 'npm', ref: '@acme/tools' }, '@acme/tools'],
  [
    'remote:https://mcp.acme.example',
    { kind: 'remote', ref: 'https://mcp.acme.example' },
    'https://mcp.acme.example',
  ],
  ['our mail server', { kind: 'unknown', ref: '' }, 'our mail server'],
  ['cargo:mail', { kind: 'unknown', ref: '' }, 'cargo:mail'],
])('as %s it is a record', (id, source, name) => {
  const { server, quarantined } = parseRecord(wrapToolsList({ tools, hasMore: false }, id), {
    file: 'tools.json',
    line: null,
  });
  expect(quarantined).toEqual([]);
  expect(server).toMatchObject({ id, name, source, tools: [{ name: 'send_mail' }] });
});
