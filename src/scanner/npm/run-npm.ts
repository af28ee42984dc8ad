import { runCommand } from '../run-command.ts';

/** Variables of the caller that npm needs to reach its registry; nothing else of the environment is passed on. */
const PASSED_ON = [
  'PATH',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'NODE_EXTRA_CA_CERTS',
  'SystemRoot',
  'ComSpec',
];

/** What npm runs with, below a `home` and `cache` of its own. The registry is asked for by the caller's own settings (a mirror, say), since the home folder is a new one. */
export async function npmEnvironment(home: string, cache: string): Promise<Record<string, string>> {
  const passed = Object.fromEntries(
    PASSED_ON.flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name]]],
    ),
  );
  const registry = await runNpm(['config', 'get', 'registry'], {
    environment: { ...process.env, ...passed } as Record<string, string>,
    timeoutSeconds: 30,
  });
  const address = registry.stdout.trim();
  return {
    ...passed,
    HOME: home,
    USERPROFILE: home,
    npm_config_cache: cache,
    ...(registry.code === 0 && address !== '' ? { npm_config_registry: address } : {}),
  };
}

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
