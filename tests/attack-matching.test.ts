import { expect, test } from 'vitest';
import { loadAttacks } from '../src/catalogue/load-attacks.ts';
import { loadRecords } from '../src/catalogue/load-records.ts';
import { indexAttacks } from '../src/domain/attacks/attack-index.ts';
import { hasOsv, toOsv } from '../src/domain/attacks/osv.ts';
import { lostWithoutSchema } from './support/lost-attacks.ts';

const { entries } = await loadAttacks('content', new Date().toISOString().slice(0, 10));
const attacks = indexAttacks(entries.map(({ attack }) => attack));

test('a missing schema never makes the attacks of a tool fewer', async () => {
  const { servers } = await loadRecords(['content/servers']);
  const { compared, lost } = lostWithoutSchema(servers, attacks);
  expect(compared).toBeGreaterThan(1_000);
  expect(lost).toEqual([]);
});

test('an entry has an OSV record exactly where one can be written', () => {
  for (const { attack } of entries)
    expect(hasOsv(attack), attack.slug).toBe(
      toOsv(attack, { pageUrl: '', related: [], body: '' }) !== null,
    );
});
