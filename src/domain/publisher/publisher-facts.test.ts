import { expect, test } from 'vitest';
import { ServerRecordSchema } from '../record/server-record.ts';
import { publisherFactsOf } from './publisher-facts.ts';

const CHECKED = '2026-01-02T03:04:05Z';
const LATER = '2026-02-03T00:00:00Z';

function factsOf(publisher: object, more: object = {}) {
  const record = ServerRecordSchema.parse({
    id: 'a',
    name: 'a',
    source: { kind: 'npm', ref: '@acme/notes' },
    repository: 'https://github.com/Acme/notes',
    license: 'MIT',
    publisher: { checkedAt: CHECKED, ...publisher },
    tools: [],
    ...more,
  });
  return new Map(publisherFactsOf(record).map((fact) => [fact.term, fact]));
}

test('a package without more says where each fact comes from, and what was not asked', () => {
  expect([...factsOf({ provenance: false, releases: 1 }).values()]).toEqual([
    {
      term: 'Scope',
      says: '@acme',
      evidence: 'npm lets only its owners publish below it',
      date: '2026-01-02',
    },
    {
      term: 'Repository',
      says: 'https://github.com/Acme/notes',
      evidence: 'named by the package; whether it names the package back was not asked',
      date: '2026-01-02',
    },
    {
      term: 'Build provenance',
      says: 'None published here',
      evidence: 'attestations of the package registry',
      date: '2026-01-02',
    },
    { term: 'Releases', says: '1 version', evidence: 'package registry', date: '2026-01-02' },
    {
      term: 'Deprecated',
      says: 'No',
      evidence: 'set by its author in the package registry',
      date: '2026-01-02',
    },
    { term: 'Licence', says: 'MIT', evidence: 'named by the package', date: '2026-01-02' },
  ]);
});

test('a registry that passes on no signatures does not make a package unsigned', () => {
  expect(factsOf({}).get('Build provenance')?.says).toMatch(/^Not known/);
});

test('accounts that may publish are named, a long list is cut', () => {
  expect(factsOf({ owners: ['ann', 'bob'] }).get('Owners')?.says).toBe('ann, bob');
  const many = Array.from({ length: 9 }, (_, at) => `p${at}`);
  expect(factsOf({ owners: many }).get('Owners')?.says).toBe('p0, p1, p2, p3, p4 and 4 more');
});

test.each([
  [{ ref: 'v1.2.0', packageName: '@acme/notes' }, 'its manifest at v1.2.0 names the package back'],
  [{ ref: 'v1.2.0', packageName: 'other' }, 'its manifest at v1.2.0 names another package, other'],
  [{ ref: 'v1.2.0' }, 'at v1.2.0 it has no manifest that names a package'],
  [{}, 'whether it names the package back was not asked'],
])('the repository that was read says %j: %s', (read, words) => {
  const repositoryFacts = { url: 'git@github.com:acme/notes.git', checkedAt: LATER, ...read };
  expect(factsOf({ repositoryFacts }).get('Repository')).toMatchObject({
    evidence: `named by the package; ${words}`,
    date: '2026-02-03',
  });
});

test('a reading of another repository says nothing of this one, but what it says', () => {
  const repositoryFacts = {
    url: 'https://github.com/else/where',
    ref: 'v1',
    packageName: '@acme/notes',
    archived: true,
    checkedAt: LATER,
  };
  const facts = factsOf({ repositoryFacts });
  expect(facts.get('Repository')?.evidence).toMatch(/was not asked$/);
  expect(facts.get('Archived')).toEqual({
    term: 'Archived',
    says: 'Yes: its owner closed the repository for changes',
    evidence: 'state of https://github.com/else/where',
    date: '2026-02-03',
  });
});

const entry = (name: string, status = 'active') => ({
  registryEntry: { name, status, version: '1.0.0', checkedAt: LATER },
});

test.each([
  ['io.github.acme/notes', 'active', ', active; the account that owns the repository'],
  [
    'io.github.other/notes',
    'deprecated',
    ', deprecated by its publisher; another account than the repository names',
  ],
  ['com.acme/notes', 'deleted', ', deleted from the registry'],
])('the entry %s of a registry, %s', (name, status, words) => {
  expect(factsOf(entry(name, status)).get('MCP registry')).toMatchObject({
    says: `${name}${words}`,
    date: '2026-02-03',
  });
});

test('what the package claims is held beside the entry', () => {
  const of = (registryName: string | null) =>
    factsOf({ ...entry('io.github.acme/notes'), registryName }).get('MCP registry')?.evidence;
  expect(of('io.github.acme/notes')).toMatch(/; the package claims the same name$/);
  expect(of('io.github.evil/notes')).toMatch(/; the package claims io.github.evil\/notes$/);
  expect(of(null)).toMatch(/proved the account or the domain$/);
  expect(factsOf({ registryName: 'io.github.acme/x' }).get('MCP registry')?.evidence).toMatch(
    /the registry was not asked$/,
  );
});

test.each([
  ['https://mcp.acme.com/mcp', '; the domain of its address'],
  ['https://acme.com.evil.example/mcp', '; another domain than that of its address'],
])('the domain of a name is held against the address %s', (ref, words) => {
  const facts = factsOf(entry('com.acme/notes'), { source: { kind: 'remote', ref } });
  expect(facts.get('MCP registry')?.says).toBe(`com.acme/notes, active${words}`);
});

const statement = (more: object) => ({
  provenance: true,
  attestation: {
    state: 'verified',
    repository: 'https://github.com/acme/notes',
    commit: '0123456789abcdef0123456789abcdef01234567',
    workflow: '.github/workflows/release.yml',
    ...more,
  },
});

test.each([
  [
    {},
    'Verified: built from https://github.com/acme/notes at 0123456789ab by .github/workflows/release.yml',
  ],
  [
    { repository: 'https://github.com/evil/notes', commit: null, workflow: null },
    'Verified: built from https://github.com/evil/notes; another repository than the package names',
  ],
  [{ state: 'refused', reason: 'it is about other bytes' }, 'Refused: it is about other bytes'],
  [{ state: 'unchecked', reason: 'x' }, 'Published; not checked here: x'],
])('a statement of how it was built, %j', (more, says) => {
  expect(factsOf(statement(more)).get('Build provenance')?.says).toBe(says);
});

test.each([
  [{ state: 'none' }, 'None published here'],
  [
    { state: 'verified', signer: 'a@b.example', issuer: 'https://accounts.example' },
    'Verified: signed by a@b.example (https://accounts.example)',
  ],
  [
    { state: 'self-signed', signer: 'Ann' },
    'Signed by Ann: it fits the bytes, and nobody vouches for the signer',
  ],
  [{ state: 'refused' }, 'Refused: it does not fit the bytes'],
])('a signature %j', (signature, says) => {
  expect(factsOf({ signature }).get('Signature')?.says).toBe(says);
});

test('words of strangers lose hidden characters and their length', () => {
  const facts = factsOf({ deprecated: `use\u202e this ${'x'.repeat(900)}` });
  expect(facts.get('Deprecated')?.says).toMatch(/^Yes: use this x+/);
  expect(facts.get('Deprecated')?.says.length).toBeLessThanOrEqual(300);
});
