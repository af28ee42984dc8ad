import type { KnownAttack } from '../../domain/check/check-data.ts';
import type { ComparedServer, SignalLabel } from '../../domain/compare/compare-servers.ts';
import { siteAddress } from '../site-address.ts';

/** A server of the list, as the form looks it up. */
export interface ListedServer {
  id: string;
  name: string;
  slug: string;
  tools: number;
}

let list: Promise<ListedServer[]> | null = null;

/** All servers of the catalogue; asked for once. */
export function loadServerList(): Promise<ListedServer[]> {
  list ??= fetchJson<{ servers: ListedServer[] }>(siteAddress('/api/v1/servers.json')).then(
    ({ servers }) => servers,
  );
  list.catch(() => {
    list = null;
  });
  return list;
}

/** The document of one server; its slug comes from our own list. */
export function loadServer(slug: string): Promise<ComparedServer> {
  return fetchJson(siteAddress(`/api/v1/servers/${slug}.json`));
}

/** Labels of the signals. */
export async function loadSignals(): Promise<readonly SignalLabel[]> {
  return (await fetchJson<{ signals: SignalLabel[] }>(siteAddress('/api/v1/signals.json'))).signals;
}

/** Affected packages of the attack database. */
export function loadKnownAttacks(): Promise<readonly KnownAttack[]> {
  return fetchJson(siteAddress('/check-data/attacks.json'));
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as T;
}
