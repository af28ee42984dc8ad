import { expect, test } from 'vitest';
import { loadAttacks } from '../src/catalogue/load-attacks.ts';
import { indexAttacks } from '../src/domain/attacks/attack-index.ts';
import { hasOsv, toOsv } from '../src/domain/attacks/osv.ts';
import { embeddedCatalogue } from './support/embedded-catalogue.ts';
import { lostWithoutSchema } from './support/lost-attacks.ts';
import { LONG } from './support/size.ts';
import { tellingTools } from './support/telling-tools.ts';

const { entries } = await loadAttacks('content', new Date().toISOString().slice(0, 10));
const attacks = indexAttacks(entries.map(({ attack }) => attack));

test('a missing schema never makes the attacks of a tool fewer', async () => {
  const { servers, judged } = await embeddedCatalogue();
  const tools = servers.flatMap((server) =>
    server.tools.flatMap((tool, index) => {
      const verdict = judged.get(server.id)?.tools[index]?.reviewed.verdict;
      return verdict === undefined ? [] : [{ server, tool, verdict }];
    }),
  );
  const { compared, lost } = lostWithoutSchema(LONG ? tools : tellingTools(tools), attacks);
  expect(compared).toBeGreaterThan(LONG ? 3_000 : 100);
  expect(lost).toEqual([]);
});

test('an entry has an OSV record exactly where one can be written', () => {
  for (const { attack } of entries)
    expect(hasOsv(attack), attack.slug).toBe(
      toOsv(attack, { pageUrl: '', related: [], body: '' }) !== null,
    );
});
