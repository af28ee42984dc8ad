import { narrow, type Plan, unlistedNote, type Written } from './plan.ts';
import type { ExportTarget } from './target.ts';

const TITLE = 'The Docker MCP gateway';
/** Names that need no quotes in a shell and hold none of the gateway's own separators and wildcards. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_./-]*$/;

/** The command that starts the gateway with the allowed tools only: `--tools <server>:<tool>` for each. */
function writeDockerGateway(plan: Plan): Written {
  const { tools, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    asks: false,
    nameOf: (name) => (NAME.test(name) ? name : null),
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

export const DOCKER_GATEWAY = {
  id: 'docker-gateway',
  title: 'Docker MCP gateway',
  filename: ({ key }) => `run-${key}.sh`,
  language: 'shellscript',
  docsUrl: 'https://github.com/docker/mcp-gateway/blob/main/docs/mcp-gateway.md',
  place: 'The server’s name is the one that it has in your Docker MCP catalogue.',
  asks: null,
  can: {
    hide: '--tools: all others are not offered',
    deny: 'by tool',
    ask: null,
    limit: null,
    arguments: null,
  },
  naming: 'server:tool with the raw names',
  facts: ['Without --tools it enables every tool.'],
  judgedBy: null,
  write: writeDockerGateway,
  start: null,
  isWhole: false,
} as const satisfies ExportTarget;
