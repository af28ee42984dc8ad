import { createIndex } from 'pagefind';
import type { SearchDocument } from '../../../src/domain/search/search-document.ts';

/** All entries in an index of Pagefind with its own settings, as lean records: name, server, description. By site path. */
export async function pagefindAlone(
  documents: readonly SearchDocument[],
): Promise<[path: string, bytes: Uint8Array][]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(errors.join('; '));
  await Promise.all(
    documents.map(({ names, kind, server, place, text }) =>
      index.addCustomRecord({
        url: kind === 'tool' ? `/tools/${server?.[1]}/${place}/` : `/${kind}/${place}/`,
        language: 'en',
        content: [names.join(' '), server?.[0] ?? '', text].join('. '),
        meta: { title: names[0] ?? '' },
      }),
    ),
  );
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files.map(({ path, content }) => [`/pagefind-alone/${path}`, content]);
}
