import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { plainPypiName } from '../../domain/record/pypi-name.ts';
import { passedOn } from '../npm/npm-settings.ts';
import type { Failure } from '../outcome.ts';
import { type CommandResult, runCommand } from '../run-command.ts';
import { findExecutable } from '../sandbox/find-executable.ts';
import { ScannerFault } from '../scanner-fault.ts';
import { readEntryPoints, readMetadata, type WheelMetadata } from './dist-info.ts';
import { type Installed, installWithUv, type Run } from './install-with-uv.ts';
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
 * Installs a package from wheels alone into a virtual environment of its own below `folder`, with uv if it is there, else
 * with venv and pip: no setup script runs, since source distributions are refused, and each file is held against the hash
 * that the index gives.
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
  const environment = indexEnvironment(home);
  const run: Run = (command, args) =>
    runCommand(command, args, { cwd: root, environment, timeoutSeconds });
  const uv = findExecutable('uv');
  const venv = join(root, 'venv');
  const made =
    uv === null
      ? await run(PYTHON, ['-m', 'venv', venv])
      : await run(uv, ['venv', '--no-config', '--no-python-downloads', '--python', PYTHON, venv]);
  if (made.code !== 0) throw new ScannerFault(venvFault(made));
  const requirement = version === null ? name : `${name}==${version}`;
  const result =
    uv === null
      ? await installWithPip(name, requirement, root, run)
      : await installWithUv(uv, name, requirement, root, run);
  return result.ok
    ? { ok: true, installed: await readInstalled(root, name, result.sha256) }
    : result;
}

/** pip holds each file against the hash that the index gives, and says which it was. */
async function installWithPip(
  name: string,
  requirement: string,
  root: string,
  run: Run,
): Promise<Installed> {
  const report = join(root, 'report.json');
  const result = await run(join(root, 'venv', 'bin', 'python'), [
    ...['-m', 'pip', 'install', '--only-binary', ':all:', '--no-input', '--no-cache-dir'],
    ...['--disable-pip-version-check', '--report', report, '--', requirement],
  ]);
  if (result.code !== 0) return { ok: false, failure: classifyPipFailure(result, name) };
  const { install } = ReportSchema.parse(JSON.parse(await readFile(report, 'utf8')));
  const wanted = install.find(({ requested }) => requested)?.download_info.archive_info;
  return { ok: true, sha256: wanted?.hashes?.['sha256'] ?? null };
}

/** The caller's way to the index, and nothing else of the environment. */
function indexEnvironment(home: string): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([key, value]): [string, string][] =>
    value !== undefined &&
    /^(?:PIP_(?:INDEX_URL|EXTRA_INDEX_URL|CERT|PROXY|TRUSTED_HOST|CONFIG_FILE)|UV_(?:DEFAULT_INDEX|INDEX|NATIVE_TLS|INSECURE_HOST)|REQUESTS_CA_BUNDLE|SSL_CERT_FILE)$/.test(
      key,
    )
      ? [[key, value]]
      : [],
  );
  const index = process.env['PIP_INDEX_URL'];
  return {
    ...passedOn(),
    // uv has its own name for what pip calls so.
    ...(index === undefined ? {} : { UV_DEFAULT_INDEX: index }),
    ...Object.fromEntries(own),
    HOME: home,
    LANG: 'C.UTF-8',
  };
}

function venvFault({ stderr, stdout }: CommandResult): string {
  const said = `${stderr}\n${stdout}`.trim().split('\n')[0] ?? '';
  return `a virtual environment cannot be made: ${said}. It needs Python with venv (Debian: apt-get install python3 python3-venv)`;
}

async function readInstalled(
  root: string,
  name: string,
  sha256: string | null,
): Promise<InstalledWheel> {
  const lib = join(root, 'venv', 'lib');
  const [python = ''] = (await readdir(lib)).filter((folder) => folder.startsWith('python'));
  const packages = join(lib, python, 'site-packages');
  const entries = await readdir(packages, { withFileTypes: true });
  const wanted = entries.find(
    (entry) =>
      entry.name.endsWith('.dist-info') &&
      plainPypiName(entry.name.replace(/-[^-]*\.dist-info$/, '')) === name,
  );
  if (wanted === undefined) throw new ScannerFault(`no ${name} was installed`);
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
  return {
    folder: root,
    metadata: readMetadata(await read('METADATA')),
    scripts: readEntryPoints(await read('entry_points.txt')),
    modules: modules.flat(),
    integrity: sha256 === null ? null : `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`,
  };
}
