import { expect, it } from 'vitest';
import { testAttack } from '../../domain/attacks/test-attack.ts';
import { attackFeed } from './attack-feed.ts';

const site = { name: 'Example', url: 'https://example.org', repository: null };

it('lists what changed last first, whatever the order of the database', () => {
  const old = testAttack({ id: 'MCPA-2026-0001', slug: 'old', modified: '2026-09-01' });
  const changed = testAttack({ id: 'MCPA-2026-0002', slug: 'changed', modified: '2026-11-01' });
  const xml = attackFeed([old, changed], site);
  expect(attackFeed([changed, old], site)).toBe(xml);
  expect(xml.indexOf('/attacks/changed/')).toBeLessThan(xml.indexOf('/attacks/old/'));
  expect(xml.indexOf('/attacks/changed/')).toBeGreaterThan(0);
});

it('gives a day of publication only where the day is known', () => {
  expect(attackFeed([testAttack({ disclosed: '2026-03' })], site)).not.toContain('<published>');
  expect(attackFeed([testAttack({ disclosed: '2026-03-04' })], site)).toContain(
    '<published>2026-03-04T00:00:00Z</published>',
  );
});
