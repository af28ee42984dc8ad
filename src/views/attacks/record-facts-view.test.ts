import { expect, it } from 'vitest';
import { testAttack } from '../../domain/attacks/test-attack.ts';
import { packageFact, recordFacts, scoreFacts } from './record-facts-view.ts';

const facts = (changes: Record<string, unknown>) =>
  Object.fromEntries(recordFacts(testAttack(changes)).map((fact) => [fact.term, fact]));

it('begins with CVE, finder, affected and fixed versions', () => {
  const attack = testAttack({ credits: [{ name: 'A Lab', role: 'FINDER' }] });
  expect(recordFacts(attack).map(({ term, text }) => [term, text])).toEqual([
    ['CVE', 'CVE-2026-10001'],
    ['Found by', 'A Lab'],
    ['Affected', '<1.2.0'],
    ['Fixed in', '1.2.0'],
  ]);
});

it('takes the next public id where there is no CVE, and says so where there is none', () => {
  expect(facts({ cve: [] })).toHaveProperty('GHSA');
  expect(facts({ cve: [], ghsa: [], mal: ['MAL-2026-1'] })['MAL']?.href).toContain('osv.dev');
  expect(facts({ cve: [], ghsa: [] })['CVE']?.text).toBe('none known');
});

it('does not take a coordinator for the finder', () => {
  const credits = [{ name: 'A Centre', role: 'COORDINATOR' }];
  expect(facts({ credits })['Found by']?.text).toBe('not looked up');
  expect(facts({ credits: [{ name: 'B', role: 'REPORTER' }] })['Reported by']?.text).toBe('B');
});

it('tells sources that name nobody from sources that nobody looked at', () => {
  const sources = ['One List', 'One List', 'Other List'].map((publisher, at) => ({
    title: 'a record',
    url: `https://example.org/${at}`,
    publisher,
    date: null,
    read: true,
  }));
  const namesNobody = sources.map(({ url }) => url);
  expect(facts({ credits: [], sources })['Found by']?.text).toBe('not looked up');
  expect(facts({ credits: [], sources, namesNobody })['Found by']?.text).toBe(
    'nobody named by One List and Other List',
  );
});

it('says what is not known of versions, and where the other products stand', () => {
  const [product] = testAttack().affected;
  const open = facts({ affected: [{ ...product, versions: null, fixedIn: [] }, product] });
  expect(open['Affected']?.text).toBe('versions not known');
  expect(open['Affected']?.more).toEqual({
    text: 'Page reader, npm: page-reader-mcp, and 1 other',
    href: '#affected',
  });
  const noted = facts({ affected: [{ ...product, note: 'up to commit 4cfc464' }] });
  expect(noted['Affected']?.more?.text).toBe(
    'Page reader, npm: page-reader-mcp (up to commit 4cfc464)',
  );
  expect(open['Fixed in']?.text).toBe('no fixed release known');
  expect(facts({ affected: [] })['Affected']?.text).toBe('no single product');
});

it('shows every score with its issuer, and its source where it is named', () => {
  const { cvss } = testAttack();
  const other = {
    score: 8.7,
    vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N',
    version: '4.0',
    issuer: 'VulDB',
    source: 'https://example.org/record',
  };
  const facts = scoreFacts(testAttack({ cvssOther: [other] }));
  expect(facts.map(({ term, href }) => [term, href])).toEqual([
    [`CVSS 3.1 by ${cvss?.issuer}`, undefined],
    ['CVSS 4.0 by VulDB', 'https://example.org/record'],
  ]);
  expect(facts[1]?.text).toBe(`8.7 ${other.vector}`);
  expect(scoreFacts(testAttack({ cvss: null }))).toEqual([]);
});

it('says why no package is named, and that one was not looked up', () => {
  const [product] = testAttack().affected;
  const affected = [{ ...product, ecosystem: null, package: null }];
  const of = (noPackage: object | null) => packageFact(testAttack({ affected, noPackage }));
  expect(packageFact(testAttack())).toEqual([]);
  expect(of(null)[0]?.text).toBe('not looked up');
  const [said] = of({ reason: 'hosted', source: 'https://example.org/' });
  expect(said?.text).toBe('None: it is a hosted service that nobody installs.');
  expect(said?.href).toBe('https://example.org/');
});
