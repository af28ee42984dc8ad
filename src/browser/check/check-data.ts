import type { DefinitionFile, KnownAttack, KnownServer } from '../../domain/check/check-data.ts';
import { siteAddress } from '../site-address.ts';

const files = new Map<string, Promise<unknown>>();

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

/** These are files of this site, written by check-files.ts; each is read once. */
function load<T>(name: string): Promise<T> {
  let loading = files.get(name);
  if (loading === undefined) {
    loading = fetchJson(siteAddress(`/check-data/${name}.json`));
    loading.catch(() => files.delete(name));
    files.set(name, loading);
  }
  return loading as Promise<T>;
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
