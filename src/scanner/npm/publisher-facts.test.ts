import { expect, test } from 'vitest';
import { readPublisher } from './publisher-facts.ts';

const NOW = new Date('2026-01-02T03:04:05.678Z');

test('says what the registry and the package say', () => {
  const view = {
    mcpName: 'io.github.acme/notes',
    deprecated: 'Use @acme/notes-2',
    versions: ['1.0.0', '1.1.0'],
    time: {
      created: '2025-01-01T00:00:00.000Z',
      modified: '2026-01-01T00:00:00.000Z',
      '1.0.0': '2025-01-01T00:00:01.000Z',
      '1.1.0': '2025-06-01T00:00:00.000Z',
    },
    dist: { attestations: { url: 'https://registry.example/a' } },
  };
  expect(readPublisher(JSON.stringify(view), NOW)).toEqual({
    checkedAt: '2026-01-02T03:04:05Z',
    registryName: 'io.github.acme/notes',
    provenance: true,
    releases: 2,
    firstRelease: '2025-01-01T00:00:01Z',
    lastRelease: '2025-06-01T00:00:00Z',
    deprecated: 'Use @acme/notes-2',
  });
});

test('what a registry does not say is null, and what is no answer is nothing', () => {
  expect(readPublisher('{"versions":"1.0.0","mcpName":7}', NOW)).toEqual({
    checkedAt: '2026-01-02T03:04:05Z',
    registryName: null,
    provenance: null,
    releases: 1,
    firstRelease: null,
    lastRelease: null,
    deprecated: null,
  });
  expect(readPublisher('{}', NOW)?.releases).toBeNull();
  for (const text of ['', '[]', 'null', 'x']) expect(readPublisher(text, NOW)).toBeNull();
});

test('that a version has no build statement is known from a registry that passes on signatures only', () => {
  const of = (dist: object) =>
    readPublisher(JSON.stringify({ versions: '1.0.0', dist }), NOW)?.provenance;
  expect(of({ signatures: [{ keyid: 'SHA256:x', sig: 'x' }] })).toBe(false);
  expect(of({ integrity: 'sha512-x', shasum: 'x' })).toBeNull();
});

test('owners are accounts, never addresses', () => {
  const maintainers = [
    'bob <bob@example.com>',
    { name: 'ann', email: 'ann@example.com' },
    'x@y.z',
    7,
  ];
  const read = readPublisher(JSON.stringify({ versions: '1.0.0', maintainers }), NOW);
  expect(read?.owners).toEqual(['ann', 'bob']);
});
