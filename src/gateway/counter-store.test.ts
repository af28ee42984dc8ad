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
import { type Limit, WINDOW_MS } from '../domain/policy/schema.ts';
import { GRACE_MS, KEPT_MS, openCounterStore } from './counter-store.ts';

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
    expect((await store.reserve([wide, narrow]))?.reservation).toEqual(narrow);
    for (let i = 0; i < 9; i++) expect(await store.reserve([wide])).toBeNull();
    expect((await store.reserve([wide]))?.reservation).toEqual(wide);
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

  it('lets no more than the maximum through in any span of a sliding window, across restarts and gateways', async () => {
    const length = WINDOW_MS.minute;
    const step = fc.record({
      // Around the moments where a call stops counting, and anywhere in between.
      pause: fc.oneof(
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: length - 400, max: length + 400 }),
        fc.integer({ min: 0, max: 20_000 }),
      ),
      gateway: fc.nat(2),
      amount: fc.constantFrom(0, 0.5, 1, 2),
      fate: fc.constantFrom('runs', 'runs', 'fails', 'restart'),
      // A clock that runs behind the others, or was set back.
      behind: fc.constantFrom(0, 0, 0, 7, 2000),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40 }),
        fc.constantFrom(1, 2, 3.5),
        async (steps, max) => {
          const limit: Limit = {
            counter: 'n',
            window: 'minute',
            sliding: true,
            max,
            scope: 'global',
          };
          const name = `sliding-${run++}`;
          let now = at + 59_000;
          const reopen = () =>
            openCounterStore({
              url: `file:${path.join(folder, 'sliding.db')}`,
              name,
              clock: () => now,
            });
          const stores = [await reopen(), await reopen(), await reopen()];
          const made: { time: number; amount: number }[] = [];
          let model = NO_COUNTS;
          for (const { pause, gateway, amount, fate, behind } of steps) {
            now += pause;
            if (fate === 'restart') {
              stores[gateway]?.close();
              stores[gateway] = await reopen();
            }
            const time = now - behind;
            const who = { at: time, grant: 'g', session: `s${gateway}` };
            const wanted = [reservationOf(limit, ['all_tools', 'limits', 0], amount * 1e6, who)];
            const over = await stores[gateway]?.reserve(wanted);
            const next = reserve(model, wanted);
            // The store counts a little longer than the evaluator, never shorter.
            if (over === null) expect(next).not.toBeNull();
            if (over !== null || next === null) continue;
            model = fate === 'fails' ? release(next, wanted) : next;
            if (fate === 'fails') await stores[gateway]?.release(wanted);
            else made.push({ time, amount });
          }
          for (const store of stores) store.close();
          for (const first of made) {
            const within = made.filter(
              ({ time }) => time >= first.time && time < first.time + length,
            );
            expect(within.reduce((sum, call) => sum + call.amount, 0)).toBeLessThanOrEqual(max);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 600_000);

  it('counts again in a sliding window once the oldest call has left it, and says when', async () => {
    const store = await open('sliding-again.db');
    const limit: Limit = { counter: 'n', window: 'minute', sliding: true, max: 2, scope: 'global' };
    const call = (time: number) => [
      reservationOf(limit, ['all_tools', 'limits', 0], 1e6, { at: time, grant: '', session: '' }),
    ];
    expect(await store.reserve(call(at))).toBeNull();
    expect(await store.reserve(call(at + 30_000))).toBeNull();
    expect(await store.reserve(call(at + 59_999))).toMatchObject({
      fitsAt: at + 60_000 + GRACE_MS,
    });
    expect(await store.reserve(call(at + 60_000 + GRACE_MS))).toBeNull();
    expect(await store.reserve(call(at + 61_000))).not.toBeNull();
    store.close();
  });

  it('keeps counts apart by name and over a restart', async () => {
    const one = reservation('n', 1, 1);
    const first = await open('restart.db');
    expect(await first.reserve([one])).toBeNull();
    first.close();
    const [again, other] = [await open('restart.db'), await open('restart.db', 'other')];
    expect((await again.reserve([one]))?.reservation).toEqual(one);
    expect(await other.reserve([one])).toBeNull();
    again.close();
    other.close();
  });

  it('forgets windows that have ended', async () => {
    const one = reservation('n', 1, 1);
    const first = await open('prune.db');
    await first.reserve([one]);
    first.close();
    const later = await open('prune.db', 'test', one.windowEnd + KEPT_MS);
    expect(await later.reserve([one])).toBeNull();
    later.close();
  });
});
