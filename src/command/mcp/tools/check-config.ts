import { z } from 'zod';
import { checkText } from '../../../domain/check/report/check-text.ts';
import { judgement } from '../../../domain/check/report/checked-file.ts';
import { pageOf } from '../../../domain/check/report/report-head.ts';
import { MAX_TEXT_CHARS } from '../../../domain/check/text/config-text.ts';
import { count } from '../../../domain/text/plural.ts';
import { catalogueTool } from '../catalogue-tool.ts';
import { catalogueDate } from '../shapes.ts';

export const checkConfig = catalogueTool({
  name: 'check_config',
  title: 'Look up a configuration',
  description:
    'Looks up the MCP servers in the text of a client configuration, or the tools of a tools/list result: known vulnerabilities, look-alike names, dangerous combinations, floating versions; worst first. Leave out values of secrets: they are not needed.',
  input: z.object({
    text: z.string().max(MAX_TEXT_CHARS).describe('The configuration: JSON, TOML or YAML.'),
  }),
  output: z.object({
    catalogueDate,
    judgement: z.string(),
    kind: z.enum(['servers', 'tools', 'fault']),
    findings: z.array(
      z.object({
        rule: z.string(),
        level: z.string(),
        subject: z.string().nullable(),
        message: z.string(),
        url: z.string().nullable(),
      }),
    ),
  }),
  async run({ text }, catalogue) {
    const { date, site } = await catalogue.head();
    const file = await checkText('configuration', text, await catalogue.loaders());
    const head = { catalogueDate: date, site, version: '' };
    return {
      says: `${count(file.findings.length, 'finding')}; the worst one is first.`,
      data: {
        catalogueDate: date,
        judgement: judgement([file]),
        kind: file.kind,
        findings: file.findings.map(({ rule, level, subject, message, path }) => ({
          rule,
          level,
          subject,
          message,
          url: pageOf(head, path),
        })),
      },
    };
  },
});
