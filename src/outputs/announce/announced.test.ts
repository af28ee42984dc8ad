import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Announced,
  afterAnnouncing,
  changesSince,
  formatAnnounced,
  readAnnounced,
} from './announced.ts';

const ORIGIN = 'https://example.org';
const page = (path: string, lastChanged: string | null = null) => ({
  url: `${ORIGIN}${path}`,
  lastChanged,
});
const state = (...pages: ReturnType<typeof page>[]): Announced =>
  new Map(pages.map(({ url, lastChanged }) => [url, lastChanged]));
const pages = fc
  .uniqueArray(fc.nat(30), { maxLength: 20 })
  .chain((paths) =>
    fc.tuple(
      ...paths.map((path) =>
        fc.constantFrom(null, '2026-10-01', '2026-11-01').map((date) => page(`/${path}/`, date)),
      ),
    ),
  );

describe('what changed', () => {
  it('names new, changed and removed pages', () => {
    const before = state(page('/same/', '2026-10-01'), page('/old/'), page('/tool/', '2026-10-01'));
    const now = [page('/same/', '2026-10-01'), page('/new/'), page('/tool/', '2026-11-01')];
    expect(changesSince(before, now)).toEqual({
      added: [`${ORIGIN}/new/`],
      changed: [`${ORIGIN}/tool/`],
      removed: [`${ORIGIN}/old/`],
    });
  });

  it('does not name a page without a date again', () => {
    expect(changesSince(state(page('/list/')), [page('/list/')]).changed).toEqual([]);
  });

  it('is nothing once all was announced, and in parts what is left', () => {
    fc.assert(
      fc.property(pages, pages, fc.nat(10), (old, now, part) => {
        const before = state(...old);
        const { added, changed, removed } = changesSince(before, now);
        const all = [...added, ...changed, ...removed];
        expect(new Set(all).size).toBe(all.length);
        const half = afterAnnouncing(before, now, all.slice(0, part));
        const rest = changesSince(half, now);
        expect([...rest.added, ...rest.changed, ...rest.removed].sort()).toEqual(
          all.slice(part).sort(),
        );
        const done = afterAnnouncing(half, now, all.slice(part));
        expect(done).toEqual(state(...now));
      }),
    );
  });
});

describe('the state file', () => {
  it('comes back as it was written, in one order', () => {
    const announced = state(page('/b/', '2026-10-01'), page('/a/'));
    const text = formatAnnounced(announced, ORIGIN);
    expect(readAnnounced(text, ORIGIN, 'state.json')).toEqual(announced);
    expect(formatAnnounced(new Map([...announced].reverse()), ORIGIN)).toBe(text);
  });

  it('may be missing', () => expect(readAnnounced(null, ORIGIN, 'state.json').size).toBe(0));

  it.each(['', '{}', '[]', '{"schemaVersion":2,"origin":"https://example.org","urls":[]}'])(
    'is refused when it says %j',
    (text) => expect(() => readAnnounced(text, ORIGIN, 'state.json')).toThrow('state.json is no'),
  );

  it('of another site is refused', () => {
    const text = formatAnnounced(new Map(), 'https://other.example');
    expect(() => readAnnounced(text, ORIGIN, 'state.json')).toThrow('about https://other.example');
  });
});
