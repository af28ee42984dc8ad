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
 * The index of all prose as Pagefind writes it. Its bytes depend on the order in which records are added (1.6.0), so
 * `records` come sorted.
 */
export async function buildProseIndex(records: readonly ProseRecord[]): Promise<ProseFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`pagefind made no index: ${errors.join('; ')}`);
  try {
    for (const record of records) {
      const added = await index.addCustomRecord(customRecord(record));
      if (added.errors.length > 0)
        throw new Error(`pagefind refused ${record.path}: ${added.errors.join('; ')}`);
    }
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
