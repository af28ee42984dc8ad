import type { ComparedServer, SignalLabel } from '../../domain/compare/compare-servers.ts';
import { siteAddress } from '../site-address.ts';
import { siteData } from '../site-data.ts';

/** A server of the list, as the form looks it up. */
export interface ListedServer {
  id: string;
  name: string;
  slug: string;
  tools: number;
}

/** All servers of the catalogue. */
export async function loadServerList(): Promise<readonly ListedServer[]> {
  return (await siteData<{ servers: ListedServer[] }>(siteAddress('/api/v1/servers.json'))).servers;
}

/** The document of one server; its slug comes from our own list. */
export function loadServer(slug: string): Promise<ComparedServer> {
  return siteData(siteAddress(`/api/v1/servers/${slug}.json`));
}

/** Labels of the signals. */
export async function loadSignals(): Promise<readonly SignalLabel[]> {
  return (await siteData<{ signals: SignalLabel[] }>(siteAddress('/api/v1/signals.json'))).signals;
}
