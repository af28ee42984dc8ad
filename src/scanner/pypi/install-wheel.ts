import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { passedOn } from '../npm/npm-settings.ts';
import type { Failure } from '../outcome.ts';
import { type CommandResult, runCommand } from '../run-command.ts';
import { ScannerFault } from '../scanner-fault.ts';
import { readEntryPoints, readMetadata, type WheelMetadata } from './dist-info.ts';
import { classifyPipFailure } from './pip-failure.ts';

export interface InstalledWheel {
  /** Folder that holds the virtual environment `venv`. */
  readonly folder: string;
  readonly metadata: WheelMetadata;
  /** Console scripts by name: `module:function`. */
  readonly scripts: ReadonlyMap<string, string>;
  /** Top-level modules that `python -m` can run. */
  readonly modules: readonly string[];
  /** `sha256-…` over the wheel, as subresource integrity writes it. */
  readonly integrity: string | null;
}

export type WheelResult =
  | { readonly ok: true; readonly installed: InstalledWheel }
  | { readonly ok: false; readonly failure: Failure };

/** The system's own Python: its files can be read inside the sandbox, those of a home folder cannot. */
const PYTHON = '/usr/bin/python3';
const VENV_SECONDS = 120;

/** Of what pip reports about an install (`--report`, version 1). */
const ReportSchema = z.object({
  install: z.array(
    z.object({
      requested: z.boolean(),
      download_info: z.object({
        archive_info: z.object({ hashes: z.record(z.string(), z.string()).optional() }).optional(),
      }),
    }),
  ),
});

/**
 * Installs a package from wheels alone into a virtual environment of its own below `folder`: no setup script runs, since
 * source distributions are refused, and pip holds each file against the hash that the index gives.
 */
export async function installWheel(
  name: string,
  version: string | null,
  folder: string,
  timeoutSeconds: number,
): Promise<WheelResult> {
  const home = join(folder, 'home');
  const root = join(folder, 'app');
  await Promise.all([mkdir(home, { recursive: true }), mkdir(root, { recursive: true })]);
  const environment = pipEnvironment(home);
  const made = await runCommand(PYTHON, ['-m', 'venv', join(root, 'venv')], {
    cwd: root,
    environment,
    timeoutSeconds: VENV_SECONDS,
  });
  if (made.code !== 0) throw new ScannerFault(venvFault(made));
  const report = join(folder, 'report.json');
  const python = join(root, 'venv', 'bin', 'python');
  const args = [
    ...['-m', 'pip', 'install', '--only-binary', ':all:', '--no-input', '--no-cache-dir'],
    ...['--disable-pip-version-check', '--report', report, '--'],
    version === null ? name : `${name}==${version}`,
  ];
  const result = await runCommand(python, args, { cwd: root, environment, timeoutSeconds });
  if (result.code !== 0) return { ok: false, failure: classifyPipFailure(result, name) };
  return { ok: true, installed: await readInstalled(root, name, report) };
}

/** The caller's way to the index, and nothing else of the environment. */
function pipEnvironment(home: string): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([key, value]): [string, string][] =>
    value !== undefined &&
    /^(?:PIP_(?:INDEX_URL|EXTRA_INDEX_URL|CERT|PROXY|TRUSTED_HOST|CONFIG_FILE)|REQUESTS_CA_BUNDLE|SSL_CERT_FILE)$/.test(
      key,
    )
      ? [[key, value]]
      : [],
  );
  return { ...passedOn(), ...Object.fromEntries(own), HOME: home, LANG: 'C.UTF-8' };
}

function venvFault({ stderr, stdout }: CommandResult): string {
  const said = `${stderr}\n${stdout}`.trim().split('\n')[0] ?? '';
  return `a virtual environment cannot be made: ${said}. It needs Python with venv (Debian: apt-get install python3 python3-venv)`;
}

async function readInstalled(root: string, name: string, report: string): Promise<InstalledWheel> {
  const lib = join(root, 'venv', 'lib');
  const [python = ''] = (await readdir(lib)).filter((folder) => folder.startsWith('python'));
  const packages = join(lib, python, 'site-packages');
  const entries = await readdir(packages, { withFileTypes: true });
  const wanted = entries.find(
    (entry) =>
      entry.name.endsWith('.dist-info') &&
      entry.name
        .replace(/-[^-]*\.dist-info$/, '')
        .toLowerCase()
        .replace(/[-_.]+/g, '-') === name,
  );
  if (wanted === undefined) throw new ScannerFault(`pip installed no ${name}`);
  const info = join(packages, wanted.name);
  const read = (file: string) => readFile(join(info, file), 'utf8').catch(() => '');
  const modules = await Promise.all(
    [name.replaceAll('-', '_'), ...(await read('top_level.txt')).split('\n')].map(
      async (module) => {
        const main = join(packages, module.trim(), '__main__.py');
        return /^[A-Za-z_]\w*$/.test(module.trim()) &&
          (await readFile(main).then(
            () => true,
            () => false,
          ))
          ? [module.trim()]
          : [];
      },
    ),
  );
  const { install } = ReportSchema.parse(JSON.parse(await readFile(report, 'utf8')));
  const sha256 = install.find(({ requested }) => requested)?.download_info.archive_info?.hashes?.[
    'sha256'
  ];
  return {
    folder: root,
    metadata: readMetadata(await read('METADATA')),
    scripts: readEntryPoints(await read('entry_points.txt')),
    modules: modules.flat(),
    integrity:
      sha256 === undefined ? null : `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`,
  };
}
