import { formatJson } from '../format.ts';
import { allPattern, canSayInGemini, denyPatterns } from './gemini-arguments.ts';
import { launchEntry, launchOf } from './launch-entry.ts';
import {
  type ExportServer,
  hasConditions,
  type Narrowed,
  type NarrowedTool,
  nameList,
  narrow,
  type Plan,
  unlistedNote,
  type Written,
} from './plan.ts';
import type { ExportTarget } from './target.ts';
import { tomlText } from './toml-text.ts';

const TITLE = 'Gemini CLI';
/** Longest full name (`mcp_<server>_<tool>`) that it does not shorten, and how much of each end it keeps. */
const MAX_NAME_CHARS = 63;
const KEPT_CHARS = 30;
const DECISIONS = { allow: 'allow', ask: 'ask_user', deny: 'deny' } as const;
/**
 * Priorities of a user's rules. They stay above `trust: true` (200) and `--allowed-tools` (300), and below the user's
 * own `--exclude-tools` (400), as policy/config.ts of version 0.61.0 has them; one for a tool comes before the server's.
 */
const PRIORITY = { server: 310, tool: 320, arguments: 330 } as const;

/** Rules of its policy engine: one for each tool, and one that decides about all other tools of the server. */
function writeGeminiCli(plan: Plan): Written {
  const { tools, others, cannotExpress } = narrowForGemini(plan);
  const rules = tools.flatMap((tool) => toolRules(plan.server.key, tool, others));
  const otherTools = rule({
    mcpName: plan.server.key,
    // Its documentation lets a rule for a whole server leave this out; version 0.61.0 refuses the file.
    toolName: '*',
    decision: DECISIONS[others],
    priority: PRIORITY.server,
    ...(others === 'deny' ? { denyMessage: 'The policy does not list this tool.' } : {}),
  });
  const paths = tools.some(({ require }) =>
    require.some(({ conditions }) => conditions.some(({ op }) => op === 'path_within')),
  );
  return {
    text: `${[...rules, otherTools].join('\n\n')}\n`,
    cannotExpress: [
      ...cannotExpress,
      ...sharedNames(plan),
      ...(paths ? [`${TITLE} takes plain ASCII paths only here: it denies all others.`] : []),
      ...unlistedNote(plan, others, TITLE),
    ],
  };
}

/** Of tools that it shortens to one name it keeps one (0.61.0, by `npm run prove:clients`). */
function sharedNames({ server, tools }: Plan): string[] {
  const byName = Map.groupBy(tools, ({ name }) => fullName(server.key, name));
  const shared = [...byName.values()].filter((same) => same.length > 1);
  return shared.map((same) => {
    const names = nameList(same.map(({ name }) => name));
    return `${TITLE} offers ${names} under one name: only one of them can be called.`;
  });
}

/** The rules of single tools, without the one about all others. */
function geminiCliLines(plan: Plan): Written {
  const { tools, cannotExpress } = narrowForGemini(plan);
  const rules = tools.flatMap((tool) => toolRules(plan.server.key, tool, null));
  return { text: `${rules.join('\n\n')}\n`, cannotExpress };
}

function narrowForGemini(plan: Plan): Narrowed {
  return narrow(plan, {
    title: TITLE,
    counts: false,
    canCheck: canSayInGemini,
    asks: true,
    nameOf: (name) => (name === '' ? null : fullName(plan.server.key, name)),
  });
}

/** The name that it offers to the model, with the server's before it. */
function fullName(server: string, tool: string): string {
  const full = `mcp_${server}_${tool}`.replaceAll(/[^a-zA-Z0-9_\-.:]/g, '_');
  if (full.length <= MAX_NAME_CHARS) return full;
  return `${full.slice(0, KEPT_CHARS)}...${full.slice(-KEPT_CHARS)}`;
}

/** `others` is what the rule about all other tools says; null where there is none. */
function toolRules(server: string, tool: NarrowedTool, others: string | null): string[] {
  const { name, written, effect, reason } = tool;
  if (effect === others && !hasConditions(tool)) return [];
  const isPlain = written === `mcp_${server}_${name}` && !name.startsWith('mcp_');
  const head = { mcpName: server, toolName: isPlain ? name : written };
  const denial = reason === '' ? {} : { denyMessage: reason };
  if (!hasConditions(tool)) {
    return [
      rule({
        ...head,
        decision: DECISIONS[effect],
        priority: PRIORITY.tool,
        ...(effect === 'deny' ? denial : {}),
      }),
    ];
  }
  const told = [...tool.require, ...tool.denyIf][0]?.on_deny ?? '';
  return [
    ...denyPatterns(tool).map((argsPattern, i) =>
      rule({
        ...head,
        argsPattern,
        decision: 'deny',
        priority: PRIORITY.arguments,
        denyMessage: tool.denyIf[i]?.on_deny ?? told,
      }),
    ),
    rule({
      ...head,
      ...(tool.require.length === 0 ? {} : { argsPattern: allPattern(tool) }),
      decision: DECISIONS[effect],
      priority: PRIORITY.tool,
    }),
    // Without this the rule for all other tools would decide about a call whose arguments do not fit.
    ...(tool.require.length === 0
      ? []
      : [
          rule({
            ...head,
            decision: 'deny',
            priority: PRIORITY.tool - 5,
            denyMessage: tool.require[0]?.on_deny ?? told,
          }),
        ]),
  ];
}

function rule(fields: Record<string, string | number>): string {
  const lines = Object.entries(fields).map(
    ([key, value]) => `${key} = ${typeof value === 'string' ? tomlText(value) : value}`,
  );
  return ['[[rule]]', ...lines].join('\n');
}

function settings(server: ExportServer) {
  const launch = launchOf(server);
  if (launch === null) return null;
  const mcpServers = { [server.key]: launchEntry(launch, 'httpUrl') };
  return { filename: '~/.gemini/settings.json', text: `${formatJson({ mcpServers })}\n` };
}

export const GEMINI_CLI = {
  id: 'gemini-cli',
  title: TITLE,
  filename: ({ key }) => `~/.gemini/policies/${key}.toml`,
  language: 'toml',
  docsUrl: 'https://geminicli.com/docs/reference/policy-engine/',
  place:
    'It is read from your home folder only: a policies folder in the project does nothing, and nothing says so.',
  asks: 'Without a person the call is refused and the run goes on, in yolo mode too.',
  can: {
    hide: 'denied tools are not offered',
    deny: 'by tool and by server',
    ask: 'ask_user',
    limit: null,
    arguments: 'argsPattern: a regular expression over the arguments as JSON with sorted keys',
  },
  naming:
    'mcp_server_tool; each character but letters, digits, underscore, hyphen, dot and colon becomes an underscore; above 63 characters the first 30, three dots and the last 30',
  facts: [
    'A rule below priority 200 loses to trust: true of the server, one below 300 to --allowed-tools; these stand at 310 to 330.',
    'One faulty rule drops its whole file, the denials in it too; the run goes on and exits with 0.',
    'A rule for a whole server needs toolName = "*", though the documentation leaves it out.',
    'It may print "Unrecognized tool name" for a rule that is right and holds.',
    'It adds wait_for_previous to the schema of every tool, and sends it on to the server.',
  ],
  judgedBy: 'program',
  write: writeGeminiCli,
  lines: { write: geminiCliLines },
  start: settings,
  isWhole: false,
} as const satisfies ExportTarget;
