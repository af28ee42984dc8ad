import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  NO_COUNTS,
  type Reservation,
  release,
  reservationOf,
  reserve,
} from '../domain/policy/counters.ts';
import type { Limit } from '../domain/policy/schema.ts';
import { openCounterStore } from './counter-store.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counters-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = Date.UTC(2026, 0, 5, 12);
const open = (file: string, name = 'test', now = at) =>
  openCounterStore({ url: `file:${path.join(folder, file)}`, name, clock: () => now });

function reservation(counter: string, amount: number, max: number): Reservation {
  const limit: Limit = { counter, window: 'hour', max, scope: 'grant' };
  return reservationOf(limit, ['all_tools', 'limits', 0], amount * 1e6, {
    at,
    grant: 'g',
    session: 's',
  });
}

describe('the counter store', () => {
  it('counts all reservations of a call or none', async () => {
    const store = await open('all-or-none.db');
    const [wide, narrow] = [reservation('wide', 1, 10), reservation('narrow', 1, 1)];
    expect(await store.reserve([wide, narrow])).toBeNull();
    expect(await store.reserve([wide, narrow])).toEqual(narrow);
    for (let i = 0; i < 9; i++) expect(await store.reserve([wide])).toBeNull();
    expect(await store.reserve([wide])).toEqual(wide);
    store.close();
  });

  it('does what the evaluator’s own counting does, for any order of calls that come and fail', async () => {
    const step = fc.record({
      counters: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      amount: fc.constantFrom(0, 0.5, 1, 2.000001),
      fails: fc.boolean(),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const store = await open('model.db', `run-${run++}`);
        let model = NO_COUNTS;
        for (const { counters, amount, fails } of steps) {
          const wanted = counters.map((name) => reservation(name, amount, 5));
          const next = reserve(model, wanted);
          expect((await store.reserve(wanted)) === null).toBe(next !== null);
          if (next === null) continue;
          model = fails ? release(next, wanted) : next;
          if (fails) await store.release(wanted);
        }
        store.close();
      }),
      { numRuns: 30 },
    );
  });

  it('never passes the maximum when several stores share a file', async () => {
    const stores = await Promise.all([open('shared.db'), open('shared.db'), open('shared.db')]);
    const one = reservation('n', 1, 40);
    const results = await Promise.all(
      Array.from({ length: 120 }, (_, i) => stores[i % 3]?.reserve([one])),
    );
    expect(results.filter((over) => over === null)).toHaveLength(40);
    for (const store of stores) store.close();
  });

  it('keeps counts apart by name and over a restart', async () => {
    const one = reservation('n', 1, 1);
    const first = await open('restart.db');
    expect(await first.reserve([one])).toBeNull();
    first.close();
    const [again, other] = [await open('restart.db'), await open('restart.db', 'other')];
    expect(await again.reserve([one])).toEqual(one);
    expect(await other.reserve([one])).toBeNull();
    again.close();
    other.close();
  });

  it('forgets windows that have ended', async () => {
    const one = reservation('n', 1, 1);
    const first = await open('prune.db');
    await first.reserve([one]);
    first.close();
    const later = await open('prune.db', 'test', one.windowEnd);
    expect(await later.reserve([one])).toBeNull();
    later.close();
  });
});
