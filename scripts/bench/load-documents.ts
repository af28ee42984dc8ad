import { loadAttacks } from '../../src/catalogue/load-attacks.ts';
import { loadGlossary } from '../../src/catalogue/load-glossary.ts';
import { loadRecords } from '../../src/catalogue/load-records.ts';
import { buildCatalogue } from '../../src/domain/catalogue/build-catalogue.ts';
import type { SearchDocument } from '../../src/domain/search/search-document.ts';
import { SITE_PAGES } from '../../src/outputs/search/plain-pages.ts';
import { searchDocuments } from '../../src/outputs/search/search-documents.ts';

/** What the index of names is fed for the records of a file or folder, but for signals and guides. */
export async function loadDocuments(source: string): Promise<SearchDocument[]> {
  const [{ servers, quarantined }, { entries, techniques }, glossary] = await Promise.all([
    loadRecords([source]),
    loadAttacks('content', new Date().toISOString().slice(0, 10)),
    loadGlossary('content/glossary'),
  ]);
  const attacks = entries.map((entry) => entry.attack);
  const catalogue = buildCatalogue({ servers, quarantined, overrides: new Map(), attacks });
  return searchDocuments(catalogue, attacks, techniques, SITE_PAGES, glossary);
}
