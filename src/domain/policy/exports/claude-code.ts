import { formatJson, narrowJson } from '../format.ts';
import { launchEntry, launchOf } from './launch-entry.ts';
import { type ExportServer, narrow, type Plan, unlistedNote, type Written } from './plan.ts';
import type { ConfigText, ExportTarget } from './target.ts';
import { underscored } from './underscored.ts';

const TITLE = 'Claude Code';

/**
 * `permissions` of a settings file. Rules are `mcp__<server>__<tool>`; deny comes before ask before
 * allow, and a tool without a rule is asked about.
 */
function writeClaudeCode(plan: Plan): Written {
  const { permissions, cannotExpress } = permissionsOf(plan);
  return {
    text: `${formatJson({ $schema: 'https://json.schemastore.org/claude-code-settings.json', permissions })}\n`,
    cannotExpress: [...cannotExpress, ...unlistedNote(plan, 'ask', TITLE)],
  };
}

/** The same lists without those that are empty. */
function claudeCodeLines(plan: Plan): Written {
  const { permissions, cannotExpress } = permissionsOf(plan);
  const filled = Object.entries(permissions).filter(([, rules]) => rules.length > 0);
  return { text: `${narrowJson({ permissions: Object.fromEntries(filled) })}\n`, cannotExpress };
}

function permissionsOf(plan: Plan) {
  const { tools, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    asks: true,
    nameOf: (name) => (name === '' ? null : underscored(name)),
  });
  const rulesFor = (effect: string): string[] =>
    tools
      .filter((tool) => tool.effect === effect)
      .map((tool) => `mcp__${underscored(plan.server.key)}__${tool.written}`);
  const permissions = Object.fromEntries(
    (['allow', 'ask', 'deny'] as const).map((effect) => [effect, rulesFor(effect)] as const),
  );
  return { permissions, cannotExpress };
}

function projectEntry(server: ExportServer): ConfigText | null {
  const launch = launchOf(server);
  if (launch === null) return null;
  const entry = { type: 'url' in launch ? 'http' : 'stdio', ...launchEntry(launch) };
  return {
    filename: '~/.claude.json',
    text: `${formatJson({ mcpServers: { [server.key]: entry } })}\n`,
  };
}

export const CLAUDE_CODE = {
  id: 'claude-code',
  title: TITLE,
  filename: () => '~/.claude/settings.json',
  language: 'json',
  docsUrl: 'https://code.claude.com/docs/en/permissions',
  place:
    'In .claude/settings.json of a project the allow rules hold only once you have trusted the folder; deny and ask hold at once.',
  asks: 'Without a person the call is refused and the run goes on, with --dangerously-skip-permissions too.',
  can: {
    hide: 'denied tools are not offered',
    deny: 'by tool and by server',
    ask: 'permissions.ask',
    limit: null,
    arguments: null,
  },
  naming: 'mcp__server__tool; each character but letters, digits, _ and - becomes _',
  facts: [
    'Deny wins over ask, ask over allow, in whichever file each stands.',
    'With --dangerously-skip-permissions deny and ask still hold; a tool without a rule then runs.',
    'A rule in raw spelling (a dot, a space) matches nothing, a deny rule neither.',
    'Of two tools that are written alike one is offered: the one that the server lists first.',
    'An unknown key under permissions is ignored without a word; a bad defaultMode voids the whole file, its deny rules too, with a message.',
    'Many tools are not sent at once but found by its tool search, where deny rules hold as well.',
  ],
  judgedBy: 'program',
  write: writeClaudeCode,
  lines: { write: claudeCodeLines },
  start: projectEntry,
  isWhole: false,
} as const satisfies ExportTarget;
