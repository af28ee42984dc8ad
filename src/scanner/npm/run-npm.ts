import { runCommand } from '../run-command.ts';

/** Runs npm to its end. Never throws (see runCommand). */
export function runNpm(
  args: readonly string[],
  options: Parameters<typeof runCommand>[2],
): ReturnType<typeof runCommand> {
  // Set by `npm run`; asking Node to run it avoids npm.cmd, which Windows cannot start without a shell.
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('npm-cli.js')
    ? runCommand(process.execPath, [cli, ...args], options)
    : runCommand('npm', args, options);
}
