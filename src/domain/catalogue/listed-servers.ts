import type { Catalogue, ServerEntry } from './catalogue.ts';

/** Servers whose tools are known: those that "tools of … servers" counts. */
export function listedServers({ servers }: Pick<Catalogue, 'servers'>): ServerEntry[] {
  return servers.filter(({ tools }) => tools.length > 0);
}
