import { createIndex } from 'pagefind';
import type { ProseRecord } from '../../domain/search/prose-record.ts';

/** One file of the index, below `/pagefind/`. */
export interface ProseFile {
  name: string;
  content: Uint8Array;
}

/** What the browser asks for; the rest are components, a worker and a playground that this site does not use. */
const USED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(?:meta|index|filter|fragment))$/;

/**
 * Places of words in one part of the index; a search loads a part for each of its words. Pagefind's own 20,000 makes ten
 * parts of 25 KB of this prose, this makes them 3 KB. The variable is called unstable, so a test holds that it counts.
 */
const PART_SIZE = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: '2000' };

/**
 * The index of all prose as Pagefind writes it. Its bytes depend on the order in which records are added (1.6.0), so
 * `records` come sorted.
 */
export async function buildProseIndex(records: readonly ProseRecord[]): Promise<ProseFile[]> {
  // Read by the process that createIndex starts.
  Object.assign(process.env, PART_SIZE);
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`pagefind made no index: ${errors.join('; ')}`);
  try {
    // Pagefind takes one after the other, so their order stays without a wait for each answer.
    const added = await Promise.all(
      records.map((record) => index.addCustomRecord(customRecord(record))),
    );
    records.forEach(({ path }, at) => {
      const refused = added[at]?.errors ?? [];
      if (refused.length > 0) throw new Error(`pagefind refused ${path}: ${refused.join('; ')}`);
    });
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`pagefind wrote no index: ${faults.join('; ')}`);
    return files
      .filter(({ path }) => USED.test(path))
      .map(({ path, content }) => ({ name: path, content }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } finally {
    await index.deleteIndex();
  }
}

function customRecord({ path, kind, title, names, text, filters, sort }: ProseRecord) {
  const values = Object.entries(filters).filter(([, some]) => some.length > 0);
  return {
    url: path,
    language: 'en',
    // The title is content too: only then is it part of an excerpt, and found as a phrase with what follows.
    content: [`${title}.`, text, names.join(', ')].filter((part) => part !== '').join(' '),
    meta: { title, kind },
    filters: {
      kind: [kind],
      ...Object.fromEntries(values.map(([name, some]) => [name, [...some]])),
    },
    sort: { ...sort },
  };
}
