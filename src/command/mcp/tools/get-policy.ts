import { z } from 'zod';
import { EXPORT_TARGETS } from '../../../domain/policy/exports/export-policy.ts';
import { printedPolicy } from '../../policy/printed-policy.ts';
import { catalogueTool } from '../catalogue-tool.ts';
import { catalogueDate, name, preset, server } from '../shapes.ts';

export const getPolicy = catalogueTool({
  name: 'get_policy',
  title: 'Read a policy',
  description:
    'Reads the policy that the catalogue recommends for an MCP server or one of its tools, in the format of a client. It only returns text; putting it in force is up to a person.',
  input: z.object({
    server,
    tool: name('Name of one tool; all tools without it.').nullable().default(null),
    preset,
    format: z
      .enum(EXPORT_TARGETS.map(({ id }) => id))
      .default('policy-json')
      .describe('Client or gateway that the text is for.'),
  }),
  output: z.object({
    catalogueDate,
    server: z.object({ id: z.string(), url: z.string(), version: z.string().nullable() }),
    preset: z.string(),
    format: z.string(),
    filename: z.string().describe('Where the text goes.'),
    cannotExpress: z.array(z.string()).describe('What this format cannot say.'),
    text: z.string(),
  }),
  async run(args, catalogue) {
    const { date } = await catalogue.head();
    const printed = await printedPolicy(catalogue, {
      ...args,
      target: args.format,
    });
    return {
      says: `The policy ${printed.preset} for ${printed.server.url}`,
      data: { catalogueDate: date, ...printed, cannotExpress: [...printed.cannotExpress] },
    };
  },
});
