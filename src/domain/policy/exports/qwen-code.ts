import { formatJson } from '../format.ts';
import { launchEntry, launchOf } from './launch-entry.ts';
import { narrow, type Plan, unlistedNote, type Written } from './plan.ts';
import type { ExportTarget } from './target.ts';

const TITLE = 'Qwen Code';
/** Characters of names that its rules match as they stand: brackets and * begin a pattern, and a comma ends a name. */
const NAME = /^[A-Za-z0-9_.:/ -]+$/;

/**
 * The server's entry and `permissions` of settings.json. `includeTools` names all tools that are registered;
 * among the rules deny comes before ask before allow.
 */
function writeQwenCode(plan: Plan): Written {
  const { tools, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    asks: true,
    nameOf: (name) => (NAME.test(name) && name.trim() === name ? name : null),
  });
  const { key } = plan.server;
  const launch = launchOf(plan.server);
  const entry = {
    ...(launch === null ? {} : launchEntry(launch, 'httpUrl')),
    includeTools: tools.filter(({ effect }) => effect !== 'deny').map(({ name }) => name),
  };
  const rulesFor = (effect: string): string[] =>
    tools.filter((tool) => tool.effect === effect).map(({ name }) => `mcp__${key}__${name}`);
  const permissions = Object.fromEntries(
    (['allow', 'ask', 'deny'] as const).map((effect) => [effect, rulesFor(effect)]),
  );
  return {
    text: `${formatJson({ mcpServers: { [key]: entry }, permissions })}\n`,
    cannotExpress: [...cannotExpress, ...unlistedNote(plan, 'deny', TITLE)],
  };
}

export const QWEN_CODE = {
  id: 'qwen-code',
  title: TITLE,
  filename: () => '~/.qwen/settings.json',
  language: 'json',
  docsUrl: 'https://qwenlm.github.io/qwen-code-docs/en/users/configuration/settings/',
  place: 'It is read from your home folder, and from .qwen/settings.json of a project.',
  asks: 'Without a person the call is refused and the run goes on; in yolo mode it runs.',
  can: {
    hide: 'includeTools: all others are not offered',
    deny: 'permissions.deny, in yolo mode too',
    ask: 'permissions.ask, but for yolo mode',
    limit: null,
    arguments: null,
  },
  naming: 'mcp__server__tool with the raw names',
  facts: [
    'Deny wins over ask and allow.',
    'Tools of MCP servers are not sent at once but found by its tool search.',
  ],
  judgedBy: 'program',
  write: writeQwenCode,
  start: (server) => {
    const launch = launchOf(server);
    if (launch === null) return null;
    const mcpServers = { [server.key]: launchEntry(launch, 'httpUrl') };
    return { filename: '~/.qwen/settings.json', text: `${formatJson({ mcpServers })}\n` };
  },
  isWhole: true,
} as const satisfies ExportTarget;
