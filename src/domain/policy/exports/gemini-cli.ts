import {
  distinctNames,
  narrow,
  type Plan,
  type PlannedTool,
  unlistedNote,
  type Written,
} from './plan.ts';
import { tomlText } from './toml-text.ts';

const TITLE = 'Gemini CLI';
/** Characters that its tool names keep; it replaces all others. */
const NAME = /^[A-Za-z0-9_.-]+$/;
/** Longest full name (`mcp_<server>_<tool>`) that it does not shorten. */
const MAX_NAME_CHARS = 63;
const DECISIONS = { allow: 'allow', ask: 'ask_user', deny: 'deny' } as const;
/** A rule for one tool must come before the rule for the whole server. */
const TOOL_PRIORITY = 200;
const SERVER_PRIORITY = 100;

/** Rules of its policy engine: one for each tool, and one that decides about all other tools of the server. */
export function writeGeminiCli(plan: Plan): Written {
  const isDistinct = distinctNames(plan, (name) => name.replaceAll(/[^A-Za-z0-9_.:-]/gu, '_'));
  const canName = (name: string): boolean =>
    NAME.test(name) &&
    isDistinct(name) &&
    `mcp_${plan.server.key}_${name}`.length <= MAX_NAME_CHARS;
  const { tools, others, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    checksArguments: false,
    asks: true,
    canName,
  });
  const rules = tools
    .filter(({ name, effect }) => canName(name) && effect !== others)
    .map((tool) => toolRule(plan.server.key, tool));
  const otherTools = [
    '[[rule]]',
    `mcpName = ${tomlText(plan.server.key)}`,
    // Its documentation lets a rule for a whole server leave this out; version 0.61.0 refuses the file.
    'toolName = "*"',
    `decision = "${DECISIONS[others]}"`,
    `priority = ${SERVER_PRIORITY}`,
    ...(others === 'deny' ? ['denyMessage = "The policy does not list this tool."'] : []),
  ].join('\n');
  return {
    text: `${[...rules, otherTools].join('\n\n')}\n`,
    cannotExpress: [...cannotExpress, ...unlistedNote(plan, others, TITLE)],
  };
}

function toolRule(server: string, { name, effect, reason }: PlannedTool): string {
  return [
    '[[rule]]',
    `mcpName = ${tomlText(server)}`,
    `toolName = ${tomlText(name)}`,
    `decision = "${DECISIONS[effect]}"`,
    `priority = ${TOOL_PRIORITY}`,
    ...(effect === 'deny' && reason !== '' ? [`denyMessage = ${tomlText(reason)}`] : []),
  ].join('\n');
}
