import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { createClient } from '@libsql/client';
import { Client, type ClientOptions } from '@modelcontextprotocol/client';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { JsonObject } from '../../../src/domain/record/json.ts';
import type { GatewayOptions, ServerTarget } from '../../../src/gateway/options.ts';
import { runStdio } from '../../../src/gateway/run-stdio.ts';
import { openWorkplace, type Surroundings } from '../../../src/gateway/workplace.ts';

const WITNESS = path.resolve('src/gateway/proof/witness.ts');
const REFERENCE = path.resolve('tests/support/mcp/reference-stdio.ts');

/** A policy file as a test writes it: only what matters to the test. */
export type TestPolicy = Record<string, unknown>;

export interface UnderTestOptions {
  policy: TestPolicy | string;
  /** Folder of policy, counters, log; a new one when left out. */
  folder?: string;
  /** Command of the server; the reference server when left out. */
  server?: readonly string[];
  options?: Partial<GatewayOptions>;
  around?: Partial<Surroundings>;
  /** Writes further files before the gateway starts. */
  prepare?: (file: (name: string) => string) => void;
}

/** A gateway in this process, before a real server in a process of its own that a witness watches. */
export class GatewayUnderTest {
  readonly toGateway = new PassThrough();
  readonly fromGateway = new PassThrough();
  readonly said: string[] = [];
  readonly folder: string;
  readonly #stop = new AbortController();
  #ended: Promise<unknown> = Promise.resolve();

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** The folder with its policy, and nothing running yet. */
  static prepare(given: UnderTestOptions): GatewayUnderTest {
    const gateway = new GatewayUnderTest(given.folder ?? newFolder());
    gateway.writePolicy(given.policy);
    given.prepare?.((name) => gateway.file(name));
    return gateway;
  }

  static async start(given: UnderTestOptions): Promise<GatewayUnderTest> {
    const gateway = GatewayUnderTest.prepare(given);
    const [workplace] = await gateway.open(given);
    gateway.#ended = runStdio(
      workplace,
      gateway.toGateway,
      gateway.fromGateway,
      gateway.#stop.signal,
    ).finally(() => workplace.close());
    gateway.#ended.catch(() => {});
    return gateway;
  }

  /** Workplace and options of a gateway with these settings, in this one's folder. */
  async open(given: UnderTestOptions) {
    const server = witnessed(
      this.file('seen.ndjson'),
      given.server ?? [process.execPath, REFERENCE],
    );
    const options = { ...testOptions(server), ...given.options };
    const around: Surroundings = {
      folder: this.folder,
      env: { ...process.env, XDG_STATE_HOME: this.folder },
      clock: () => new Date(),
      say: (line) => void this.said.push(line),
      ...given.around,
    };
    return [await openWorkplace(options, around), options, around] as const;
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  writePolicy(policy: TestPolicy | string): void {
    const text =
      typeof policy === 'string'
        ? policy
        : JSON.stringify({ version: '1', default: 'deny', ...policy });
    writeFileSync(this.file('policy.json'), text);
  }

  /** A client of the SDK on the other end. */
  async connect(
    options: ClientOptions = {},
    prepare: (client: Client) => void = () => {},
  ): Promise<Client> {
    const client = new Client({ name: 'test', version: '1.0.0' }, options);
    prepare(client);
    await client.connect(new StdioServerTransport(this.fromGateway, this.toGateway));
    return client;
  }

  audit(): JsonObject[] {
    return ndjson(this.file('audit.jsonl'));
  }

  /** What was decided: `allow echo tools.echo`, one a call. */
  decisions(): string[] {
    return this.audit()
      .filter((entry) => entry['event'] === 'call')
      .map((entry) => `${entry['decision']} ${entry['tool']} ${entry['rule']}`);
  }

  /** Every message that reached the server. */
  seen(): JsonObject[] {
    return ndjson(this.file('seen.ndjson'));
  }

  /** Arguments of the tool calls that reached the server. */
  seenCalls(): JsonObject[] {
    return this.seen()
      .filter((message) => message['method'] === 'tools/call')
      .map((message) => message['params'] as JsonObject);
  }

  /** Takes the table of the counters away under the running gateway. */
  async breakStore(): Promise<void> {
    const client = createClient({ url: `file:${this.file('counters.db')}` });
    await client.execute('DROP TABLE counters');
    client.close();
  }

  get ended(): Promise<unknown> {
    return this.#ended;
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#ended;
  }

  /** Stops the gateway and deletes its folder. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'gateway-test-'));
}

/** The same command with a witness before it. */
export function witnessed(log: string, [command = '', ...args]: readonly string[]): ServerTarget {
  return { kind: 'command', command: process.execPath, args: [WITNESS, log, command, ...args] };
}

export function testOptions(server: ServerTarget): GatewayOptions {
  return {
    policyPath: 'policy.json',
    server,
    listen: null,
    grantsPath: null,
    store: 'counters.db',
    name: 'test',
    auditPath: 'audit.jsonl',
    auditArguments: false,
    checkArguments: true,
    askTimeoutMs: 5000,
    allowHosts: [],
    allowOrigins: [],
    headerVariables: new Map(),
    json: false,
  };
}

function ndjson(file: string): JsonObject[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JsonObject);
}
