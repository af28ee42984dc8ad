import { CATALOGUE_OPTION, openCatalogue } from './catalogue/open-catalogue.ts';
import { type Command, EXIT, JSON_OPTION, oneOf, readArguments, UsageError } from './command.ts';

/** As PRESETS of domain/policy/recommend.ts, which help need not load. */
const PRESETS = ['recommended', 'read-only', 'ask'] as const;

const OPTIONS = {
  preset: { type: 'string', choices: PRESETS, says: 'which policy (default recommended)' },
  tool: { type: 'string', value: 'NAME', says: 'the policy for this tool alone' },
  for: {
    type: 'string',
    value: 'CLIENT',
    says: 'in the format of a client: its id on /docs/clients/ (default policy-json)',
  },
  ...JSON_OPTION,
  ...CATALOGUE_OPTION,
} as const;

export const policy: Command = {
  name: 'policy',
  usage: ['policy [options] SERVER'],
  summary: 'Prints the policy for a server of the catalogue.',
  options: OPTIONS,
  takes: 'words',
  notes: [
    'SERVER is an id, a slug, a package (npm:name or the name alone) or a display name.',
    'What a format cannot say goes to standard error.',
  ],
  async run(argv, world) {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const [wanted, ...extra] = positionals;
    if (wanted === undefined) throw new UsageError('The server is missing.');
    if (extra.length > 0) throw new UsageError(`Unexpected argument: ${extra[0]}`);
    const preset = oneOf('preset', values.preset, PRESETS) ?? 'recommended';
    const { printedPolicy } = await import('./policy/printed-policy.ts');
    const catalogue = await openCatalogue(values.catalogue, world);
    const printed = await printedPolicy(catalogue, {
      server: wanted,
      tool: values.tool ?? null,
      preset,
      target: values.for ?? 'policy-json',
    });
    if (values.json === true) world.stdout.write(`${JSON.stringify(printed)}\n`);
    else {
      world.stdout.write(printed.text);
      for (const note of printed.cannotExpress) world.stderr.write(`policy: ${note}\n`);
    }
    return EXIT.ok;
  },
};
