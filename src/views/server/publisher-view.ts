import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { deprecationFact, type PublisherFact } from '../../domain/record/publisher.ts';
import { count } from '../../domain/text/plural.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { repositoryLink } from './source-words.ts';

const MAX_CHARS = 200;
/** Names below this prefix of the official registry are given to accounts of the code host. */
const GITHUB_NAMESPACE = /^io\.github\.([\w-]+)\//i;

/** The facts of a server's page, its data and its Markdown, in the same words. */
export function publisherFactsOf({ record }: Pick<ServerEntry, 'record'>): PublisherFact[] {
  const { source, repository, license, scan, publisher } = record;
  const date = (publisher?.checkedAt ?? scan?.scannedAt)?.slice(0, 10) ?? null;
  const facts: PublisherFact[] = [];
  const add = (term: string, says: string, evidence: string, on: string | null = date) =>
    facts.push({ term, says: truncate(visibleText(says), MAX_CHARS), evidence, date: on });
  if (source.kind === 'npm') {
    const [, scope] = /^(@[^/]+)\//.exec(source.ref) ?? [];
    add(
      'Scope',
      scope === undefined ? 'None: anybody could have taken this name first' : scope,
      scope === undefined ? 'name of the npm package' : 'npm lets only its owners publish below it',
    );
  }
  if (repositoryLink(repository) !== null || repository !== null)
    add(
      'Repository',
      `${repository ?? ''}`,
      'named by the package; whether it names the package back was not asked',
    );
  if (publisher !== undefined) addAsked(publisher, repository, add);
  if (license !== null) add('Licence', license, 'named by the package');
  return facts;
}

function addAsked(
  publisher: NonNullable<ServerEntry['record']['publisher']>,
  repository: string | null,
  add: (term: string, says: string, evidence: string) => void,
): void {
  const { registryName, provenance, releases, firstRelease, lastRelease, deprecated } = publisher;
  if (registryName !== null) {
    const [, account] = GITHUB_NAMESPACE.exec(registryName) ?? [];
    const owner = /github\.com\/([^/]+)\//i.exec(`${repository ?? ''}/`)?.[1];
    const same =
      account === undefined || owner === undefined
        ? ''
        : account.toLowerCase() === owner.toLowerCase()
          ? '; the account that owns the repository'
          : '; another account than the repository names';
    add(
      'MCP registry',
      `${registryName}${same}`,
      'claimed by mcpName of package.json; the registry was not asked',
    );
  }
  if (provenance !== null)
    add(
      'Build provenance',
      provenance ? 'Published; not verified here' : 'None published here',
      'attestations of the package registry',
    );
  if (releases !== null) {
    const dated =
      firstRelease === null || lastRelease === null
        ? ''
        : `, the first on ${firstRelease.slice(0, 10)}, the last on ${lastRelease.slice(0, 10)}`;
    add('Releases', `${count(releases, 'version')}${dated}`, 'package registry');
  }
  const { term, says } = deprecationFact(deprecated);
  add(term, says, 'set by its author in the package registry');
}
