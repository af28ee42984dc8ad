import { getCollection } from 'astro:content';
import { buildCatalogue } from '../domain/catalogue/build-catalogue.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { ServerRecord } from '../domain/record/server-record.ts';
import { getAttacks } from './get-attacks.ts';
import { type HandedOver, handedOver } from './handed-over.ts';
import { historyFolder, loadHistory } from './load-history.ts';
import { loadOverrides } from './load-overrides.ts';

let building: Promise<Catalogue> | undefined;

/** The catalogue of this build, judged once however many pages ask. */
export function getCatalogue(): Promise<Catalogue> {
  building ??= build();
  return building;
}

async function build(): Promise<Catalogue> {
  const [{ servers, quarantined, judged }, attacks, overrides] = await Promise.all([
    handedOver() ?? collected(),
    getAttacks(),
    loadOverrides('content/overrides'),
  ]);
  const histories = await loadHistory(historyFolder(process.env), servers);
  return buildCatalogue({
    servers,
    quarantined,
    judged,
    overrides,
    histories,
    attacks: attacks.entries.map((entry) => entry.attack),
  });
}

/** The records of the content collection, as `astro dev` keeps it. */
async function collected(): Promise<Omit<HandedOver, 'attacks' | 'rules' | 'cacheDir'>> {
  const [entries, quarantined] = await Promise.all([
    getCollection('servers'),
    getCollection('quarantine'),
  ]);
  const servers = entries
    // The loader checked these texts with ServerRecordSchema.
    .map((entry): ServerRecord => JSON.parse(entry.body ?? 'null'))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    servers,
    quarantined: quarantined
      .flatMap((entry) => entry.data.entries)
      .map(({ kept, ...entry }) => (kept === undefined ? entry : { ...entry, kept })),
    judged: new Map(),
  };
}
