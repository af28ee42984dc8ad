import { getAttacks } from '../../catalogue/get-attacks.ts';
import type { OsvRecord } from '../../domain/attacks/osv.ts';
import { site } from '../../site.config.ts';
import { osvRecords } from './osv-records.ts';

let making: Promise<OsvRecord[]> | undefined;

/** The OSV records of this build, made once. */
export function getOsv(): Promise<OsvRecord[]> {
  making ??= getAttacks().then(({ entries }) => osvRecords(entries, site));
  return making;
}
