import { execFile, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFolder } from '../support/mcp/gateway-under-test.ts';
import { LONG } from '../support/size.ts';

const run = promisify(execFile);
const enforce = [path.resolve('scripts/toolward.mjs'), 'enforce'];
const server = [process.execPath, path.resolve('tests/support/mcp/reference-stdio.ts')];
const limits = [{ counter: 'n', window: 'day', max: 3, scope: 'grant' }];

let folder: string;
beforeEach(() => {
  folder = newFolder();
  const policy = { version: '1', default: 'deny', tools: { echo: { limits }, crash: {} } };
  writeFileSync(path.join(folder, 'policy.json'), JSON.stringify(policy));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As npm sets it for a script: where the caller stands, which is not where the script runs. */
const environment = () =>
  ({
    ...process.env,
    npm_lifecycle_event: 'enforce',
    INIT_CWD: folder,
    XDG_STATE_HOME: folder,
  }) as Record<string, string>;

async function connect() {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...enforce, 'policy.json', '--', ...server],
    env: environment(),
    stderr: 'ignore',
  });
  const client = new Client({ name: 'command', version: '1' });
  await client.connect(transport);
  return { client, pid: transport.pid ?? 0 };
}

const echo = async (client: Client) =>
  (await client.callTool({ name: 'echo', arguments: {} })).isError === true;

describe('npm run enforce', () => {
  it('keeps its counters when it is killed, and starts where it was', async () => {
    const first = await connect();
    expect([await echo(first.client), await echo(first.client)]).toEqual([false, false]);
    process.kill(first.pid, 'SIGKILL');
    await first.client.close();
    const second = await connect();
    expect([await echo(second.client), await echo(second.client)]).toEqual([false, true]);
    await second.client.close();
    const audit = readFileSync(path.join(folder, 'toolward', 'audit.jsonl'), 'utf8');
    expect(audit.match(/"decision":"allow"/g)).toHaveLength(3);
  });

  it.runIf(LONG)(
    'starts in the form that is left when launcher and npm each swallow a --',
    async () => {
      const transport = new StdioClientTransport({
        command: 'npm',
        args: ['run', '--silent', 'enforce', path.join(folder, 'policy.json'), '--', ...server],
        cwd: path.resolve('.'),
        env: environment(),
        stderr: 'ignore',
      });
      const client = new Client({ name: 'command', version: '1' });
      await client.connect(transport);
      expect(await echo(client)).toBe(false);
      await client.close();
    },
  );

  it('ends with an error when its server does', async () => {
    const child = spawn(process.execPath, [...enforce, 'policy.json', '--', ...server], {
      env: environment(),
    });
    const code = new Promise((resolve) => child.on('close', resolve));
    child.stdin.write('{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"crash"}}\n');
    expect(await code).toBe(1);
  });

  it.each([
    [['policy.json'], 'The server is missing'],
    [['absent.json', '--', 'true'], 'absent.json cannot be used as a policy'],
    [['policy.json', '--', 'no-such-command-anywhere'], 'no-such-command-anywhere'],
    [
      ['policy.json', '--listen', '127.0.0.1:0', '--grants', 'none.json', '--', 'true'],
      'none.json',
    ],
  ])('says in one line what is wrong with %j and does not start', async (argv, says) => {
    const failing = run(process.execPath, [...enforce, ...argv], { env: environment() });
    await expect(failing).rejects.toMatchObject({
      code: expect.any(Number),
      stdout: '',
      stderr: expect.stringContaining(says),
    });
  });

  it('gives out a token that opens the door, over HTTP', async () => {
    const env = environment();
    const { stdout } = await run(process.execPath, [...enforce, 'grant', 'add', 'alice'], { env });
    const token = stdout.trim().split('\n').at(-1);
    const args = [...enforce, 'policy.json', '--listen', '127.0.0.1:0', '--', ...server];
    const gateway = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const url = await new Promise<string>((resolve) => {
      gateway.stderr.on('data', (text: Buffer) => {
        const found = /http:\S+/.exec(String(text))?.[0];
        if (found !== undefined) resolve(found);
      });
    });
    const client = new Client({ name: 'command', version: '1' });
    const headers = { authorization: `Bearer ${token}` };
    await client.connect(
      new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }),
    );
    expect(await echo(client)).toBe(false);
    await client.close();
    const ended = new Promise((resolve) => gateway.on('exit', resolve));
    gateway.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
