import { formatJson } from '../format.ts';
import { launchEntry, launchOf } from './launch-entry.ts';
import { type ExportServer, type Launch, narrow, type Plan, type Written } from './plan.ts';
import type { ConfigText, ExportTarget } from './target.ts';

const TITLE = 'Copilot CLI';

/**
 * The server's entry in mcp-config.json: `tools` is the list of all tools that are offered. A question cannot be
 * relied on, for it does not come for a tool that calls itself read-only: such tools are left out.
 */
function writeCopilotCli(plan: Plan): Written {
  const { tools, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    asks: false,
    nameOf: (name) => (name === '' || name === '*' || !name.isWellFormed() ? null : name),
    whyNoAsks: 'does not ask about a tool that calls itself read-only',
  });
  const launch = launchOf(plan.server);
  const entry = {
    ...(launch === null ? {} : entryOf(launch)),
    tools: tools.filter(({ effect }) => effect === 'allow').map(({ name }) => name),
  };
  return {
    text: mcpConfig(plan.server, entry).text,
    cannotExpress: [
      ...cannotExpress,
      ...(plan.unlisted === 'deny'
        ? []
        : [`${TITLE} denies tools that the server adds later. The policy allows them.`]),
    ],
  };
}

function entryOf(launch: Launch): Record<string, unknown> {
  return { type: 'url' in launch ? 'http' : 'local', ...launchEntry(launch) };
}

function mcpConfig(server: ExportServer, entry: object): ConfigText {
  const text = `${formatJson({ mcpServers: { [server.key]: entry } })}\n`;
  return { filename: '~/.copilot/mcp-config.json', text };
}

export const COPILOT_CLI = {
  id: 'copilot-cli',
  title: TITLE,
  filename: () => '~/.copilot/mcp-config.json',
  language: 'json',
  docsUrl: 'https://docs.github.com/en/copilot/how-tos/copilot-cli/add-mcp-servers',
  place:
    'It hides all tools but the allowed ones. Start Copilot with --allow-tool and the server’s name, else each call is asked about.',
  asks: 'Without a person a call that would be asked about is refused and the run goes on; a tool that calls itself read-only runs unasked.',
  can: {
    hide: 'tools: all others are not offered',
    deny: '--deny-tool, which wins over --allow-tool',
    ask: null,
    limit: null,
    arguments: null,
  },
  naming:
    'raw names in the file; in --allow-tool and --deny-tool server(tool), with - for dots; a name with a space is refused there',
  facts: [
    'A --deny-tool for the bare server wins over an --allow-tool for one of its tools.',
    'A tool with readOnlyHint runs unasked, whatever it does.',
    'A call of a denied tool is answered with “Tool … does not exist”, not with a denial.',
    'A list of tools that is longer than the room that it takes the model to have ends the run before the model is asked: exit code 1. With a model of your own, one server of 188 tools did; COPILOT_PROVIDER_MAX_PROMPT_TOKENS tells it the room.',
  ],
  judgedBy: 'program',
  write: writeCopilotCli,
  start: (server) => {
    const launch = launchOf(server);
    return launch === null ? null : mcpConfig(server, { ...entryOf(launch), tools: ['*'] });
  },
  isWhole: true,
} as const satisfies ExportTarget;
