import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { type ModelCall, startFakeModel } from './fake-model.ts';
import type { PinnedClient, RunPlace } from './pinned-clients.ts';

/** What a run of a client showed. */
export interface ClientRun {
  /** Exit code, null where it was ended for taking too long. */
  code: number | null;
  seconds: number;
  offered: ReadonlySet<string>;
  turns: number;
  /** The end of what it printed, for a reader who looks for a cause. */
  output: string;
}

export interface ClientTask {
  packages: string;
  /** Files to add: paths begin with `~/` or are below the project. Made once the place is known. */
  files: (place: RunPlace) => Record<string, string>;
  /** What a person does there before the client is started, and after it has ended. */
  before?: (place: RunPlace) => Promise<void>;
  after?: (place: RunPlace) => Promise<void>;
  flags: readonly string[];
  env: Record<string, string>;
  batches: readonly (readonly ModelCall[])[];
  timeoutMs: number;
}

const MAX_OUTPUT_CHARS = 4000;
/** A signal to a client reaches what it started only as a group. */
const GROUP = -1;

/** Groups that run now: they end with us. */
const running = new Set<number>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const pid of running) endGroup(pid);
    // As a shell tells of a program that a signal ended.
    process.exit(128 + constants.signals[signal]);
  });
}

function endGroup(pid: number): void {
  try {
    process.kill(GROUP * pid, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}

/** Runs a client in a home of its own, and ends everything that it started. */
export async function runClient(client: PinnedClient, task: ClientTask): Promise<ClientRun> {
  const root = mkdtempSync(path.join(tmpdir(), `prove-${client.id}-`));
  const model = await startFakeModel(task.batches);
  const place: RunPlace = {
    home: path.join(root, 'home'),
    project: path.join(root, 'project'),
    model: model.url,
    packages: task.packages,
  };
  try {
    mkdirSync(place.project, { recursive: true });
    mkdirSync(place.home, { recursive: true });
    if (client.unpacksTo !== undefined) keepUnpacked(place, client.unpacksTo);
    for (const [name, text] of Object.entries(task.files(place))) write(place, name, text);
    await task.before?.(place);
    const { command, args, env } = client.start(place, 'Do it.');
    const started = performance.now();
    const ended = await runToEnd(command, [...args, ...task.flags], {
      cwd: place.project,
      timeoutMs: task.timeoutMs,
      env: {
        PATH: `${path.dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
        HOME: place.home,
        TERM: 'dumb',
        NODE_COMPILE_CACHE: path.join(task.packages, '.cache', 'compiled'),
        NO_COLOR: '1',
        ...env,
        ...task.env,
      },
    });
    const seconds = (performance.now() - started) / 1000;
    await task.after?.(place);
    return {
      ...ended,
      seconds,
      offered: model.offered,
      turns: model.turns(),
    };
  } finally {
    await model.stop();
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function keepUnpacked({ home, packages }: RunPlace, folder: string): void {
  const [kept, link] = [path.join(packages, '.cache', folder), path.join(home, folder)];
  for (const made of [kept, path.dirname(link)]) mkdirSync(made, { recursive: true });
  symlinkSync(kept, link);
}

function write(place: RunPlace, name: string, text: string): void {
  const file = name.startsWith('~/')
    ? path.join(place.home, name.slice(2))
    : path.join(place.project, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function runToEnd(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: Record<string, string>; timeoutMs: number },
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = `${output}${chunk}`.slice(-MAX_OUTPUT_CHARS);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const { pid } = child;
    if (pid !== undefined) running.add(pid);
    const end = (): void => {
      if (pid === undefined) return;
      endGroup(pid);
      running.delete(pid);
    };
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      end();
    }, options.timeoutMs);
    const done = (code: number | null): void => {
      clearTimeout(timer);
      end();
      resolve({ code: timedOut ? null : code, output });
    };
    child.on('error', (error) => {
      output += String(error);
      done(-1);
    });
    child.on('close', (code) => done(code ?? -1));
  });
}
