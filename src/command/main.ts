import manifest from '../../package.json' with { type: 'json' };
import { suggest } from '../domain/policy/suggest.ts';

import { type Command, EXIT, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpOf, overview } from './help.ts';
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
    print(manifest.version);
    return EXIT.ok;
  }
  const asksOverview = name === '--help' || name === '-h' || name === 'help';
  if (asksOverview && rest[0] === undefined) {
    print(overview(commands, paint));
    return EXIT.ok;
  }
  const wanted = asksOverview ? (rest[0] ?? '') : name;
  const command = commands.find((one) => one.name === wanted);
  if (command === undefined) {
    complain(world, null, unknownCommand(wanted, commands), EXIT.usage, rest);
    return EXIT.usage;
  }
  if (asksOverview || asksForHelp(command, rest)) {
    print(helpOf(command, paint));
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

/** True for --help among the command's own words: behind `--`, or behind the first word of a command that passes on, it is for another program. */
function asksForHelp({ passesOn, options }: Command, argv: readonly string[]): boolean {
  for (const [at, word] of argv.entries()) {
    if (word === '--') return false;
    if (word === '--help' || word === '-h') return true;
    const before = argv[at - 1];
    const isValue = before?.startsWith('--') && options[before.slice(2)]?.type === 'string';
    if (passesOn === true && !word.startsWith('-') && !isValue) return false;
  }
  return false;
}

function unknownCommand(name: string, commands: readonly Command[]): string {
  const near = suggest(
    name,
    commands.map((one) => one.name),
  );
  const hint = near === null ? 'toolward --help lists all commands.' : `Did you mean ${near}?`;
  return `There is no command ${JSON.stringify(plain(name))}. ${hint}`;
}

/** One error in words on standard error; with --json as JSON on standard output too. */
function complain(
  world: World,
  command: Command | null,
  message: string,
  code: number,
  argv: readonly string[],
): void {
  const said = message.split('\n').map(plain).join('\n');
  const paint = painter(world.stderr, world.env);
  const who = command === null ? 'toolward' : `toolward ${command.name}`;
  world.stderr.write(`${paint('red', `${who}:`)} ${said}\n`);
  if (command !== null && code === EXIT.usage) world.stderr.write(`${who} --help says more.\n`);
  const end = argv.indexOf('--');
  if (argv.slice(0, end < 0 ? undefined : end).includes('--json'))
    world.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
}
