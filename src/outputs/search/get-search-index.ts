import { getCollection } from 'astro:content';
import { getAttacks } from '../../catalogue/get-attacks.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { getGlossary } from '../../catalogue/get-glossary.ts';
import { buildIndex } from '../../domain/search/build-index.ts';
import type { SearchMeta } from '../../domain/search/index-format.ts';
import { isOff } from '../../domain/seo/sections.ts';
import { site } from '../../site.config.ts';
import { SITE_PAGES } from './plain-pages.ts';
import { type PlainPage, searchDocuments } from './search-documents.ts';
import { type SearchFile, searchFiles } from './search-files.ts';

/** The index as it is published. */
export interface PublishedIndex {
  version: string;
  files: SearchFile[];
  meta: SearchMeta;
  entries: number;
  /** Files of results. */
  records: number;
}

let building: Promise<PublishedIndex> | undefined;

/** The search index of this build, made once. */
export function getSearchIndex(): Promise<PublishedIndex> {
  building ??= build();
  return building;
}

async function build(): Promise<PublishedIndex> {
  const [catalogue, attacks, signals, guides, glossary] = await Promise.all([
    getCatalogue(),
    getAttacks(),
    getCollection('signals'),
    getCollection('guides'),
    getGlossary(),
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
      site.sections.attacks ? attacks.techniques : [],
      [
        ...signalPages,
        ...guidePages,
        ...SITE_PAGES.filter(({ path }) => !isOff(path, site.sections)),
      ],
      glossary,
    ),
  );
  const built = searchFiles(index);
  const bytes = built.files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0);
  console.log(
    `search: ${index.entries} entries in ${built.files.length} files, ${Math.round(bytes / 1024)} KB, ${Math.round(performance.now() - started)} ms`,
  );
  return {
    ...built,
    meta: index.meta,
    entries: index.entries,
    records: index.records.filter((file) => file !== null).length,
  };
}
