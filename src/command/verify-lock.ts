import { type Command, EXIT, JSON_OPTION, readArguments, UsageError } from './command.ts';

const OPTIONS = { ...JSON_OPTION } as const;

export const verifyLock: Command = {
  name: 'verify-lock',
  usage: ['verify-lock LOCK -- COMMAND [ARGUMENT…]', 'verify-lock LOCK URL'],
  summary: 'Holds the tools that a server offers now against its lock file of the catalogue.',
  options: OPTIONS,
  takes: 'files',
  notes: [
    'LOCK is a file or an address: …/api/v1/servers/<server>.lock.json. The command is started with your environment and without a sandbox; a URL in its place is connected to.',
    'Ends with 0 when nothing drifted, 1 when something did, 3 when it could not be told.',
  ],
  async run(argv, world) {
    // npm and some launchers swallow the first `--` that they meet.
    const end = argv.indexOf('--');
    const own = end < 0 ? argv : argv.slice(0, end);
    const { values, positionals } = readArguments(own, OPTIONS);
    const [address, ...rest] = positionals;
    const [command, ...args] = [...rest, ...(end < 0 ? [] : argv.slice(end + 1))];
    if (address === undefined) throw new UsageError('The lock file is missing.');
    if (command === undefined)
      throw new UsageError('The server is missing: a URL, or -- and a command.');
    const { verifyServer } = await import('./lock/verify-server.ts');
    const { isSame, text, data } = await verifyServer(address, [command, ...args], world);
    world.stdout.write(values.json === true ? `${JSON.stringify(data)}\n` : text);
    return isSame ? EXIT.ok : EXIT.found;
  },
};
