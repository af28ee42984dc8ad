import { createHash } from 'node:crypto';
import type { Catalogue, ServerEntry, ToolEntry } from '../domain/catalogue/catalogue.ts';
import { compareGroups } from '../domain/compare/compare-groups.ts';

/** Cache key of a page: a hash of everything that it prints and that is not code. Equal data give equal keys. */
export function pageKey(...data: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const part of data) hash.update(JSON.stringify(part) ?? 'null').update('\n');
  return hash.digest('base64url');
}

const serverKeys = new WeakMap<ServerEntry, string>();

/** Key of a server's own data: its record, a name that its own looks like, its change log and the reviews of its tools. Verdicts follow from these and from code. */
export function serverKey(server: ServerEntry): string {
  const known = serverKeys.get(server);
  if (known !== undefined) return known;
  const reviews = server.tools.map((tool) => tool.reviewed.review);
  const key = pageKey(server.record, server.slug, reviews, server.history, server.alike);
  serverKeys.set(server, key);
  return key;
}

/**
 * Key of a tool's page from what its view is made of: the server's data, the tools that are linked with their
 * verdicts, and the attack database. Making the view itself to hash it would cost as much as the page.
 */
export function toolPageKey(
  tool: ToolEntry,
  catalogue: Catalogue,
  attacks: string,
  links: { elsewhere: number; neighbours: number },
): string {
  const linked = [
    ...catalogue.elsewhere(tool, links.elsewhere),
    ...catalogue.neighbours(tool, links.neighbours),
  ].map(({ path, record, server, reviewed }) => [
    path,
    record.name,
    server.record.name,
    reviewed.verdict.category,
  ]);
  const compared = compareGroups(catalogue).groupOf(tool)?.path ?? null;
  return pageKey(serverKey(tool.server), tool.index, tool.slug, linked, compared, attacks);
}

const attackKeys = new WeakMap<Catalogue, string>();

/** Key of the whole attack database, made once a catalogue. */
export function attacksKey(catalogue: Catalogue): string {
  const known = attackKeys.get(catalogue);
  if (known !== undefined) return known;
  const key = pageKey([...catalogue.attacks.byId.values()]);
  attackKeys.set(catalogue, key);
  return key;
}
