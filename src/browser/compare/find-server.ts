import type { ListedServer } from './compare-data.ts';

/** Servers named when none was found by what a reader wrote. */
const NEAR_SHOWN = 5;

/** The server that a reader means by its slug, name, id or package; null where there is none or more than one. */
export function findServer(servers: readonly ListedServer[], written: string): ListedServer | null {
  const words = written.trim().toLowerCase();
  if (words === '') return null;
  const exact =
    servers.find(({ slug }) => slug === words) ??
    servers.find(({ name, id }) => [name, id].some((own) => own.toLowerCase() === words));
  if (exact !== undefined) return exact;
  const [only, ...others] = near(servers, words);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Servers whose name or slug holds what was written, those with most tools first. */
export function serversNear(servers: readonly ListedServer[], written: string): ListedServer[] {
  return near(servers, written.trim().toLowerCase())
    .sort((a, b) => b.tools - a.tools)
    .slice(0, NEAR_SHOWN);
}

function near(servers: readonly ListedServer[], words: string): ListedServer[] {
  if (words === '') return [];
  return servers.filter(({ slug, name }) => `${slug} ${name.toLowerCase()}`.includes(words));
}
