import { expect, it } from 'vitest';
import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { serverLastChanged, toolsLastChanged } from './last-changed.ts';

const FIRST = '2026-10-01T08:00:00.250Z';
const SECOND = '2026-11-01T08:00:00.250Z';
const tools = ['same', 'changed', 'added'].map((name) => ({ record: { name } }));

/** A server scanned at two times; at the second, one tool had changed and one was new. */
function server(scan: object | null, entries: object[] | null): ServerEntry {
  const history = entries === null ? null : { start: { listedAt: FIRST }, entries };
  return { record: { scan }, history, tools } as unknown as ServerEntry;
}

const rescanned = { scannedAt: SECOND, listedAt: SECOND };
const entry = {
  comparedAt: SECOND,
  added: [{ name: 'added' }],
  changed: [{ name: 'changed' }],
  rejudged: [],
  removed: [],
};
const dates = (entryOf: ServerEntry) => Object.fromEntries(toolsLastChanged(entryOf));

it('leaves the date of a tool whose definition did not change when its server was scanned anew', () => {
  expect(dates(server(rescanned, [entry]))).toEqual({
    same: '2026-10-01T08:00:00Z',
    changed: '2026-11-01T08:00:00Z',
    added: '2026-11-01T08:00:00Z',
  });
});

it('moves the date of a tool whose verdict changed under the same definition', () => {
  const rejudged = { ...entry, added: [], changed: [], rejudged: [{ name: 'same' }] };
  expect(dates(server(rescanned, [rejudged]))['same']).toBe('2026-11-01T08:00:00Z');
});

it('takes the newest of several changes', () => {
  const again = { ...entry, comparedAt: '2026-11-20T00:00:00Z', added: [] };
  expect(dates(server(rescanned, [entry, again]))).toMatchObject({
    changed: '2026-11-20T00:00:00Z',
    added: '2026-11-01T08:00:00Z',
  });
});

it('knows a list that was read before the log began', () => {
  const earlier = { scannedAt: FIRST, listedAt: '2026-09-01T00:00:00Z' };
  expect(dates(server(earlier, []))['same']).toBe('2026-09-01T00:00:00Z');
});

it('has only the time of the list where no change was logged', () => {
  expect(dates(server(rescanned, null))['same']).toBe('2026-11-01T08:00:00Z');
});

it('knows no date of a record that we did not scan', () => {
  expect(dates(server(null, null))['same']).toBeNull();
  expect(serverLastChanged(server(null, null))).toBeNull();
});

it('dates a server by its record or its log, whichever is newer', () => {
  expect(serverLastChanged(server(rescanned, []))).toBe('2026-11-01T08:00:00Z');
  const later = { ...entry, comparedAt: '2026-11-20T00:00:00Z' };
  expect(serverLastChanged(server(rescanned, [later]))).toBe('2026-11-20T00:00:00Z');
});

it('dates a server whose list could not be read again by the scan that said so', () => {
  const failed = { scannedAt: SECOND, listedAt: FIRST };
  expect(serverLastChanged(server(failed, null))).toBe('2026-11-01T08:00:00Z');
  expect(dates(server(failed, null))['same']).toBe('2026-10-01T08:00:00Z');
});
