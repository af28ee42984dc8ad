import { narrow, type Plan, unlistedNote, type Written } from './plan.ts';

const TITLE = 'The Docker MCP gateway';
/** Names that need no quotes in a shell and hold none of the gateway's own separators and wildcards. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_./-]*$/;

/** The command that starts the gateway with the allowed tools only: `--tools <server>:<tool>` for each. */
export function writeDockerGateway(plan: Plan): Written {
  const { tools, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    checksArguments: false,
    asks: false,
    canName: (name) => NAME.test(name),
  });
  const enabled = tools.filter(({ effect }) => effect === 'allow');
  const flags = [
    `--servers ${plan.server.key}`,
    ...enabled.map(({ name }) => `--tools ${plan.server.key}:${name}`),
  ];
  // Without --tools the gateway enables every tool.
  const text =
    enabled.length === 0
      ? '# No tool is left that the gateway may enable: do not add this server.\n'
      : `docker mcp gateway run \\\n${flags.map((flag) => `  ${flag}`).join(' \\\n')}\n`;
  return { text, cannotExpress: [...cannotExpress, ...unlistedNote(plan, 'deny', TITLE)] };
}
