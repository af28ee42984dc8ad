import { expect, it } from 'vitest';
import { testAttack } from '../attacks/test-attack.ts';
import { buildIndex } from './build-index.ts';
import { attackDocument, plainDocument, toolDocument } from './documents.ts';
import { facetTerm } from './index-format.ts';
import { memoryReader } from './memory-reader.ts';
import { inOrderOfName } from './search-document.ts';
import { search } from './search-engine.ts';
import { readQuery } from './search-query.ts';

const attack = {
  ...testAttack(),
  credits: [{ name: 'Ada Finder' }],
  sources: [{ url: 'https://example.org/a', publisher: 'Watchful Labs' }],
};
const tool = (name: string, category: 'Financial' | 'Destructive' | 'Execute' | 'Read') =>
  toolDocument(
    { name, title: null, description: '' },
    name,
    { category, signals: [] },
    {
      name: 'Host',
      slug: 'host',
    },
  );
const index = buildIndex(
  inOrderOfName([
    attackDocument(attack, 'Server-side request forgery'),
    plainDocument(
      'technique',
      ['Server-side request forgery', 'ssrf'],
      '/attacks/techniques/ssrf/',
      '',
      [facetTerm('technique', 'ssrf')],
    ),
    plainDocument(
      'technique',
      ['Data exfiltration', 'data-exfiltration'],
      '/attacks/techniques/data-exfiltration/',
      '',
      [],
    ),
    tool('create_payout', 'Financial'),
    tool('drop_table', 'Destructive'),
    tool('execute_bash', 'Execute'),
    tool('list_notes', 'Read'),
  ]),
);
const ask = async (text: string) => {
  const { results } = await search(
    memoryReader(index),
    readQuery(new URLSearchParams({ q: text })),
    10,
  );
  return results.map(({ record }) => record[1]);
};

it.each([
  ['Ada Finder'],
  ['Watchful Labs'],
  ['page-reader-mcp'],
  ['npm:page-reader-mcp@1.1.0'],
  ['MCPA-2026-0001'],
  ['cve-2026-10001'],
  ['2026-10001'],
  ['GHSA-2222-3333-4444'],
])('finder, publisher, product, package and id bring the entry: %s', async (text) => {
  expect(await ask(text)).toEqual(['/attacks/page-reader-ssrf/']);
});

it('brings the entries of a technique with it, the technique first', async () => {
  expect(await ask('server-side request forgery')).toEqual([
    '/attacks/techniques/ssrf/',
    '/attacks/page-reader-ssrf/',
  ]);
});

it.each([
  ['send money', 'create_payout'],
  ['wipe database', 'drop_table'],
  ['run shell command', 'execute_bash'],
  ['exfiltrate', '/attacks/techniques/data-exfiltration/'],
])('everyday words find what they mean: %s', async (text, place) => {
  expect((await ask(text))[0]).toBe(place);
});
