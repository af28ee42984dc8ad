import { spawn } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LONG } from '../support/size.ts';
import { openSmtpSink } from '../support/smtp-sink.ts';
import { mailEnv } from './drain.ts';
import { openTestStore, type TestStore } from './open-test-store.ts';

let opened: TestStore;
beforeEach(async () => {
  opened = await openTestStore();
  for (const [id, email] of [
    ['one', 'ada@example.org'],
    ['two', 'Ada@Example.org'],
    ['three', 'bob@example.org'],
  ] as const) {
    const row = { subject: 'question', name: 'Ada', context: [], receivedAt: Date.now() } as const;
    const more = { state: 'pending', proof: 'work', fingerprint: id, nonce: null } as const;
    await opened.store.add({ ...row, ...more, id, email, message: `Text of ${id}` }, 'key', []);
  }
});
afterEach(() => opened.close());

/** Runs a command of package.json on the test's database. */
async function run(script: 'messages' | 'deliver', args: string[], env = {}) {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: { ...process.env, CONTACT_DATABASE_URL: opened.url, ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, output };
}

test('messages can be listed, exported and deleted by address', async () => {
  expect((await run('messages', ['list'])).output).toContain('Text of three');
  const exported = await run('messages', ['export', '--format', 'json']);
  expect(JSON.parse(exported.output)).toHaveLength(3);
  expect((await run('messages', ['export', '--format', 'csv'])).output).toContain('"Text of one"');
  expect(await run('messages', ['delete', '--email', 'ada@example.org'])).toEqual({
    code: 0,
    output: 'deleted 2\n',
  });
  expect((await run('messages', ['list'])).output).not.toContain('Text of one');
  expect((await run('messages', ['delete', '--id', 'three'])).output).toBe('deleted 1\n');
  expect((await run('messages', [])).output).toBe('no messages\n');
});

/** Each in a process of its own. */
const wrong = [
  ['remove'],
  ['delete'],
  ['export', '--format', 'xml'],
  ['list', '--state', 'new'],
  ['delete', '--mail', 'ada@example.org'],
];
test.each(wrong.slice(LONG ? 0 : -1).map((args) => [args]))(
  'the command %j is answered with how to use it',
  async (args) => {
    const { code, output } = await run('messages', args);
    expect(code).toBe(1);
    expect(output).toContain('npm run messages -- delete --id ID | --email ADDRESS');
  },
);

test('deliver sends what is due and says how many', async () => {
  const sink = await openSmtpSink();
  const { code, output } = await run('deliver', [], mailEnv(sink.port));
  await sink.close();
  expect(output).toContain('delivered 3, refused 0, dead 0');
  expect(code).toBe(0);
  expect(sink.mails).toHaveLength(3);
});

test('deliver without a mail server fails, and the messages wait', async () => {
  const sink = await openSmtpSink();
  await sink.close();
  const { code, output } = await run('deliver', [], mailEnv(sink.port));
  expect(code).toBe(1);
  expect(output).toContain('could not be reached (ECONNREFUSED)');
  expect(await opened.store.list(['pending'])).toHaveLength(3);
});
