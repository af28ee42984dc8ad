import { z } from 'zod';
import { attacksOn } from '../../../domain/check/attacks-on.ts';
import { count } from '../../../domain/text/plural.ts';
import { countCategories } from '../../../domain/verdict/count-categories.ts';
import { readServer } from '../../catalogue/find-server.ts';
import { catalogueTool } from '../catalogue-tool.ts';
import { catalogueDate, category, risk, server, vulnerability } from '../shapes.ts';

export const checkServer = catalogueTool({
  name: 'check_server',
  title: 'Look up a server',
  description:
    'Looks up an MCP server in the catalogue: what its tools can do at worst, its grade, dangerous combinations, known vulnerabilities of a version. Use it before a server is installed.',
  input: z.object({
    server,
    version: z
      .string()
      .max(100)
      .nullable()
      .default(null)
      .describe('Version that is or would be installed; null for the one that was scanned.'),
  }),
  output: z.object({
    catalogueDate,
    server: z.object({
      id: z.string(),
      name: z.string(),
      url: z.string(),
      source: z.string(),
      version: z.string().nullable(),
      grade: z.string().nullable(),
    }),
    counts: z.record(z.string(), z.number()).describe('Tools by category.'),
    combinations: z.array(z.object({ title: z.string(), severity: z.string(), harm: z.string() })),
    vulnerabilities: z.array(vulnerability),
    tools: z.array(z.object({ name: z.string(), category, risk, url: z.string() })),
  }),
  async run(args, catalogue) {
    const { date, site } = await catalogue.head();
    const found = await readServer(catalogue, args.server);
    const attacks = await (await catalogue.loaders()).attacks();
    const { source, tools } = found;
    const target = { ...source, version: args.version ?? found.version, guessed: false };
    const vulnerabilities = attacksOn(target, attacks).map(({ slug, ...attack }) => ({
      ...attack,
      url: `${site}/attacks/${slug}/`,
    }));
    return {
      says: `${count(tools.length, 'tool')} and ${count(vulnerabilities.length, 'entry', 'entries')} of the attack database; the page with the evidence is ${found.url}`,
      data: {
        catalogueDate: date,
        server: {
          id: found.id,
          name: found.name,
          url: found.url,
          source: `${source.kind}:${source.ref}`,
          version: found.version,
          grade: found.profile.grade?.letter ?? null,
        },
        counts: countCategories(tools.map(({ verdict }) => verdict.category)),
        combinations: found.profile.combinations,
        vulnerabilities,
        tools: tools.map((tool) => ({
          name: tool.name,
          category: tool.verdict.category,
          risk: tool.verdict.risk,
          url: tool.url,
        })),
      },
    };
  },
});
