import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { CLIENTS, exportPolicy } from '../../domain/policy/exports/export-policy.ts';
import { exportServer } from '../../domain/policy/exports/export-server.ts';
import { formatPolicy } from '../../domain/policy/format.ts';
import { PRESETS, serverPolicy } from '../../domain/policy/recommend.ts';
import { type SiteIdentity, schemaUrl } from '../site/site-identity.ts';

/** Above this many tools ten whole policies make a page of more than 300 KB: all but one become files. */
const MAX_TOOLS_ON_PAGE = 100;

/** True for a server whose further policies are files of their own. */
export function hasPolicyFiles({ tools }: ServerEntry): boolean {
  return tools.length > MAX_TOOLS_ON_PAGE;
}

/** Site path of one of these files. */
export function policyFilePath({ path }: ServerEntry, file: string): string {
  return `${path}policies/${file}`;
}

/** The files of a large server: name and text. Empty for all others. */
export function policyFiles(
  entry: ServerEntry,
  site: SiteIdentity,
): { file: string; text: string }[] {
  if (!hasPolicyFiles(entry)) return [];
  const judged = entry.tools.map(({ record, reviewed }) => ({
    tool: record,
    verdict: reviewed.verdict,
  }));
  const names = entry.tools.map(({ record }) => record.name);
  const presets = PRESETS.filter((preset) => preset !== 'recommended').map((preset) => ({
    file: `${preset}.json`,
    text: formatPolicy(serverPolicy(judged, preset, schemaUrl(site))),
  }));
  const recommended = serverPolicy(judged, 'recommended');
  const exports = CLIENTS.map((target) => ({
    file: `${target.id}.txt`,
    text: exportPolicy(target, recommended, exportServer(entry.record, names)).text,
  }));
  return [...presets, ...exports];
}
