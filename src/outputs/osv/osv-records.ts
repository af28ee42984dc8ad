import { strToU8, zipSync } from 'fflate';
import type { Attack } from '../../domain/attacks/attack.ts';
import type { AttackEntry } from '../../domain/attacks/entry.ts';
import { hasOsv, type OsvRecord, osvId, publicAliases, toOsv } from '../../domain/attacks/osv.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import { API_VERSION } from '../api/api-version.ts';
import type { Contract } from '../api/contract.ts';

/** Path of the archive of all records. */
export const OSV_ARCHIVE = '/api/v1/osv/all.zip';
/** A zip file holds no earlier day; a fixed one keeps equal records equal bytes. */
const ZIP_TIME = new Date('1980-01-01T00:00:00');

/** Path of an entry's OSV record. */
export const osvPath = (attack: Pick<Attack, 'id'>): string => `/api/v1/osv/${osvId(attack)}.json`;

/** OSV records of all entries that have one, in the order of their ids. `related` names records only. */
export function osvRecords(entries: readonly AttackEntry[], site: SiteIdentity): OsvRecord[] {
  const bySlug = new Map(entries.map(({ attack }) => [attack.slug, attack]));
  return entries
    .flatMap(({ attack, body }) => {
      const near = attack.seeAlso.flatMap((slug) => {
        const other = bySlug.get(slug);
        return other === undefined ? [] : [other, ...members(other, bySlug)];
      });
      const related = near.filter((other) => other.id !== attack.id && hasOsv(other)).map(osvId);
      const pageUrl = `${site.url}/attacks/${attack.slug}/`;
      return toOsv(attack, { pageUrl, related: [...new Set(related)].sort(), body }) ?? [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function members({ members: slugs }: Attack, bySlug: ReadonlyMap<string, Attack>): Attack[] {
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}

/**
 * All records with their times, so that a reader fetches what changed, and the entries that have a
 * public id but no record, with the reason where no package is named.
 */
export function osvIndex(
  records: readonly OsvRecord[],
  attacks: readonly Attack[],
  site: SiteIdentity,
): Contract['OsvIndex'] {
  const without = attacks
    .filter((attack) => publicAliases(attack).length > 0 && !hasOsv(attack))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    apiVersion: API_VERSION,
    archive: `${site.url}${OSV_ARCHIVE}`,
    records: records.map(({ id, modified, aliases }) => ({
      id,
      modified,
      aliases,
      document: `${site.url}/api/v1/osv/${id}.json`,
    })),
    without: without.map((attack) => ({
      id: attack.id,
      aliases: publicAliases(attack),
      noPackage: attack.noPackage?.reason ?? null,
      url: `${site.url}/attacks/${attack.slug}/`,
    })),
  };
}

/** All records as one zip file, a file `<id>.json` each, as osv.dev offers its ecosystems. */
export function osvArchive(records: readonly OsvRecord[]): Uint8Array {
  const files = records.map((record) => [`${record.id}.json`, strToU8(JSON.stringify(record))]);
  return zipSync(Object.fromEntries(files), { mtime: ZIP_TIME });
}
