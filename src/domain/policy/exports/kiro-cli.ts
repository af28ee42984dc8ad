import { formatJson } from '../format.ts';
import { launchEntry, launchOf } from './launch-entry.ts';
import { narrow, type Plan, unlistedNote, type Written } from './plan.ts';
import type { ExportTarget } from './target.ts';

const TITLE = 'Kiro CLI';

/** The server's entry in mcp.json: `disabledTools` are not offered, `autoApprove` run unasked, and a person is asked about all others. */
function writeKiroCli(plan: Plan): Written {
  const { tools, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    asks: true,
    nameOf: (name) => (name === '' || /[*?]/.test(name) || !name.isWellFormed() ? null : name),
  });
  const listed = (effect: string): string[] =>
    tools.filter((tool) => tool.effect === effect).map(({ name }) => name);
  const launch = launchOf(plan.server);
  const entry = {
    ...(launch === null ? {} : launchEntry(launch)),
    disabledTools: listed('deny'),
    autoApprove: listed('allow'),
  };
  return {
    text: `${formatJson({ mcpServers: { [plan.server.key]: entry } })}\n`,
    cannotExpress: [
      ...cannotExpress.map((text) => text.replace(/ (is|are) denied\.$/, ' $1 asked about.')),
      ...unlistedNote(plan, 'ask', TITLE),
    ],
  };
}

export const KIRO_CLI = {
  id: 'kiro-cli',
  title: TITLE,
  filename: () => '.kiro/settings/mcp.json',
  language: 'json',
  docsUrl: 'https://kiro.dev/docs/cli/mcp/configuration',
  place: 'It is read from the project, and from ~/.kiro/settings/mcp.json.',
  asks: 'The documentation does not say what becomes of a question without a person.',
  can: {
    hide: 'disabledTools',
    deny: 'by tool',
    ask: 'every tool that is not in autoApprove',
    limit: null,
    arguments: null,
  },
  naming: 'raw names; autoApprove takes wildcards',
  facts: [],
  judgedBy: null,
  write: writeKiroCli,
  start: (server) => {
    const launch = launchOf(server);
    if (launch === null) return null;
    const mcpServers = { [server.key]: launchEntry(launch) };
    return { filename: '.kiro/settings/mcp.json', text: `${formatJson({ mcpServers })}\n` };
  },
  isWhole: true,
} as const satisfies ExportTarget;
