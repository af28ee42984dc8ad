import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { attackJsonSchema, toAttackJson } from './attack-json.ts';
import { attackMarkdown } from './attack-markdown.ts';
import { citationBibtex, citationText } from './citation.ts';
import { FRONT_MATTER, testAttack } from './test-attack.ts';

const pageUrl = 'https://example.org/attacks/page-reader-ssrf/';
const site = { name: 'Example', pageUrl };
const markdown = (changes: Readonly<Record<string, unknown>> = {}, body = '') =>
  attackMarkdown(testAttack(changes), { technique: 'Server-side request forgery', body, pageUrl });

test('our own form is what its JSON Schema says, and nothing else', () => {
  const isAttack = new Ajv2020({ strict: false, validateFormats: false }).compile(
    attackJsonSchema('https://example.org/schema/attack.v1.json'),
  );
  const json = toAttackJson(testAttack(), pageUrl);
  expect(isAttack(json), JSON.stringify(isAttack.errors)).toBe(true);
  expect(isAttack({ ...json, severity: 'dreadful' })).toBe(false);
  expect(isAttack({ ...json, colour: 'red' })).toBe(false);
});

test('a citation has title, id, day and address, and does not depend on the day of reading', () => {
  expect(citationText(testAttack(), site)).toBe(
    'Example, MCP Attack Database. “Page reader: internal addresses are fetched”, MCPA-2026-0001, last changed 2026-11-20. https://example.org/attacks/page-reader-ssrf/',
  );
});

test('BibTeX escapes what LaTeX would read as commands', () => {
  const bibtex = citationBibtex(testAttack({ title: 'run_sql & {drop} 100 %' }), site);
  expect(bibtex).toContain('title        = {{run\\_sql \\& \\{drop\\} 100 \\%}},');
  expect(bibtex).toContain('@misc{mcpa-2026-0001,');
});

test('the Markdown twin says the verdict, the policy and what it does', () => {
  const text = markdown();
  expect(text).toContain('A call policy stops the described path.');
  expect(text).toContain('"host_in"');
  expect(text).toContain(
    '- The attack\'s call `read_page` `{"url":"http://169.254.169.254/"}`: denied.',
  );
  expect(text).toContain(
    '- Page reader (npm: `page-reader-mcp`): versions `<1.2.0`; fixed in 1.2.0',
  );
  expect(text).toContain('1. The caller names an internal address');
});

test('written prose takes the place of the steps', () => {
  const text = markdown({}, '## How it works\n\nProse.');
  expect(text).toContain('## How it works\n\nProse.');
  expect(text).not.toContain('1. The caller');
});

test('steps of a class are not told as those of the case', () => {
  expect(markdown({ stepsBasis: 'class' })).toContain('## How attacks of this class work');
});

test('nothing is printed for what is not known', () => {
  const text = markdown({
    cve: [],
    ghsa: [],
    cvss: null,
    severityBasis: 'editorial',
    affected: [{ ...FRONT_MATTER.affected[0], versions: null, fixedIn: [] }],
    policyVerdict: 'cannot',
    policy: null,
  });
  expect(text).not.toMatch(/undefined|null|\[object/);
  expect(text).not.toContain('Identifiers');
  expect(text).toContain('versions not known; no fixed release known');
  expect(text).toContain('A call policy cannot stop this.');
});

test('the Markdown twin has every score, and why no package is named', () => {
  const other = { score: 8.7, vector: null, version: '4.0', issuer: 'VulDB', source: pageUrl };
  const text = markdown({
    cvssOther: [other],
    affected: [{ ...FRONT_MATTER.affected[0], ecosystem: null, package: null }],
    noPackage: { reason: 'application', source: pageUrl },
  });
  expect(text).toContain('- CVSS: 7.5 (CVSS 3.1, GitHub)');
  expect(text).toContain('- CVSS: 8.7 (CVSS 4.0, VulDB)');
  expect(text).toContain('- No package: it is an application');
});
