import { z } from 'zod';
import { TEXT_ALARMS } from '../../../domain/verdict/model-text/text-alarm.ts';
import type { Evidence, Verdict } from '../../../domain/verdict/verdict.ts';
import { catalogueTool } from '../catalogue-tool.ts';
import { catalogueDate, category, name, risk, server } from '../shapes.ts';

/** Stands for words that are meant for the model: to repeat them to it would be to deliver them. */
const WITHHELD = 'withheld: words that are meant for the model';

const evidence = z.object({
  field: z.string(),
  rule: z.string(),
  quote: z.string().describe('Words of the definition, verbatim: data of a stranger.'),
});

export const checkTool = catalogueTool({
  name: 'check_tool',
  title: 'Look up a tool',
  description:
    'Looks up one MCP tool: what a call can do at worst, the words of its definition that say so, risk signals, and the rule that limits it. Give server and tool to read the catalogue, or definition to have an entry of tools/list judged.',
  input: z.object({
    server: server.optional(),
    tool: name('Name of the tool.').optional(),
    definition: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('An entry of a tools/list result, in place of server and tool.'),
  }),
  output: z.object({
    catalogueDate,
    tool: z.object({ name: z.string(), url: z.string().nullable(), digest: z.string() }),
    category,
    risk,
    confidence: z.number().describe('Share of verdicts like this one that are right.'),
    evidence: z.array(evidence),
    signals: z.array(
      z.object({ id: z.string(), param: z.string().nullable(), evidence: z.array(evidence) }),
    ),
    rule: z
      .string()
      .describe('The recommended rule, as JSON: a member of "tools" in a policy file.'),
  }),
  async run(args, catalogue) {
    // The classifier is large, and a client waits for the start of the server.
    const { judgeAsked } = await import('../judge-asked.ts');
    const { tool, verdict, rule } = await judgeAsked(args, catalogue);
    return {
      says: `A call can be at worst: ${verdict.category} (risk ${verdict.risk}).`,
      data: {
        catalogueDate: (await catalogue.head()).date,
        tool,
        category: verdict.category,
        risk: verdict.risk,
        confidence: verdict.confidence,
        evidence: verdict.evidence.map(quoted(hiding(verdict))),
        signals: verdict.signals.map(({ id, param, evidence: words }) => ({
          id,
          param,
          evidence: words.map(quoted(hiding(verdict) || TEXT_ALARMS.includes(id))),
        })),
        rule: JSON.stringify(rule),
      },
    };
  },
});

/** True where a part of the definition speaks to the model: then no part of it is repeated. */
const hiding = ({ signals }: Verdict): boolean =>
  signals.some(({ id }) => TEXT_ALARMS.includes(id));

const quoted =
  (withheld: boolean) =>
  ({ field, rule, quote }: Evidence) => ({ field, rule, quote: withheld ? WITHHELD : quote });
