import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readTargetList } from '../../scanner/many/read-list.ts';
import { tallyLines } from '../../scanner/many/run-many.ts';
import { scanMany } from '../../scanner/many/scan-many.ts';
import { EXIT, UsageError } from '../command.ts';
import { readInput } from '../read-input.ts';
import { plain } from '../style.ts';
import type { World } from '../world.ts';
import { chooseLauncher } from './choose-launcher.ts';
import type { ScanOptions } from './run-scan.ts';

/** What the command line says about a list. */
export interface ListValues {
  from?: string | undefined;
  jobs?: string | undefined;
  queue?: string | undefined;
  export?: string | undefined;
  'per-host'?: string | undefined;
  pause?: string | undefined;
}

/** Where the work is kept unless it is said otherwise. */
const QUEUE_FILE = '.data/scan.db';
const JOBS = 2;

/** Scans a list, or what an earlier run of it left open; resolves with the exit code. */
export async function runList(
  values: ListValues,
  { sandbox, context: given, words }: ScanOptions,
  world: World,
): Promise<number> {
  const file = values.from ?? '';
  const { keys, refused, entries } = readTargetList(await readInput(file, world), file);
  for (const { line, reason } of refused)
    world.stdout.write(`not scanned: ${plain(line)}: ${plain(reason)}\n`);
  const perHost = numberOf('per-host', values['per-host'], 1);
  const pause = numberOf('pause', values.pause, 0);
  const jobs = numberOf('jobs', values.jobs, 1) ?? JOBS;
  const at = (place: string) => path.resolve(world.cwd, place);
  const queue = values.queue ?? QUEUE_FILE;
  process.umask(0o022);
  const workFolder = await mkdtemp(path.join(tmpdir(), 'toolward-scan-'));
  const stop = world.stopSignal();
  const stopped = new Promise<null>((resolve) => {
    stop.addEventListener('abort', () => resolve(null), { once: true });
  });
  try {
    if (given.out !== '') await mkdir(given.out, { recursive: true });
    const launcher = await chooseLauncher(workFolder, sandbox);
    const out = given.out === '' ? path.join(workFolder, 'records') : given.out;
    const work = scanMany({
      keys: [...words, ...keys],
      jobs,
      queue: /^postgres(?:ql)?:\/\//.test(queue) ? queue : at(queue),
      exportTo: values.export === undefined ? null : at(values.export),
      store: !given.dryRun,
      ...(perHost === null && pause === null
        ? {}
        : { politeness: { atOnce: perHost ?? 1, pauseMs: pause ?? 0 } }),
      context: {
        ...given,
        known: { entries, repositories: given.known?.repositories ?? [] },
        out,
        launcher,
        workFolder,
        now: clockOf(world),
      },
      say: (line) => world.stdout.write(`${plain(line)}\n`),
    });
    const tally = await Promise.race([stopped, work]);
    if (tally === null) return 130;
    world.stdout.write(`${tallyLines(tally).map(plain).join('\n')}\n`);
    return tally.givenUp.length === 0 ? EXIT.ok : EXIT.failed;
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

function numberOf(option: string, text: string | undefined, least: number): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new UsageError(`--${option}: "${text}" is not a number from ${least}.`);
}

/** The time of scans: now, or that of SOURCE_DATE_EPOCH (seconds), by which builds are made repeatable. */
function clockOf({ env, clock }: World): () => Date {
  const { SOURCE_DATE_EPOCH: fixed } = env;
  if (fixed === undefined) return clock;
  if (!/^\d{1,11}$/.test(fixed)) throw new UsageError(`SOURCE_DATE_EPOCH: "${fixed}" is no time.`);
  return () => new Date(Number(fixed) * 1000);
}
