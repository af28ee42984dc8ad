import { EXPORT_TARGETS, exportPolicy } from '../../domain/policy/exports/export-policy.ts';
import { exportServer } from '../../domain/policy/exports/export-server.ts';
import { type Preset, serverPolicy } from '../../domain/policy/recommend.ts';
import { suggest } from '../../domain/policy/suggest.ts';
import { type CatalogueServer, recordOf } from '../catalogue/catalogue-server.ts';
import { readServer } from '../catalogue/find-server.ts';
import type { OpenCatalogue } from '../catalogue/opened-catalogue.ts';
import { UsageError } from '../command.ts';
import { plain } from '../style.ts';

export interface PolicyRequest {
  server: string;
  /** Null for all tools of the server. */
  tool: string | null;
  preset: Preset;
  /** Id of an export target. */
  target: string;
}

/** The policy of a server in one format, with the file that it goes into and what that format cannot say. */
export async function printedPolicy(catalogue: OpenCatalogue, request: PolicyRequest) {
  const target = EXPORT_TARGETS.find(({ id }) => id === request.target);
  if (target === undefined) {
    const ids = EXPORT_TARGETS.map(({ id }) => id);
    const near = suggest(request.target, ids);
    throw new UsageError(
      `--for: there is no format ${JSON.stringify(plain(request.target))}. ${near === null ? `There are ${ids.join(', ')}.` : `Did you mean ${near}?`}`,
    );
  }
  const server = await readServer(catalogue, request.server);
  const { site } = await catalogue.head();
  const tools = server.tools.filter(({ name }) => request.tool === null || name === request.tool);
  if (tools.length === 0) throw new UsageError(noTools(server, request.tool));
  const policy = serverPolicy(
    tools.map((tool) => ({ tool: recordOf(tool), verdict: tool.verdict })),
    request.preset,
    `${site}/schema/policy.v1.json`,
  );
  const names = server.tools.map(({ name }) => name);
  const { text, filename, cannotExpress } = exportPolicy(
    target,
    policy,
    exportServer(server, names),
  );
  return {
    server: { id: server.id, url: server.url, version: server.version },
    preset: request.preset,
    format: target.id,
    filename,
    cannotExpress,
    text,
  };
}

function noTools({ name, tools }: CatalogueServer, wanted: string | null): string {
  if (wanted === null) return `The tools of ${plain(name)} are not known.`;
  const near = suggest(
    wanted,
    tools.map((tool) => tool.name),
  );
  const hint = near === null ? '' : ` Did you mean ${plain(near)}?`;
  return `${plain(name)} has no tool ${JSON.stringify(plain(wanted))}.${hint}`;
}
