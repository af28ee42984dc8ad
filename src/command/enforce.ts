import { GATEWAY_OPTIONS, ownWords, readOptions } from '../gateway/options.ts';
import { type Command, EXIT, JSON_LINES_OPTION, UsageError } from './command.ts';

export const enforce: Command = {
  name: 'enforce',
  usage: [
    'enforce POLICY [options] -- COMMAND [ARGUMENT…]   a server to start',
    'enforce POLICY [options] URL                      a server at a URL',
    'enforce grant add ID [--policy FILE] [--expires DATE] [--grants FILE]',
    'enforce grant list|revoke [ID] [--grants FILE]',
  ],
  summary: 'Puts the gateway before an MCP server: every call is judged by a policy file.',
  options: { ...GATEWAY_OPTIONS, ...JSON_LINES_OPTION },
  takes: 'files',
  speaksProtocol: true,
  ownWords,
  notes: [
    'The gateway ends with 0 when its client ends it and with 1 when its server does.',
    'enforce grant with --json prints one JSON document on standard output.',
  ],
  // What one way of running does not need is not loaded: a client waits for the start.
  async run(argv, world) {
    if (argv[0] === 'grant') {
      const { runGrantCommand } = await import('../gateway/grants/grant-command.ts');
      const outcome = runGrantCommand(argv.slice(1), world.cwd);
      if ('fault' in outcome) throw new UsageError(outcome.fault);
      const text = outcome.json ? JSON.stringify(outcome.data) : outcome.lines.join('\n');
      world.stdout.write(`${text}\n`);
      return EXIT.ok;
    }
    const options = readOptions(argv);
    if (typeof options === 'string') throw new UsageError(options);
    const [{ openWorkplace }, { runStdio }, { PolicyFileError }] = await Promise.all([
      import('../gateway/workplace.ts'),
      import('../gateway/run-stdio.ts'),
      import('../gateway/policy-file.ts'),
    ]);
    const around = {
      folder: world.cwd,
      env: world.env,
      clock: world.clock,
      // Standard output belongs to the protocol.
      say: (line: string) =>
        void world.stderr.write(
          options.json ? `${JSON.stringify({ message: line })}\n` : `enforce: ${line}\n`,
        ),
    };
    const stop = world.stopSignal();
    const workplace = await openWorkplace(options, around).catch((error: unknown) => {
      if (error instanceof PolicyFileError) throw new UsageError(error.message);
      throw error;
    });
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
