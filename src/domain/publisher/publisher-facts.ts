import {
  type Attestation,
  deprecationFact,
  type Publisher,
  type PublisherFact,
  type RegistryEntry,
  type RepositoryFacts,
} from '../record/publisher.ts';
import type { ServerRecord } from '../record/server-record.ts';
import { count } from '../text/plural.ts';
import { truncate } from '../text/truncate.ts';
import { visibleText } from '../text/visible-text.ts';
import { type NameAlike, nameAlikeWords } from './name-alike.ts';
import { repositoryOwner, sameRepository } from './repository-name.ts';

type Add = (term: string, says: string, evidence: string, on?: string) => void;
type Known = Pick<ServerRecord, 'source' | 'repository' | 'license' | 'scan' | 'publisher'>;

const MAX_CHARS = 300;
const MAX_OWNERS = 5;
/** Names below this prefix of the official registry are given to accounts of the code host. */
const GITHUB_NAMESPACE = /^io\.github\.([\w-]+)\//i;

/** The facts of a server's page, its data, its Markdown and `toolward check`, in the same words. `alike`: see name-alike.ts. */
export function publisherFactsOf(record: Known, alike: NameAlike | null = null): PublisherFact[] {
  const { source, license, scan, publisher } = record;
  const day = (iso: string | undefined) => iso?.slice(0, 10) ?? null;
  const facts: PublisherFact[] = [];
  const add: Add = (term, says, evidence, on) =>
    facts.push({
      term,
      says: truncate(visibleText(says), MAX_CHARS),
      evidence: truncate(visibleText(evidence), MAX_CHARS),
      date: day(on ?? publisher?.checkedAt ?? scan?.scannedAt),
    });
  if (alike !== null) add('Name', nameAlikeWords(alike), 'names in this catalogue');
  if (source.kind === 'npm') addScope(source.ref, add);
  addOwners(publisher?.owners, add);
  addRepository(record, add);
  addRegistry(record, add);
  if (publisher !== undefined) addAsked(record, publisher, add);
  if (license !== null) add('Licence', license, 'named by the package', scan?.scannedAt);
  return facts;
}

function addScope(name: string, add: Add): void {
  const [, scope] = /^(@[^/]+)\//.exec(name) ?? [];
  if (scope === undefined)
    add('Scope', 'None: anybody could have taken this name first', 'name of the npm package');
  else add('Scope', scope, 'npm lets only its owners publish below it');
}

function addOwners(owners: readonly string[] | undefined, add: Add): void {
  if (owners === undefined || owners.length === 0) return;
  const more = owners.length - MAX_OWNERS;
  const named = owners.slice(0, MAX_OWNERS).join(', ');
  add(
    'Owners',
    more > 0 ? `${named} and ${more} more` : named,
    'accounts that may publish it, by the package registry',
  );
}

function addRepository({ repository, publisher, scan, source }: Known, add: Add): void {
  const read = publisher?.repositoryFacts;
  if (repository !== null) {
    const same = read !== undefined && sameRepository(read.url, repository);
    add(
      'Repository',
      repository,
      `named by the package; ${same ? namesBack(read, source.ref) : 'whether it names the package back was not asked'}`,
      same ? read.checkedAt : scan?.scannedAt,
    );
  }
  if (read !== undefined && read.archived !== null)
    add(
      'Archived',
      read.archived ? 'Yes: its owner closed the repository for changes' : 'No',
      `state of ${read.url}`,
      read.checkedAt,
    );
}

/** Whether the repository says that it is the package's. */
function namesBack({ ref, packageName }: RepositoryFacts, name: string): string {
  if (ref === null) return 'whether it names the package back was not asked';
  if (packageName === null) return `at ${ref} it has no manifest that names a package`;
  return packageName === name
    ? `its manifest at ${ref} names the package back`
    : `its manifest at ${ref} names another package, ${packageName}`;
}

const STATUS_WORDS = {
  active: 'active',
  deprecated: 'deprecated by its publisher',
  deleted: 'deleted from the registry',
} as const satisfies Record<RegistryEntry['status'], string>;

function addRegistry({ repository, publisher, source }: Known, add: Add): void {
  const entry = publisher?.registryEntry;
  const claimed = publisher?.registryName ?? null;
  if (entry !== undefined) {
    const back =
      claimed === null
        ? ''
        : claimed === entry.name
          ? '; the package claims the same name'
          : `; the package claims ${claimed}`;
    add(
      'MCP registry',
      `${entry.name}, ${STATUS_WORDS[entry.status]}${ownerWords(entry.name, repository)}${domainWords(entry.name, source)}`,
      `entry${entry.version === null ? '' : ` of version ${entry.version}`} in a registry's list: whoever has the name proved the account or the domain${back}`,
      entry.checkedAt,
    );
  } else if (claimed !== null)
    add(
      'MCP registry',
      `${claimed}${ownerWords(claimed, repository)}`,
      'claimed by mcpName of package.json; the registry was not asked',
    );
}

/** Whether the account in a name of the registry owns the repository. */
function ownerWords(name: string, repository: string | null): string {
  const [, account] = GITHUB_NAMESPACE.exec(name) ?? [];
  const owner = repositoryOwner(repository);
  if (account === undefined || owner === null) return '';
  return account.toLowerCase() === owner
    ? '; the account that owns the repository'
    : '; another account than the repository names';
}

/** Whether the domain in a name of the registry (`com.example/x`) is that of a remote server's address. */
function domainWords(name: string, { kind, ref }: Known['source']): string {
  const host = kind === 'remote' ? URL.parse(ref)?.hostname : undefined;
  const [space = ''] = name.split('/', 1);
  if (host === undefined || GITHUB_NAMESPACE.test(name) || !space.includes('.')) return '';
  const domain = space.split('.').reverse().join('.').toLowerCase();
  return host === domain || host.endsWith(`.${domain}`)
    ? '; the domain of its address'
    : '; another domain than that of its address';
}

function addAsked(record: Known, publisher: Publisher, add: Add): void {
  const { provenance, attestation, signature, releases } = publisher;
  if (attestation !== undefined)
    add(
      'Build provenance',
      attestationWords(attestation, record.repository),
      'signed statement in the package registry, checked with the certificates and logs of Sigstore',
    );
  else if (provenance !== null || record.source.kind === 'npm')
    add(
      'Build provenance',
      provenance === null
        ? 'Not known: the registry that was asked passes on no signatures'
        : provenance
          ? 'Published; not verified here'
          : 'None published here',
      'attestations of the package registry',
    );
  if (signature !== undefined) {
    const { state, signer, issuer, reason } = signature;
    const by = signer === null ? '' : ` by ${signer}${issuer === null ? '' : ` (${issuer})`}`;
    const words = {
      verified: `Verified: signed${by}`,
      'self-signed': `Signed${by}: it fits the bytes, and nobody vouches for the signer`,
      refused: `Refused: ${reason ?? 'it does not fit the bytes'}`,
      unchecked: `There is one; not checked here: ${reason ?? 'no reason is known'}`,
      none: 'None published here',
    } as const satisfies Record<typeof state, string>;
    add('Signature', words[state], 'signature over the bytes that were scanned');
  }
  if (releases !== null) add('Releases', releaseWords(publisher), 'package registry');
  if (record.source.kind === 'npm') {
    const { term, says } = deprecationFact(publisher.deprecated);
    add(term, says, 'set by its author in the package registry');
  }
}

function attestationWords(statement: Attestation, named: string | null): string {
  const { state, reason, repository, commit, workflow } = statement;
  if (state === 'refused') return `Refused: ${reason ?? 'it does not hold'}`;
  if (state === 'unchecked')
    return `Published; not checked here: ${reason ?? 'no reason is known'}`;
  const from = repository === null ? '' : `: built from ${repository}`;
  const at = commit === null ? '' : ` at ${commit.slice(0, 12)}`;
  const by = workflow === null ? '' : ` by ${workflow}`;
  const other =
    repository !== null && named !== null && !sameRepository(repository, named)
      ? '; another repository than the package names'
      : '';
  return `Verified${from}${at}${by}${other}`;
}

function releaseWords({ releases, firstRelease, lastRelease }: Publisher): string {
  const dated =
    firstRelease === null || lastRelease === null
      ? ''
      : `, the first on ${firstRelease.slice(0, 10)}, the last on ${lastRelease.slice(0, 10)}`;
  return `${count(releases ?? 0, 'version')}${dated}`;
}
