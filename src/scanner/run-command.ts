import { spawn } from 'node:child_process';

export interface CommandResult {
  /** Exit code, null when it could not be started or was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
}

/** Enough for any error report of npm; the rest is dropped. */
const MAX_CAPTURED_BYTES = 1024 * 1024;

/** Runs a command to its end without a shell. Never throws: a command that cannot start has code null and says why in stderr. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const release = killAtExit(child.pid);
    const stdout = capture(child.stdout);
    const stderr = capture(child.stderr);
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      if (child.pid !== undefined) killGroup(child.pid);
    }, options.timeoutSeconds * 1000);
    const finish = (code: number | null, extra: string) => {
      clearTimeout(timer);
      release();
      resolve({ code, stdout: stdout(), stderr: stderr() + extra, timedOut });
    };
    child.once('error', (error) => finish(null, error.message));
    child.once('close', (code) => finish(code, ''));
  });
}

/** Kills a process and its group (only the process where there are no groups). No error when it is gone. */
export function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Kills a process group when the scanner itself ends (Ctrl-C, say). Returns what takes that back. */
export function killAtExit(pid: number | undefined): () => void {
  if (pid === undefined) return () => {};
  const kill = () => killGroup(pid);
  process.once('exit', kill);
  return () => process.removeListener('exit', kill);
}

function capture(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    if (bytes < MAX_CAPTURED_BYTES) chunks.push(chunk);
    bytes += chunk.length;
  });
  return () => Buffer.concat(chunks).toString('utf8');
}
