import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { issueChallenge } from '../../src/contact/challenge.ts';
import { openStore, type Store } from '../../src/contact/libsql/open-store.ts';
import { issueToken, readToken } from '../../src/contact/token.ts';

export const SITE = 'https://site.example';
/** In every sender's address: finds a leak in a log. */
export const MAIL_MARK = 'mail-mark.example';
/** In every name, message and network address of the tests. */
export const NAME_MARK = 'Nm7f3';
export const BODY_MARK = 'Bd9k2';
export const ADDRESS_MARK = '10.77.';

/** One line of the table. */
export interface Figure {
  name: string;
  target: string;
  measured: string;
  pass: boolean;
}

/** A measurement: gets a lab of its own. */
export interface Measurement {
  title: string;
  run: (lab: Lab, size: Size) => Promise<Figure[]>;
}

/**
 * `full` is what the figures are stated for; `short` runs the same in CI with smaller numbers; `brief` is what every
 * test run has of those that have one.
 */
export type Size = 'full' | 'short' | 'brief';

/** A number of each size. */
export const sized = (size: Size, full: number, short: number, brief: number): number =>
  ({ full, short, brief })[size];

/** Output of all server processes of all measurements. */
export const logs: string[] = [];

export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** Largest resident set seen, in bytes. */
  rss: () => { first: number; peak: number };
  kill: (signal?: NodeJS.Signals) => Promise<void>;
}

export interface ProcessLimits {
  /** Longest file that the process may write. */
  maxFileKilobytes?: number;
  /** Not as root, whom file modes do not stop. */
  unprivileged?: true;
}
const NOBODY = 65534;

export interface MailServer {
  /** Of all mails that were acknowledged by any mail server of this lab, in order. */
  messageIds: () => string[];
  kill: () => Promise<void>;
}

/** Processes that live; none may outlive the command, however that ends. */
const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A new database file, and server processes that work on it. */
export class Lab {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'contact-lab-'));
  readonly databaseUrl = `file:${path.join(this.folder, 'contact.db')}`;
  #servers = new Set<ServerProcess>();
  #mailServers = new Set<ChildProcess>();
  #client: Client | null = null;
  #store: Promise<Store> | null = null;

  get client(): Client {
    this.#client ??= createClient({ url: this.databaseUrl, concurrency: 1 });
    return this.#client;
  }

  store(): Promise<Store> {
    this.#store ??= openStore(this.client);
    return this.#store;
  }

  /** Starts the contact function in a process of its own and waits until it listens. */
  async serve(
    port: number,
    env: Record<string, string> = {},
    limits: ProcessLimits = {},
  ): Promise<ServerProcess> {
    const script = 'tests/support/contact-process.ts';
    // The signal of a file that grows too long is ignored, so that the write fails as on a full disk.
    const [command, args] =
      limits.maxFileKilobytes === undefined
        ? [process.execPath, [script]]
        : [
            'bash',
            [
              '-c',
              `trap '' XFSZ; ulimit -f ${limits.maxFileKilobytes}; exec "$0" "$1"`,
              process.execPath,
              script,
            ],
          ];
    const child = spawn(command, args, {
      ...(limits.unprivileged && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
      env: {
        ...process.env,
        PORT: String(port),
        CONTACT_DATABASE_URL: this.databaseUrl,
        CONTACT_CLIENT_ADDRESS_HEADER: 'x-test-address',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    child.once('exit', () => children.delete(child));
    const memory = { first: 0, peak: 0 };
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const listening = new Promise<void>((resolve, reject) => {
      let complaint = '';
      child.once('exit', () => reject(new Error(`the contact process ended early: ${complaint}`)));
      child.stderr.on('data', (chunk: Buffer) => {
        complaint += chunk.toString();
        logs.push(chunk.toString());
      });
      child.stdout.on('data', (chunk: Buffer) => {
        const text = chunk.toString();
        logs.push(text);
        if (text.includes('"listening"')) resolve();
        for (const [, bytes] of text.matchAll(/"rss":(\d+)/g)) {
          memory.first ||= Number(bytes);
          memory.peak = Math.max(memory.peak, Number(bytes));
        }
      });
    });
    const server: ServerProcess = {
      url: `http://127.0.0.1:${port}/api/contact`,
      child,
      rss: () => ({ ...memory }),
      kill: async (signal = 'SIGKILL') => {
        this.#servers.delete(server);
        child.kill(signal);
        await exited;
      },
    };
    this.#servers.add(server);
    await listening;
    return server;
  }

  /** Starts a mail server in a process of its own, where the load of the test does not slow its answers. */
  async openMailServer(port: number, env: Record<string, string> = {}): Promise<MailServer> {
    const file = path.join(this.folder, 'mails.txt');
    const child = spawn(process.execPath, ['tests/support/smtp-process.ts'], {
      env: { ...process.env, PORT: String(port), MAILS: file, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.add(child);
    child.once('exit', () => children.delete(child));
    this.#mailServers.add(child);
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    return {
      messageIds: () =>
        existsSync(file)
          ? readFileSync(file, 'utf8')
              .split('\n')
              .filter((line) => line !== '')
          : [],
      kill: async () => {
        child.kill('SIGKILL');
        this.#mailServers.delete(child);
        await exited;
      },
    };
  }

  async close(): Promise<void> {
    for (const child of this.#mailServers) child.kill('SIGKILL');
    await Promise.all([...this.#servers].map((server) => server.kill()));
    this.#client?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

let made = 0;

/** Fields of a message that no other has. */
export function newFields(extra: Record<string, string> = {}): Record<string, string> {
  made += 1;
  return {
    name: `${NAME_MARK} ${made}`,
    email: `s${made}@${MAIL_MARK}`,
    message: `${BODY_MARK}-${made}-`,
    ...extra,
  };
}

let addresses = 0;

/** A network address that none of the last 65,535 messages came from. */
export function newAddress(): string {
  addresses += 1;
  return `${ADDRESS_MARK}${(addresses >> 8) & 255}.${addresses & 255}`;
}

/** Token and solved challenge of a browser that opened the form ten seconds ago. */
export async function proof(store: Store): Promise<{ token: string; altcha: string }> {
  const secret = await store.secret('form', null);
  const token = issueToken(secret, Date.now() - 10_000);
  const nonce = readToken(secret, token)?.nonce ?? '';
  const challenge = await issueChallenge(secret, nonce, Date.now(), { rounds: 1, runs: 0 });
  return {
    token,
    altcha: btoa(
      JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) }),
    ),
  };
}

/** Posts a form as the site's own page does; `headers` override. */
export function post(
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { origin: SITE, 'x-test-address': newAddress(), ...headers },
  });
}

/**
 * The first of `count` ports in a row, at or after `from`, on which nothing listens. Not any port that the system gives:
 * by the time that a measurement comes to it, a connection of another may have it.
 */
export async function freePort(from: number, count = 1): Promise<number> {
  for (let first = from, port = from; ; port += 1) {
    if (port - first === count) return first;
    if (!(await isFree(port))) first = port + 1;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Runs `count` tasks, at most `width` at a time. */
export async function spread(
  count: number,
  width: number,
  task: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      next += 1;
      await task(next - 1);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** Value below which `share` of the sorted numbers lie. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

export const zero = (name: string, value: number, of: string): Figure => ({
  name,
  target: '0',
  measured: `${value} of ${of}`,
  pass: value === 0,
});
