import { GATEWAY_OPTIONS, readOptions } from '../gateway/options.ts';
import { type Command, EXIT, UsageError } from './command.ts';

export const enforce: Command = {
  name: 'enforce',
  usage: [
    'enforce POLICY [options] -- COMMAND [ARGUMENT…]   a server to start',
    'enforce POLICY [options] URL                      a server at a URL',
    'enforce grant add ID [--policy FILE] [--expires DATE] [--grants FILE]',
    'enforce grant list|revoke [ID] [--grants FILE]',
  ],
  summary: 'Puts the gateway before an MCP server: every call is judged by a policy file.',
  options: GATEWAY_OPTIONS,
  takes: 'files',
  passesOn: true,
  notes: ['The gateway ends with 0 when its client ends it and with 1 when its server does.'],
  // What one way of running does not need is not loaded: a client waits for the start.
  async run(argv, world) {
    if (argv[0] === 'grant') {
      const { runGrantCommand } = await import('../gateway/grants/grant-command.ts');
      const { code, lines } = runGrantCommand(argv.slice(1), world.cwd);
      world.stdout.write(`${lines.join('\n')}\n`);
      return code;
    }
    const options = readOptions(argv);
    if (typeof options === 'string') throw new UsageError(options);
    const [{ openWorkplace }, { runStdio }] = await Promise.all([
      import('../gateway/workplace.ts'),
      import('../gateway/run-stdio.ts'),
    ]);
    const around = {
      folder: world.cwd,
      env: world.env,
      clock: world.clock,
      // Standard output belongs to the protocol.
      say: (line: string) => void world.stderr.write(`enforce: ${line}\n`),
    };
    const stop = world.stopSignal();
    const workplace = await openWorkplace(options, around);
    try {
      const { listen, grantsPath } = options;
      if (listen !== null && grantsPath !== null) {
        const { runHttp } = await import('../gateway/http/run-http.ts');
        await runHttp(workplace, { ...options, listen, grantsPath }, around, stop);
        return EXIT.ok;
      }
      const ender = await runStdio(workplace, world.stdin, world.stdout, stop);
      return ender === 'server' ? EXIT.found : EXIT.ok;
    } finally {
      workplace.close();
    }
  },
};
