import { digestTool } from '../../../src/domain/record/digest.ts';
import type { ServerRecord } from '../../../src/domain/record/server-record.ts';
import { makeSlugs } from '../../../src/domain/record/slug.ts';
import type { Check, Problem } from '../built-site.ts';

/** Accepted servers and their tools each have exactly one page, and the tool's page shows its digest. */
export function catalogueIsPublished(servers: readonly ServerRecord[]): Check {
  return {
    says: 'every accepted server and tool has exactly one page',
    run(site) {
      const problems: Problem[] = [];
      const expected = new Set<string>();
      const folders = makeSlugs(servers.map(({ id }) => id));
      for (const server of servers) {
        const folder = folders.get(server.id) ?? '';
        const names = makeSlugs(server.tools.map(({ name }) => name));
        if (!site.byUrl.has(`/servers/${folder}/`)) {
          problems.push({
            file: `/servers/${folder}/`,
            message: `no page for server ${server.id}`,
          });
        }
        for (const tool of server.tools) {
          const url = `/tools/${folder}/${names.get(tool.name) ?? ''}/`;
          if (expected.has(url)) problems.push({ file: url, message: 'two tools want this page' });
          expected.add(url);
          const page = site.byUrl.get(url);
          if (page === undefined)
            problems.push({ file: url, message: `no page for tool ${tool.name}` });
          else if (!page.digests.includes(digestTool(tool).replace('sha256:', ''))) {
            problems.push({ file: url, message: `does not show the digest of ${tool.name}` });
          }
        }
      }
      const known = new Set(folders.values());
      for (const { url, file } of site.pages) {
        const folder = /^\/(?:tools|servers)\/([^/]+)\/(?:[^/]+\/)?$/.exec(url)?.[1];
        const isTool = url.startsWith('/tools/') && url.split('/').length === 5;
        if (folder !== undefined && known.has(folder) && isTool && !expected.has(url)) {
          problems.push({ file, message: 'page of a tool that is not in the catalogue' });
        }
      }
      return problems;
    },
  };
}
