import { createInterface } from 'node:readline/promises';
import manifest from '../../package.json' with { type: 'json' };
import { CATALOGUE_OPTION, openCatalogue } from './catalogue/open-catalogue.ts';
import { type Command, EXIT, JSON_OPTION, oneOf, readArguments, UsageError } from './command.ts';
import { readInput } from './read-input.ts';
import { plain } from './style.ts';
import type { World } from './world.ts';

/** As PRESETS of domain/policy/recommend.ts, which help need not load. */
const PRESETS = ['recommended', 'read-only', 'ask'] as const;

const OPTIONS = {
  preset: { type: 'string', choices: PRESETS, says: 'which policy (default recommended)' },
  policy: {
    type: 'string',
    value: 'FILE',
    says: 'a policy of your own, in place of the catalogue’s',
  },
  gateway: {
    type: 'boolean',
    says: 'put the gateway in front of the server, in place of rules in the client’s words',
  },
  yes: { type: 'boolean', short: 'y', says: 'write without asking' },
  undo: { type: 'boolean', says: 'take the last change back' },
  ...JSON_OPTION,
  ...CATALOGUE_OPTION,
} as const;

export const protect: Command = {
  name: 'protect',
  usage: ['protect [options] CLIENT SERVER…', 'protect --undo'],
  summary: 'Writes the rules for servers into the files of a client, after showing the change.',
  options: OPTIONS,
  takes: 'words',
  notes: [
    'CLIENT is claude-code, codex, gemini-cli or opencode; SERVER is its name in the client’s configuration.',
    'Each old file is kept beside the new one, with .before-toolward in its name. Nothing gets wider than it was: rules of yours that are stricter stay.',
    'Without a terminal and without --yes the change is only shown, with exit code 1.',
  ],
  async run(argv, world) {
    const { values, positionals } = readArguments(argv, OPTIONS);
    if (values.undo === true) {
      if (positionals.length > 0) throw new UsageError('--undo takes no names.');
      const { undoLast } = await import('./protect/write-changes.ts');
      const files = await undoLast(world);
      if (values.json === true) world.stdout.write(`${JSON.stringify({ undone: files })}\n`);
      else for (const file of files) world.stdout.write(`As before: ${plain(file)}\n`);
      return EXIT.ok;
    }
    const [client, ...servers] = positionals;
    const [{ PROTECTORS }, { planChanges }, { patchOf }, { EditRefused }] = await Promise.all([
      import('../domain/protect/protectors.ts'),
      import('./protect/plan-changes.ts'),
      import('./protect/patch.ts'),
      import('../domain/protect/edit.ts'),
    ]);
    const ids = PROTECTORS.map(({ id }) => id);
    const protector = PROTECTORS.find(({ id }) => id === client);
    if (protector === undefined)
      throw new UsageError(
        `Name a client: ${ids.join(', ')}. Others take the text of toolward policy.`,
      );
    if (servers.length === 0) throw new UsageError('Name at least one server of the client.');
    const catalogue = await openCatalogue(values.catalogue, world);
    const change = await planChanges(
      {
        protector,
        servers,
        preset: oneOf('preset', values.preset, PRESETS) ?? 'recommended',
        policy: values.policy === undefined ? null : await readPolicy(values.policy, world),
        gateway: values.gateway === true,
        start: ['npx', '-y', `toolward@${manifest.version}`],
      },
      catalogue,
      world,
    ).catch((error: unknown) => {
      if (error instanceof EditRefused) throw new UsageError(error.message);
      throw error;
    });
    const isWritten = await settle(change.files.length, values.yes === true, world, () => {
      const notes = change.notes.map((note) => `Note: ${plain(note)}\n`).join('');
      const patches = change.files.map((file) => patchOf(file)).join('\n');
      (values.json === true ? world.stderr : world.stdout).write(`${patches}${notes}`);
    });
    if (isWritten) {
      const { writeChanges } = await import('./protect/write-changes.ts');
      await writeChanges(change.files, world);
    }
    if (values.json === true)
      world.stdout.write(
        `${JSON.stringify({ written: isWritten, files: change.files.map(({ file }) => file), notes: change.notes })}\n`,
      );
    else world.stdout.write(`${ending(change.files.length, isWritten)}\n`);
    return change.files.length === 0 || isWritten ? EXIT.ok : EXIT.found;
  },
};

function ending(files: number, isWritten: boolean): string {
  if (files === 0) return 'Nothing to change: the rules stand there already.';
  return isWritten
    ? 'Written. toolward protect --undo takes it back.'
    : 'Nothing was written. Add --yes to write it.';
}

/** Shows the change, and asks on a terminal. */
async function settle(
  files: number,
  yes: boolean,
  world: World,
  show: () => void,
): Promise<boolean> {
  if (files === 0) return false;
  show();
  if (yes) return true;
  if (world.stdin.isTTY !== true || world.stdout.isTTY !== true) return false;
  const lines = createInterface({ input: world.stdin, output: world.stdout });
  try {
    return /^y(?:es)?$/i.test((await lines.question('Write this? [y/N] ')).trim());
  } finally {
    lines.close();
  }
}

async function readPolicy(file: string, world: World) {
  const { validatePolicyText } = await import('../domain/policy/validate.ts');
  const { policy, errors } = validatePolicyText(await readInput(file, world));
  if (policy !== null) return policy;
  throw new UsageError(`${file} is no valid policy: ${plain(errors[0]?.message ?? '')}`);
}
