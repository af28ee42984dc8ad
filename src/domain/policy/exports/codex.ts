import { launchOf, placeholders } from './launch-entry.ts';
import { type ExportServer, narrow, type Plan, unlistedNote, type Written } from './plan.ts';
import type { ExportTarget } from './target.ts';
import { tomlText } from './toml-text.ts';

const TITLE = 'Codex';

/**
 * The server's table of `config.toml`. `enabled_tools` is the list of all tools that Codex registers; which
 * of them run unasked is said apart, for it goes by the server's own hints else.
 */
function writeCodex(plan: Plan): Written {
  const { tools, cannotExpress } = narrow(plan, { title: TITLE, counts: false, asks: true });
  const enabled = tools.filter(({ effect }) => effect !== 'deny');
  const table = `mcp_servers.${tomlText(plan.server.key)}`;
  const allowed = enabled.filter(({ effect }) => effect === 'allow');
  const launch = launchLines(plan.server);
  const lines = [
    ...(launch === null
      ? ['# Add these keys to the table that starts the server (command or url).']
      : []),
    `[${table}]`,
    ...(launch ?? []),
    'required = true',
    enabledTools(enabled.map(({ name }) => name)),
    'default_tools_approval_mode = "prompt"',
    ...allowed.flatMap(({ name }) => [
      '',
      `[${table}.tools.${tomlText(name)}]`,
      'approval_mode = "approve"',
    ]),
  ];
  return {
    text: `${lines.join('\n')}\n`,
    cannotExpress: [...cannotExpress, ...unlistedNote(plan, 'deny', TITLE)],
  };
}

/** Which key of the server's table decides: the list of all offered tools, the default, or the tool's own table. */
function codexLines(plan: Plan): Written {
  const { tools, cannotExpress } = narrow(plan, { title: TITLE, counts: false, asks: true });
  const table = `mcp_servers.${tomlText(plan.server.key)}`;
  const lines = tools.flatMap(({ name, effect }) => {
    if (effect === 'allow')
      return [`[${table}.tools.${tomlText(name)}]`, 'approval_mode = "approve"'];
    if (effect === 'ask') return [`[${table}]`, 'default_tools_approval_mode = "prompt"'];
    const others = plan.server.tools.filter((other) => other !== name);
    return [`[${table}]`, enabledTools(others)];
  });
  return { text: `${lines.join('\n')}\n`, cannotExpress };
}

function enabledTools(names: readonly string[]): string {
  return `enabled_tools = [${names.length === 0 ? '' : `\n${names.map((name) => `  ${tomlText(name)},\n`).join('')}`}]`;
}

function launchLines(server: ExportServer): string[] | null {
  const launch = launchOf(server);
  if (launch === null) return null;
  if ('url' in launch) return [`url = ${tomlText(launch.url)}`];
  const pairs = Object.entries(placeholders(launch.variables)).map(
    ([name, value]) => `${name} = ${tomlText(value)}`,
  );
  return [
    `command = ${tomlText(launch.command)}`,
    `args = [${launch.args.map(tomlText).join(', ')}]`,
    ...(pairs.length === 0 ? [] : [`env = { ${pairs.join(', ')} }`]),
  ];
}

export const CODEX = {
  id: 'codex',
  title: TITLE,
  filename: () => '.codex/config.toml',
  language: 'toml',
  docsUrl: 'https://developers.openai.com/codex/mcp',
  place:
    'This is the whole table of the server. It is read in a project that you have trusted (in another it is ignored without a word), or in ~/.codex/config.toml, in place of the table that stands there: two tables of one name stop Codex.',
  asks: 'Without a person the call is refused and the run goes on. It runs unasked with --dangerously-bypass-approvals-and-sandbox, or with approval_policy = "never" and sandbox_mode = "danger-full-access".',
  can: {
    hide: 'enabled_tools: all others are not offered',
    deny: 'by tool',
    ask: 'approval_mode = "prompt"',
    limit: null,
    arguments: null,
  },
  naming:
    'raw names in the file; the model sees mcp__server and the tool with _ for other characters',
  facts: [
    'enabled_tools allows nothing: a call is refused unless approval_mode is "approve", or the server itself calls the tool read-only, or neither destructive nor open-world.',
    'codex exec does not wait for a server: one that needs more than about a second is missing in the first request, and nothing says so. required = true waits, and stops where the server does not start.',
    'One half of a surrogate pair in a list of tools (a description that was cut inside an emoji, written as \\ud83d in JSON) makes it refuse the whole list: with required = true it stops after 30 seconds, saying that it timed out.',
    'Keys for a server whose table has no command or url stop Codex: exit code 1.',
    'An unknown key in the table is a warning, and all tools are offered; a wrong approval_mode is an error.',
    'A server whose name holds a space is never started, and nothing says so.',
    'Tools that a server adds later are never offered.',
    'It drops $schema and default from the schemas that it offers.',
  ],
  judgedBy: 'program',
  write: writeCodex,
  lines: {
    write: codexLines,
    place:
      'Merge it into the table that starts the server: two tables of one name stop Codex. A file in a project is read only where you have trusted the project.',
  },
  start: (server) => {
    const launch = launchLines(server);
    if (launch === null) return null;
    const lines = [`[mcp_servers.${tomlText(server.key)}]`, ...launch, 'required = true'];
    return { filename: '.codex/config.toml', text: `${lines.join('\n')}\n` };
  },
  isWhole: true,
} as const satisfies ExportTarget;
