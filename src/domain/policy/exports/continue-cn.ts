import { stringify } from 'yaml';
import { launchOf, placeholders } from './launch-entry.ts';
import { type ExportServer, narrow, type Plan, type Written } from './plan.ts';
import type { ConfigText, ExportTarget } from './target.ts';

const TITLE = 'Continue cn';
/** Characters that a rule takes as they stand: * and ? are wildcards, brackets hold a pattern of arguments. */
const NAME = /^[^*?()\p{C}]+$/u;
const YAML = {
  lineWidth: 0,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
} as const;

/** permissions.yaml: three lists of tool names, without the server's. */
function writeContinueCn(plan: Plan): Written {
  const { tools, others, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    asks: true,
    nameOf: (name) => (NAME.test(name) ? name : null),
  });
  const listed = (effect: string): string[] =>
    tools.filter((tool) => tool.effect === effect).map(({ name }) => name);
  const file = { allow: listed('allow'), ask: listed('ask'), exclude: listed('deny') };
  const unnamed = plan.tools.filter(({ name }) => !NAME.test(name)).length;
  return {
    text: stringify(file, YAML),
    cannotExpress: [
      ...cannotExpress,
      ...(unnamed === 0 ? [] : [`${TITLE} has no rule for them: they run unasked.`]),
      ...laterTools(plan, others),
      `${TITLE} knows tools by their own names only: these rules hold for tools of that name on every server.`,
    ],
  };
}

/** It has no rule for all other tools of a server. */
function laterTools(plan: Plan, others: string): string[] {
  if (others === 'allow') return [];
  const policy = plan.unlisted === 'deny' ? 'denies them' : 'checks what they are called with';
  return [`${TITLE} allows tools that the server adds later. The policy ${policy}.`];
}

function configEntry(server: ExportServer): ConfigText | null {
  const launch = launchOf(server);
  if (launch === null) return null;
  const entry =
    'url' in launch
      ? { name: server.key, type: 'streamable-http', url: launch.url }
      : {
          name: server.key,
          command: launch.command,
          args: [...launch.args],
          ...(launch.variables.length === 0 ? {} : { env: placeholders(launch.variables) }),
        };
  return { filename: '~/.continue/config.yaml', text: stringify({ mcpServers: [entry] }, YAML) };
}

export const CONTINUE_CN = {
  id: 'continue-cn',
  title: TITLE,
  filename: () => '~/.continue/permissions.yaml',
  language: 'yaml',
  docsUrl: 'https://docs.continue.dev/cli/tool-permissions',
  place: 'It is read from your home folder.',
  asks: 'Without a person a tool that would be asked about is not offered.',
  can: {
    hide: 'excluded tools are not offered',
    deny: 'by tool',
    ask: 'ask',
    limit: null,
    arguments: null,
  },
  naming: 'the raw name of the tool, without the server’s',
  facts: [
    'Without a rule a tool of an MCP server runs unasked.',
    'Two servers with a tool of one name are both offered under it, and the first one is called.',
  ],
  judgedBy: 'program',
  write: writeContinueCn,
  start: configEntry,
  isWhole: false,
} as const satisfies ExportTarget;
