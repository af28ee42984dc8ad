import { CATALOGUE_OPTION, openCatalogue } from './catalogue/open-catalogue.ts';
import type { FileReport } from './check/check-file.ts';
import { type Command, EXIT, JSON_OPTION, oneOf, readArguments, UsageError } from './command.ts';
import { readInput } from './read-input.ts';

const FORMATS = ['text', 'json'] as const;

const OPTIONS = {
  format: { type: 'string', choices: FORMATS, says: 'how to print the report (default text)' },
  ...JSON_OPTION,
  ...CATALOGUE_OPTION,
} as const;

export const check: Command = {
  name: 'check',
  usage: ['check [options] FILE…'],
  summary: 'Looks up the MCP servers of client configurations in the catalogue.',
  options: OPTIONS,
  takes: 'files',
  notes: ['A FILE of - is standard input. Nothing of what is read leaves the machine.'],
  async run(argv, world) {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const format =
      values.json === true ? 'json' : (oneOf('format', values.format, FORMATS) ?? 'text');
    if (positionals.length === 0) throw new UsageError('Name the file of a configuration.');
    const [{ checkFile }, { textOf }] = await Promise.all([
      import('./check/check-file.ts'),
      import('./check/text.ts'),
    ]);
    const catalogue = openCatalogue(values.catalogue, world);
    const reports = [];
    for (const file of positionals) {
      const loaders = await catalogue.loaders();
      reports.push(await checkFile(file, await readInput(file, world), loaders));
    }
    const { date, site } = await catalogue.known();
    world.stdout.write(
      format === 'json'
        ? `${JSON.stringify({ catalogue: { date, site }, files: reports })}\n`
        : `${reports.map(textOf).join('\n')}\n`,
    );
    return reports.some(isFinding) ? EXIT.found : EXIT.ok;
  },
};

/** True for a file that cannot be read, and for a known attack on the version that it names. */
function isFinding(report: FileReport): boolean {
  return (
    report.kind === 'fault' ||
    (report.kind === 'servers' &&
      report.servers.some(({ attacks }) => attacks.some(({ kind }) => kind === 'affected')))
  );
}
