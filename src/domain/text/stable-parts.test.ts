import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stableParts } from './stable-parts.ts';

const rules = { keyOf: (key: string) => key, least: 70, most: 100 };
const list = Array.from({ length: 20_000 }, (_, at) => `server-${at % 977}/tool-${at}`).sort();

describe('stableParts', () => {
  it('keeps every member once and in order, in parts of the size asked for', () => {
    const sizes = fc.record({ least: fc.integer({ min: 1, max: 9 }), more: fc.nat({ max: 9 }) });
    fc.assert(
      fc.property(fc.array(fc.string()), sizes, (members, { least, more }) => {
        const parts = stableParts(members, { ...rules, least, most: least + more });
        expect(parts.flat()).toEqual(members);
        for (const [at, part] of parts.entries()) {
          expect(part.length).toBeLessThanOrEqual(least + more);
          if (at < parts.length - 1) expect(part.length).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });

  it('counts members by their size; one that is too large stands alone', () => {
    const members = ['aaa', 'b', 'cc', 'dddddddddddd', 'e'];
    const sizeOf = (member: string) => member.length;
    const parts = stableParts(members, { keyOf: String, least: 4, most: 6, sizeOf });
    expect(parts.flat()).toEqual(members);
    expect(parts).toContainEqual(['dddddddddddd']);
  });

  it('leaves the parts before and behind as they are when members come and go', () => {
    const before = new Set(stableParts(list, rules).map((part) => part.join()));
    let changed = 0;
    for (let turn = 0; turn < 100; turn += 1) {
      const more = [...list];
      const at = (turn * 7919) % list.length;
      more.splice(at, 0, `${list[at]}-new`);
      const parts = stableParts(more, rules);
      changed += parts.filter((part) => !before.has(part.join())).length;
    }
    // One part each; the rest are parts of which another member begins the next one.
    expect(changed).toBeLessThan(150);
  });
});
