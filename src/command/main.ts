import manifest from '../../package.json' with { type: 'json' };
import { suggest } from '../domain/policy/suggest.ts';

import { type Command, EXIT, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpJson, helpOf, overview, overviewJson } from './help.ts';
import { painter, plain } from './style.ts';
import type { World } from './world.ts';

/** Runs `toolward` with these arguments; resolves with the exit code. */
export async function runToolward(
  argv: readonly string[],
  world: World,
  commands: readonly Command[] = COMMANDS,
): Promise<number> {
  const print = (text: string) => void world.stdout.write(`${text}\n`);
  const paint = painter(world.stdout, world.env);
  const [name, ...rest] = argv;
  if (name === undefined) {
    world.stderr.write(`${overview(commands, painter(world.stderr, world.env))}\n`);
    return EXIT.usage;
  }
  if (name === '--version' || name === '-V') {
    const { version } = manifest;
    print(rest.includes('--json') ? JSON.stringify({ version }) : version);
    return EXIT.ok;
  }
  const asksOverview = name === '--help' || name === '-h' || name === 'help';
  const [asked] = rest.filter((word) => word !== '--json');
  const isJson = rest.includes('--json');
  if (asksOverview && asked === undefined) {
    print(isJson ? overviewJson(commands) : overview(commands, paint));
    return EXIT.ok;
  }
  const wanted = asksOverview ? (asked ?? '') : name;
  const command = commands.find((one) => one.name === wanted);
  if (command === undefined) {
    complain(world, null, unknownCommand(wanted, commands), EXIT.usage, rest);
    return EXIT.usage;
  }
  const own = asksOverview ? rest : ownWords(command, rest);
  if (asksOverview || own.includes('--help') || own.includes('-h')) {
    print(own.includes('--json') ? helpJson(command) : helpOf(command, paint));
    return EXIT.ok;
  }
  try {
    return await command.run(rest, world);
  } catch (error) {
    const code = error instanceof UsageError ? EXIT.usage : EXIT.failed;
    complain(world, command, error instanceof Error ? error.message : String(error), code, rest);
    return code;
  }
}

/** What of the words is for the command itself: behind `--` they are for another program. */
function ownWords(command: Command | null, argv: readonly string[]): readonly string[] {
  if (command?.ownWords !== undefined) return command.ownWords(argv);
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? undefined : end);
}

function unknownCommand(name: string, commands: readonly Command[]): string {
  const near = suggest(
    name,
    commands.map((one) => one.name),
  );
  const hint = near === null ? 'toolward --help lists all commands.' : `Did you mean ${near}?`;
  return `There is no command ${JSON.stringify(plain(name))}. ${hint}`;
}

/** One error in words on standard error; with --json as JSON on standard output too, unless that belongs to a protocol. */
function complain(
  world: World,
  command: Command | null,
  message: string,
  code: number,
  argv: readonly string[],
): void {
  const isJson = ownWords(command, argv).includes('--json');
  const json = `${JSON.stringify({ error: { code, message } })}\n`;
  if (isJson && command?.speaksProtocol === true) {
    world.stderr.write(json);
    return;
  }
  const said = message.split('\n').map(plain).join('\n');
  const paint = painter(world.stderr, world.env);
  const who = command === null ? 'toolward' : `toolward ${command.name}`;
  world.stderr.write(`${paint('red', `${who}:`)} ${said}\n`);
  if (command !== null && code === EXIT.usage) world.stderr.write(`${who} --help says more.\n`);
  if (isJson) world.stdout.write(json);
}
