import type { DefinitionFile, KnownAttack, KnownServer } from '../../domain/check/check-data.ts';
import { siteAddress } from '../site-address.ts';
import { siteData } from '../site-data.ts';

/** Servers whose key hashes to this shard. */
export function loadServers(shard: string): Promise<readonly KnownServer[]> {
  return load(`servers/${shard}`);
}

/** Definitions of the tools whose names hash to this shard. */
export function loadDefinitions(shard: string): Promise<DefinitionFile> {
  return load(`tools/${shard}`);
}

/** Affected packages of the attack database. */
export function loadAttacks(): Promise<readonly KnownAttack[]> {
  return load('attacks');
}

/** Names of all packages and images of the catalogue. */
export function loadNames(): Promise<readonly string[]> {
  return load('names');
}

/** Written by check-files.ts. */
function load<T>(name: string): Promise<T> {
  return siteData(siteAddress(`/check-data/${name}.json`));
}
