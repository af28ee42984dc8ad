import { CATALOGUE_OPTION, openCatalogue } from './catalogue/open-catalogue.ts';
import { type Command, EXIT, JSON_OPTION, readArguments } from './command.ts';
import { LOCK_OPTIONS } from './lock/lock-options.ts';
import { plain } from './style.ts';

const OPTIONS = {
  ...LOCK_OPTIONS,
  project: { type: 'boolean', says: 'only the files of this project, not those of this person' },
  ...JSON_OPTION,
  ...CATALOGUE_OPTION,
} as const;

export const lock: Command = {
  name: 'lock',
  usage: ['lock [options] [FILE…]'],
  summary:
    'Writes toolward.lock: what every configured server offers now, for check --locked to compare with.',
  options: OPTIONS,
  takes: 'files',
  notes: [
    'Without a FILE it looks for the configurations of the known clients, as check does. Packages of npm are installed and started in the scanner’s sandbox, with made-up credentials; addresses are asked; all else is taken from the catalogue. With --offline everything is.',
    'Ends with 1 when a server could not be locked; the others are.',
  ],
  async run(argv, world) {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const [{ configuredServers }, { readOffers }, { makeLock, saveLock }] = await Promise.all([
      import('./lock/configured-servers.ts'),
      import('./lock/read-offers.ts'),
      import('./lock/make-lock.ts'),
    ]);
    const catalogue = await openCatalogue(values.catalogue, world);
    const servers = await configuredServers(positionals, values.project === true, world);
    const offers = await readOffers(
      servers,
      { offline: values.offline === true, sandbox: values['no-sandbox'] !== true },
      catalogue,
      world,
      (line) => void world.stderr.write(`lock: ${plain(line)}\n`),
    );
    const made = makeLock(offers, world.clock());
    const file = await saveLock(made, values['lock-file'], world);
    const left = offers.flatMap((offer) =>
      offer.state === 'unread' ? [{ names: offer.names, reason: offer.reason }] : [],
    );
    if (values.json === true)
      world.stdout.write(`${JSON.stringify({ file, locked: made.servers.length, left })}\n`);
    else {
      for (const { id, version, from, tools } of made.servers)
        world.stdout.write(
          `locked    ${plain(id)} ${plain(version ?? '')}  ${tools.length} tools, from the ${from}\n`,
        );
      for (const { names, reason } of left)
        world.stdout.write(`left out  ${plain(names.join(', '))}: ${plain(reason)}\n`);
    }
    return left.length === 0 ? EXIT.ok : EXIT.found;
  },
};
