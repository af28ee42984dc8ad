import { expect, it } from 'vitest';
import { testAttack } from '../../domain/attacks/test-attack.ts';
import { buildCatalogue } from '../../domain/catalogue/build-catalogue.ts';
import { testRecord } from '../../domain/history/test-record.ts';
import { serverView } from '../../views/server/server-view.ts';
import { attackFeed } from './attack-feed.ts';
import { serverFeedGroups } from './attack-feeds.ts';

const site = { name: 'Example', url: 'https://example.org', repository: null };
const tools = { read_page: 'Reads a page.' };
const catalogue = buildCatalogue({
  servers: [
    { ...testRecord('1.0.0', tools, 0, 'page-reader-mcp'), name: '<b>Page & reader</b>' },
    testRecord('1.0.0', tools, 0, 'another-mcp'),
  ],
  quarantined: [],
  overrides: new Map(),
  attacks: [testAttack(), testAttack({ id: 'MCPA-2026-0002', slug: 'elsewhere', affected: [] })],
});

it('makes a feed of the entries that name a server, and none for other servers', () => {
  const groups = serverFeedGroups(catalogue.servers, catalogue.attacks);
  expect(groups.map(({ attacks }) => attacks.map(({ slug }) => slug))).toEqual([
    ['page-reader-ssrf'],
  ]);
  const [group] = groups;
  if (group === undefined) throw new Error('there is a feed');
  const xml = attackFeed(group.attacks, site, group);
  expect(xml).toContain(`https://example.org/attacks/feeds/${group.path}.xml`);
  expect(xml).toContain('/attacks/page-reader-ssrf/');
  expect(xml).not.toContain('<b>');
});

it('is linked from the head of that server alone', () => {
  const links = catalogue.servers.map((server) =>
    serverView(server, site, catalogue.attacks).alternates.filter(({ href }) =>
      href.startsWith('/attacks/feeds/'),
    ),
  );
  const [group] = serverFeedGroups(catalogue.servers, catalogue.attacks);
  expect(links.flat()).toEqual([
    {
      type: 'application/atom+xml',
      href: `/attacks/feeds/${group?.path}.xml`,
      title: expect.stringContaining('Page & reader'),
    },
  ]);
  expect(links.filter((some) => some.length > 0)).toHaveLength(1);
});
