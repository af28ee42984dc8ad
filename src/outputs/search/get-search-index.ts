import { getCollection } from 'astro:content';
import { getAttacks } from '../../catalogue/get-attacks.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { loadGlossary } from '../../catalogue/load-glossary.ts';
import { buildIndex } from '../../domain/search/build-index.ts';
import { SITE_PAGES } from './plain-pages.ts';
import { type PlainPage, searchDocuments } from './search-documents.ts';
import { type SearchFile, searchFiles } from './search-files.ts';

let building: Promise<{ version: string; files: SearchFile[] }> | undefined;

/** The search index of this build, made once. */
export function getSearchIndex(): Promise<{ version: string; files: SearchFile[] }> {
  building ??= build();
  return building;
}

async function build(): Promise<{ version: string; files: SearchFile[] }> {
  const [catalogue, attacks, signals, guides, glossary] = await Promise.all([
    getCatalogue(),
    getAttacks(),
    getCollection('signals'),
    getCollection('guides'),
    loadGlossary('content/glossary'),
  ]);
  const signalPages = signals
    .map(
      ({ data }): PlainPage => ({
        kind: 'signal',
        title: data.title,
        path: `/signals/${data.id}/`,
        text: data.summary,
      }),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const guidePages = guides
    .sort((a, b) => a.data.order - b.data.order)
    .map(
      ({ id, data }): PlainPage => ({
        kind: 'guide',
        title: data.title,
        path: `/guides/${id}/`,
        text: data.summary,
      }),
    );
  const entries = attacks.entries.map((entry) => entry.attack);
  const started = performance.now();
  const index = buildIndex(
    searchDocuments(
      catalogue,
      entries,
      attacks.techniques,
      [...signalPages, ...guidePages, ...SITE_PAGES],
      glossary,
    ),
  );
  const built = searchFiles(index);
  const bytes = built.files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0);
  console.log(
    `search: ${index.meta.codes.length} entries in ${built.files.length} files, ${Math.round(bytes / 1024)} KB, ${Math.round(performance.now() - started)} ms`,
  );
  return built;
}
