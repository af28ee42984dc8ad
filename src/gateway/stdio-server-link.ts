import type { ChildProcess } from 'node:child_process';
import spawn from 'cross-spawn';
import { readLines, writeLine } from './lines.ts';
import { type Link, NotSentError } from './link.ts';

/** How long a server may take to end by itself, and again after SIGTERM (MCP stdio shutdown). */
const SHUTDOWN_GRACE_MS = 2000;

/**
 * A server as a child process in `folder`, with this `environment` or, when it is left out, the gateway's
 * own. It writes its log to our standard error.
 */
export function stdioServerLink(
  { command, args }: { command: string; args: readonly string[] },
  folder: string,
  environment?: Readonly<Record<string, string>>,
): Link {
  let child: ChildProcess | null = null;
  return {
    start(handlers) {
      const started = spawn(command, [...args], {
        cwd: folder,
        ...(environment === undefined ? {} : { env: environment }),
        stdio: ['pipe', 'pipe', 'inherit'],
        windowsHide: true,
      });
      child = started;
      const { stdin, stdout } = started;
      if (stdin === null || stdout === null)
        return Promise.reject(new Error('no pipes to the server'));
      readLines(stdout, handlers, 'server');
      stdin.on('error', handlers.error);
      stdout.on('error', handlers.error);
      return new Promise((resolve, reject) => {
        started.once('error', (error) => reject(new Error(`${command}: ${error.message}`)));
        started.once('spawn', () => {
          // `close`, not `exit`: what the server wrote last must be read first.
          started.once('close', () => handlers.closed());
          resolve();
        });
      });
    },
    send(message, route) {
      const stdin = child?.stdin;
      if (!stdin) return Promise.reject(new NotSentError('the server is not running'));
      return writeLine(stdin, message, route?.raw);
    },
    async close() {
      if (child !== null) await stop(child);
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise<true>((resolve) => child.once('exit', () => resolve(true)));
  child.stdin?.end();
  if (await within(SHUTDOWN_GRACE_MS, ended)) return;
  child.kill('SIGTERM');
  if (await within(SHUTDOWN_GRACE_MS, ended)) return;
  child.kill('SIGKILL');
  await ended;
}

async function within(milliseconds: number, ended: Promise<true>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const inTime = await Promise.race([ended, late]);
  clearTimeout(timer);
  return inTime;
}
