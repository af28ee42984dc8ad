import { expect, test } from 'vitest';
import { ServerRecordSchema } from '../../domain/record/server-record.ts';
import { scanFacts } from './scan-facts.ts';

const rows = (scan: object | null, tools: object[] = []) =>
  scanFacts(
    ServerRecordSchema.parse({
      id: 'a',
      name: 'a',
      source: { kind: 'npm', ref: 'a' },
      scan: scan && {
        scannedAt: '2026-01-01T00:00:00Z',
        outcome: 'listed',
        transport: 'stdio',
        scannerVersion: '1',
        ...scan,
      },
      tools,
    }),
  );

test('most servers have none, nor one that was not scanned', () => {
  expect(rows({}, [{ name: 't' }])).toEqual([]);
  expect(rows(null, [{ name: 't', varies: [''] }])).toEqual([]);
});

test('what differed between two starts is counted', () => {
  expect(
    rows({ varies: ['instructions'] }, [{ name: 't', varies: ['/title'] }, { name: 'u' }]),
  ).toEqual([{ term: 'Differs from start to start', text: '1 tool, instructions' }]);
});

test.each([
  [[{ name: 't', capabilities: ['roots'] }], 'roots, sampling: 1 tool more'],
  [[{ name: 't' }], 'roots, sampling: the same tools'],
])('the start with capabilities, %j: %s', (tools, text) => {
  expect(rows({ capabilities: ['roots', 'sampling'] }, tools)).toEqual([
    { term: 'Asked once more with', text },
  ]);
});

test.each([
  [{ status: 403, scheme: null, resourceMetadata: null }, 'answers 403 without credentials'],
  [
    { status: 401, scheme: 'Bearer', resourceMetadata: 'https://a.example/.well-known/x' },
    'answers 401 without credentials, asks for Bearer, names OAuth metadata at https://a.example/.well-known/x; not followed',
  ],
])('a refusal %j', (authorization, text) => {
  expect(rows({ authorization })).toEqual([{ term: 'Authorization', text }]);
});
