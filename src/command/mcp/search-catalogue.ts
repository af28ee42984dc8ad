import { buildIndex } from '../../domain/search/build-index.ts';
import { attackDocument, serverDocument, toolDocument } from '../../domain/search/documents.ts';
import type { IndexReader } from '../../domain/search/index-reader.ts';
import { memoryReader } from '../../domain/search/memory-reader.ts';
import { inOrderOfName } from '../../domain/search/search-document.ts';
import { type SearchAnswer, search } from '../../domain/search/search-engine.ts';
import type { SearchQuery } from '../../domain/search/search-query.ts';
import type { OpenCatalogue } from '../catalogue/opened-catalogue.ts';

const readers = new WeakMap<OpenCatalogue, Promise<IndexReader>>();

/** The index over a catalogue, built when it is first searched. */
function readerOf(catalogue: OpenCatalogue): Promise<IndexReader> {
  const known = readers.get(catalogue);
  if (known !== undefined) return known;
  const making = Promise.all([catalogue.servers(), catalogue.attacks()]).then(
    ([servers, attacks]) =>
      memoryReader(
        buildIndex(
          inOrderOfName([
            ...servers.flatMap((server) => [
              serverDocument(server),
              ...server.tools.map(({ name, slug, verdict, definition }) =>
                toolDocument({ name, ...definition }, slug, verdict, server),
              ),
            ]),
            ...attacks.map((attack) =>
              attackDocument(attack, attack.technique.replaceAll('-', ' ')),
            ),
          ]),
        ),
      ),
  );
  readers.set(catalogue, making);
  return making;
}

/** Searches a catalogue; `limit` is how many results there are at most. */
export async function searchCatalogue(
  catalogue: OpenCatalogue,
  query: SearchQuery,
  limit: number,
): Promise<SearchAnswer> {
  return search(await readerOf(catalogue), query, limit);
}
