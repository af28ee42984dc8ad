import { catalogueKey } from '../../domain/check/catalogue-key.ts';
import { suggest } from '../../domain/policy/suggest.ts';
import { listOf } from '../../domain/text/sentence.ts';
import { UsageError } from '../command.ts';
import { plain } from '../style.ts';
import type { CatalogueServer, ServerEntry } from './catalogue-server.ts';
import type { OpenCatalogue } from './opened-catalogue.ts';

/** Most servers that are named when several fit. */
const MAX_NAMED = 5;

/** The server that a reader means, whole. */
export async function readServer(
  catalogue: OpenCatalogue,
  wanted: string,
): Promise<CatalogueServer> {
  return catalogue.server(findServer(await catalogue.entries(), wanted));
}

/** The server of a source, by its key (`catalogueKey`); of several records of one, that with most tools. Null when there are no tools. */
export async function readServerOf(
  catalogue: OpenCatalogue,
  key: string,
): Promise<CatalogueServer | null> {
  const [found] = (await catalogue.entries())
    .filter(({ source, tools }) => tools > 0 && catalogueKey(source.kind, source.ref) === key)
    .sort((a, b) => b.tools - a.tools);
  return found === undefined ? null : catalogue.server(found);
}

/**
 * The server that a reader means: by its id, its slug, its source (`npm:name`, or the name of its package alone), or
 * its display name. Throws a UsageError that names what is near when none fits, and all that fit when several do.
 */
function findServer(servers: readonly ServerEntry[], wanted: string): ServerEntry {
  const word = wanted.toLowerCase();
  const ways: ((server: ServerEntry) => string)[] = [
    ({ id }) => id,
    ({ slug }) => slug,
    ({ source }) => `${source.kind}:${source.ref}`,
    ({ source }) => source.ref,
    ({ name }) => name,
  ];
  for (const way of ways) {
    const found = servers.filter((server) => way(server).toLowerCase() === word);
    const [first, second] = found;
    if (first !== undefined && second === undefined) return first;
    if (second !== undefined) {
      const ids = found.slice(0, MAX_NAMED).map(({ id }) => plain(id));
      throw new UsageError(
        `${found.length} servers are called ${plain(wanted)}: name one by its id, ${listOf(ids)}.`,
      );
    }
  }
  throw new UsageError(
    `The catalogue has no server ${JSON.stringify(plain(wanted))}.${hintFor(servers, wanted)}`,
  );
}

/** Servers whose id holds the word, else the one that is a slip of the hand away. */
function hintFor(servers: readonly ServerEntry[], wanted: string): string {
  const word = wanted.toLowerCase();
  const holding = servers.filter(({ id }) => id.toLowerCase().includes(word));
  if (word !== '' && holding.length > 0 && holding.length <= MAX_NAMED)
    return ` Did you mean ${holding.map(({ id }) => plain(id)).join(' or ')}?`;
  const near = suggest(
    wanted,
    servers.flatMap(({ id, source }) => [id, source.ref]),
  );
  return near === null ? '' : ` Did you mean ${plain(near)}?`;
}
