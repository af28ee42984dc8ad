import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { campaignMembers } from './campaign-members.ts';

const entry = (changes: object) => {
  const attack = testAttack({ ...changes });
  return { file: `${attack.slug}.mdx`, attack, body: '' };
};
const faults = (...all: object[]) =>
  campaignMembers(all.map(entry)).map(({ file, field }) => `${file} ${field}`);

const campaign = { slug: 'campaign', kind: 'campaign', cve: [], members: ['one', 'two'] };

test('the members exist and link back', () => {
  const one = { slug: 'one', seeAlso: ['campaign'] };
  expect(faults(campaign, one, { slug: 'two', seeAlso: ['campaign'] })).toEqual([]);
  expect(faults(campaign, one, { slug: 'two' })).toEqual(['campaign.mdx members[1]']);
  expect(faults(campaign, one)).toEqual(['campaign.mdx members[1]']);
});
