import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `nobody`: PostgreSQL refuses to run as root. */
const UNPRIVILEGED_ID = 65534;
const DEBIAN = '/usr/lib/postgresql';

/** Folder of PostgreSQL's programs as Debian has them, null without. */
export function findPostgres(): string | null {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  const folders = versions.map((version) => join(DEBIAN, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

export interface Postgres {
  /** Over a socket of its own. */
  readonly url: string;
  /** Stops it, as an operator would, and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server of its own below `folder`, which others must be able to enter; it listens on no port. */
export async function startPostgres(folder: string): Promise<Postgres> {
  const programs = findPostgres();
  if (programs === null) throw new Error('there is no PostgreSQL here');
  const [data, socket] = [join(folder, 'data'), join(folder, 'socket')];
  const asRoot = process.getuid?.() === 0;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const own of [data, socket]) {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    if (asRoot) chownSync(own, UNPRIVILEGED_ID, UNPRIVILEGED_ID);
  }
  const id = String(UNPRIVILEGED_ID);
  const as = asRoot ? ['setpriv', '--reuid', id, '--regid', id, '--clear-groups'] : [];
  const line = (program: string, args: string[]): [string, string[]] => {
    const [command = '', ...rest] = [...as, join(programs, program), ...args];
    return [command, rest];
  };
  const made = spawnSync(
    ...line('initdb', [
      '-D',
      data,
      '-A',
      'trust',
      '-U',
      'toolward',
      '--no-sync',
      '-E',
      'UTF8',
      '--locale=C',
    ]),
    { cwd: '/', encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  let running: ChildProcess;
  const start = async () => {
    const settings = ['listen_addresses=', 'fsync=off', 'shared_buffers=16MB'];
    running = spawn(
      ...line('postgres', ['-D', data, '-k', socket, ...settings.flatMap((one) => ['-c', one])]),
      { cwd: '/', stdio: 'ignore' },
    );
    for (let tries = 0; tries < 300; tries += 1) {
      const [command, args] = line('pg_isready', ['-h', socket, '-q']);
      if (spawnSync(command, args).status === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('PostgreSQL does not answer');
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      running.once('exit', () => resolve());
      running.kill('SIGINT');
    });
  await start();
  return {
    url: `postgres://toolward@localhost/postgres?host=${encodeURIComponent(socket)}`,
    stop,
    async restart() {
      await stop();
      await start();
    },
  };
}
