import { readOptions, USAGE } from '../src/gateway/options.ts';
import { runStdio } from '../src/gateway/run-stdio.ts';
import { openWorkplace, type Surroundings } from '../src/gateway/workplace.ts';

const around: Surroundings = {
  // npm runs scripts in the package folder and keeps the caller's folder here.
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  env: process.env,
  clock: () => new Date(),
  // Standard output belongs to the protocol.
  say: (line) => process.stderr.write(`enforce: ${line}\n`),
};

async function main(argv: readonly string[]): Promise<number> {
  // What one way of running does not need is not loaded: a client waits for the start.
  if (argv[0] === 'grant') {
    const { runGrantCommand } = await import('../src/gateway/grants/grant-command.ts');
    const { code, lines } = runGrantCommand(argv.slice(1), around.folder);
    process.stdout.write(`${lines.join('\n')}\n`);
    return code;
  }
  const options = readOptions(argv);
  if (typeof options === 'string') {
    around.say(`${options}\n${USAGE}`);
    return 2;
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const workplace = await openWorkplace(options, around);
  try {
    const { listen, grantsPath } = options;
    if (listen !== null && grantsPath !== null) {
      const { runHttp } = await import('../src/gateway/http/run-http.ts');
      await runHttp(workplace, { ...options, listen, grantsPath }, around, stop.signal);
    } else {
      const ender = await runStdio(workplace, process.stdin, process.stdout, stop.signal);
      if (ender === 'server') return 1;
    }
  } finally {
    workplace.close();
  }
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    around.say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
