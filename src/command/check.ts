import manifest from '../../package.json' with { type: 'json' };
import { CATALOGUE_OPTION, openCatalogue } from './catalogue/open-catalogue.ts';
import { type Command, EXIT, JSON_OPTION, oneOf, readArguments, UsageError } from './command.ts';
import { LOCK_OPTIONS } from './lock/lock-options.ts';
import { painter, plain } from './style.ts';
import type { World } from './world.ts';

const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;
const LEVELS = ['critical', 'high', 'medium', 'low', 'info', 'never'] as const;
/** From this level on findings end with code 1, where nobody says otherwise. */
const FAIL_ON = 'high';

const OPTIONS = {
  format: { type: 'string', choices: FORMATS, says: 'how to print the report (default text)' },
  'fail-on': {
    type: 'string',
    choices: LEVELS,
    says: `the level from which on findings end with exit code 1 (default ${FAIL_ON})`,
  },
  ignore: {
    type: 'string',
    value: 'RULE',
    multiple: true,
    says: 'a kind of finding to leave out, such as floating-version',
  },
  locked: {
    type: 'boolean',
    says: 'hold every server against toolward.lock too (see toolward lock)',
  },
  ...LOCK_OPTIONS,
  project: { type: 'boolean', says: 'only the files of this project, not those of this person' },
  ...JSON_OPTION,
  ...CATALOGUE_OPTION,
} as const;

export const check: Command = {
  name: 'check',
  usage: ['check [options] [FILE…]'],
  summary:
    'Looks up the MCP servers of client configurations: known vulnerabilities, risky tools, look-alike names, floating versions; worst first.',
  options: OPTIONS,
  takes: 'files',
  notes: [
    'Without a FILE it looks for the configurations of the known clients in this project and in the home folder. A FILE of - is standard input. Nothing of what is read leaves the machine.',
    'A file that cannot be read ends with exit code 1 as well.',
  ],
  async run(argv, world) {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const format =
      values.json === true ? 'json' : (oneOf('format', values.format, FORMATS) ?? 'text');
    const failOn = oneOf('fail-on', values['fail-on'], LEVELS) ?? FAIL_ON;
    const [{ checkFound, checkNamed }, { FINDING_RULES, rankOf }, { printReport }] =
      await Promise.all([
        import('./check/check-files.ts'),
        import('../domain/check/report/finding.ts'),
        import('./check/print-report.ts'),
      ]);
    const ignored = new Set(values.ignore ?? []);
    for (const rule of ignored)
      if (!Object.hasOwn(FINDING_RULES, rule))
        throw new UsageError(
          `--ignore: ${rule} is no kind of finding. Known: ${Object.keys(FINDING_RULES).join(', ')}.`,
        );
    const catalogue = await openCatalogue(values.catalogue, world);
    const load = await catalogue.loaders();
    const scopes =
      values.project === true ? (['project'] as const) : (['project', 'user'] as const);
    const all =
      positionals.length > 0
        ? await checkNamed(positionals, load, world)
        : await checkFound(scopes, load, world);
    const locked = values.locked === true ? await import('./check/locked.ts') : null;
    const states = (await locked?.compared(all, values, catalogue, world)) ?? [];
    const files = (locked?.withDrift(all, states) ?? all).map((file) => ({
      ...file,
      findings: file.findings.filter(({ rule }) => !ignored.has(rule)),
    }));
    const { date, site } = await catalogue.head();
    const head = { catalogueDate: date?.slice(0, 10) ?? null, site, version: manifest.version };
    const paint = painter(world.stdout, world.env);
    if (files.length === 0) noteNothing(world);
    world.stdout.write(printReport(format, files, head, { paint, plain }));
    if (locked !== null && format === 'text') world.stdout.write(locked.driftText(states));
    const findings = files.flatMap((file) => file.findings);
    const isFailure =
      failOn !== 'never' && findings.some(({ level }) => rankOf(level) >= rankOf(failOn));
    return isFailure || files.some(({ kind }) => kind === 'fault') ? EXIT.found : EXIT.ok;
  },
};

function noteNothing({ stderr }: World): void {
  stderr.write('No configuration of a known client was found. Name a file to check it.\n');
}
