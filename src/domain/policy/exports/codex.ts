import { isWellFormed, narrow, type Plan, unlistedNote, type Written } from './plan.ts';
import { tomlText } from './toml-text.ts';

const TITLE = 'Codex';

/**
 * Keys for the server's table in `config.toml`: `enabled_tools` is the list of all tools that Codex
 * registers, `tools.<name>.approval_mode = "prompt"` asks before a call.
 */
export function writeCodex(plan: Plan): Written {
  const { tools, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    checksArguments: false,
    asks: true,
    canName: isWellFormed,
  });
  const enabled = tools.filter(({ effect }) => effect !== 'deny');
  const table = `mcp_servers.${tomlText(plan.server.key)}`;
  const asked = enabled.filter(({ effect }) => effect === 'ask');
  const lines = [
    '# Add these keys to the table that starts the server (command or url).',
    `[${table}]`,
    `enabled_tools = [${enabled.length === 0 ? '' : `\n${enabled.map(({ name }) => `  ${tomlText(name)},\n`).join('')}`}]`,
    ...asked.flatMap(({ name }) => [
      '',
      `[${table}.tools.${tomlText(name)}]`,
      'approval_mode = "prompt"',
    ]),
  ];
  return {
    text: `${lines.join('\n')}\n`,
    cannotExpress: [...cannotExpress, ...unlistedNote(plan, 'deny', TITLE)],
  };
}
