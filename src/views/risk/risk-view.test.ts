import { expect, it } from 'vitest';
import { testAttack } from '../../domain/attacks/test-attack.ts';
import { buildCatalogue } from '../../domain/catalogue/build-catalogue.ts';
import { riskView } from './risk-view.ts';

const site = { name: 'Example', url: 'https://example.org', repository: null };
const catalogue = buildCatalogue({
  servers: [],
  quarantined: [],
  attacks: [],
  overrides: new Map(),
});

it('shows the attacks that abuse calls of the category: used in the wild first, then the most severe', () => {
  const attack = (slug: string, over: Partial<ReturnType<typeof testAttack>>) =>
    testAttack({ slug, title: slug, categories: ['Execute'], ...over });
  const attacks = [
    attack('mild', { severity: 'low' }),
    attack('severe', { severity: 'critical' }),
    attack('reads', { severity: 'critical', categories: ['Read'] }),
    attack('used', {
      severity: 'medium',
      exploitation: { state: 'used', source: 'https://example.org/', date: '2026-01' },
    }),
  ];
  const view = riskView(catalogue, 'Execute', attacks, site);
  expect(view.attacks.total).toBe(3);
  expect(view.attacks.shown.map(({ href }) => href)).toEqual([
    '/attacks/used/',
    '/attacks/severe/',
    '/attacks/mild/',
  ]);
  expect(riskView(catalogue, 'Unknown', attacks, site).attacks.total).toBe(0);
});
