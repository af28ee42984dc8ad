import { describe, expect, test } from 'vitest';
import { classifyFailure, type FailureFacts } from './outcome.ts';
import { oneLine } from './plain-line.ts';

const FACTS: FailureFacts = {
  phase: 'initialize',
  timedOut: false,
  fault: null,
  outOfMemory: false,
  exitCode: 1,
  signal: null,
  message: 'Connection closed',
  said: '',
  listens: false,
};

describe('classifyFailure', () => {
  test.each([
    ['Error: SLACK_BOT_TOKEN environment variable is required', 'needs-credentials'],
    ['GITLAB_PERSONAL_ACCESS_TOKEN must be set', 'needs-credentials'],
    ['Error: --workspace argument is required', 'needs-setting'],
    ['ERROR: This tool requires Node.js version 26 or later', 'needs-runtime'],
    ['You are using Node 24.1.0, but node >=26 is required', 'needs-runtime'],
    ['bwrap: execvp /app/node_modules/a/run: No such file or directory', 'needs-binary'],
    ['Usage: server-postgres <database-url>', 'needs-setting'],
    ['error: required option --access-key not specified', 'needs-credentials'],
    ['Error: getaddrinfo EAI_AGAIN api.example.com', 'needs-network'],
    ['Token check failed: TypeError: fetch failed', 'needs-network'],
    ['connect ECONNREFUSED 127.0.0.1:6379', 'needs-service'],
    ['Error: spawn heroku ENOENT', 'needs-binary'],
    ["Error: Cannot find module '../build/Release/keytar.node'", 'needs-binary'],
    ['sh: 1: kubectl: command not found', 'needs-binary'],
    ['TypeError: Cannot read properties of undefined', 'failed'],
    ['', 'failed'],
  ])('takes "%s" for %s', (said, outcome) => {
    expect(classifyFailure({ ...FACTS, said })).toMatchObject({ outcome });
  });

  test('quotes the line that decided, not the whole output', () => {
    const said =
      'starting\n[2026-01-02T03:04:05.678Z] \u001b[31mERROR\u001b[0m API key missing\nat main.js:1\n';
    expect(classifyFailure({ ...FACTS, said }).detail).toBe('ERROR API key missing');
  });

  test('takes no cause from a manual', () => {
    const said = 'Error: no cluster\n\nUsage:\n  --token string  getaddrinfo\n';
    expect(classifyFailure({ ...FACTS, said })).toEqual({
      outcome: 'needs-setting',
      detail: 'Error: no cluster',
    });
  });

  test('names the error rather than the source line above it', () => {
    const said =
      'app.js:7\n  throw new Error(message);\n  ^\n\nError: no such mode\n    at app.js:7\n';
    expect(classifyFailure({ ...FACTS, said }).detail).toBe(
      'exit code 1 at initialize: Error: no such mode',
    );
  });

  test('takes silence for a timeout, and a named cause for that cause', () => {
    const timedOut = { ...FACTS, timedOut: true, exitCode: null };
    expect(classifyFailure(timedOut)).toEqual({
      outcome: 'timeout',
      detail: 'no answer to initialize in time',
    });
    expect(classifyFailure({ ...timedOut, said: 'connect ECONNREFUSED ::1:5432' }).outcome).toBe(
      'needs-service',
    );
  });

  test('a limit that was hit comes before what the server says', () => {
    const said = 'API key missing';
    expect(classifyFailure({ ...FACTS, said, fault: 'wrote more than 64 MB' })).toEqual({
      outcome: 'failed',
      detail: 'ended: it wrote more than 64 MB',
    });
    expect(classifyFailure({ ...FACTS, said, outOfMemory: true }).detail).toMatch(/memory/);
  });
});

/** What twelve real packages printed, in words of our own; each stands for its kind. */
describe('what a server said last decides', () => {
  const of = (said: string, more: Partial<FailureFacts> = {}) =>
    classifyFailure({ ...FACTS, ...more, said });

  test('a warning decides nothing, and a port that it opened does', () => {
    const said =
      'Warning: Server is binding to 0.0.0.0. Restrict it, or use authentication.\nready\n';
    expect(of(said, { timedOut: true, exitCode: null, listens: true })).toEqual({
      outcome: 'serves-http',
      detail: 'it serves HTTP, not standard input and output',
    });
    const told = `${said}MCP server listening on http://localhost:3001/mcp\n`;
    expect(of(told, { timedOut: true, exitCode: null }).outcome).toBe('serves-http');
  });

  test('an error comes before a printed list of names', () => {
    const said = `tools: [\n  'get_webhook_secret',\n  'list_tokens',\n]\nFatal error in main(): ServiceError: The SERVICE_API_TOKEN variable is missing\n    at main (/app/x.js:1:2)\n`;
    expect(of(said)).toEqual({
      outcome: 'needs-credentials',
      detail: 'Fatal error in main(): ServiceError: The SERVICE_API_TOKEN variable is missing',
    });
  });

  test('a program that is not there is said as that', () => {
    expect(of('Unable to start: cloudctl executable not found\n').outcome).toBe('needs-binary');
  });

  test('who prints a manual and ends well wants an argument', () => {
    const said =
      'Usage: suite-mcp [options] [command]\n\nCommands:\n  mcp    start, --token needed\n  login  get a token\n';
    expect(of(said, { exitCode: 0 })).toEqual({
      outcome: 'needs-setting',
      detail: 'it prints its usage: Usage: suite-mcp [options] [command]',
    });
  });

  test.each([
    ['Banner 1.0\nInstallation not complete. Run: npx suite install\n', 'needs-setting'],
    ['Cannot find config file `suite.config.ts`. Did you forget to run init?\n', 'needs-setting'],
    ['Something nobody has a word for\n', 'failed'],
  ])('the last line is told although no word like error is in it: %s', (said, outcome) => {
    const found = of(said);
    expect(found.outcome).toBe(outcome);
    expect(found.detail).toContain(said.trim().split('\n').at(-1) ?? '');
  });

  test('an error comes before the source line that threw it', () => {
    const said = `file:///app/index.js:30
    throw new Error("SUITE_API_KEY and SUITE_APP_KEY must be set");
    ^

Error: SUITE_API_KEY and SUITE_APP_KEY must be set
    at file:///app/index.js:30:11
Node.js v24.21.0
`;
    expect(of(said)).toEqual({
      outcome: 'needs-credentials',
      detail: 'Error: SUITE_API_KEY and SUITE_APP_KEY must be set',
    });
  });

  test('the cause below an error says more than the error', () => {
    const said =
      "[TypeError: fetch failed] {\n  [cause]: Error: getaddrinfo EAI_AGAIN docs.example.com\n      at GetAddrInfo (node:dns:1:2) {\n    errno: -3001,\n    code: 'EAI_AGAIN'\n  }\n}\n";
    expect(of(said)).toEqual({
      outcome: 'needs-network',
      detail: '[cause]: Error: getaddrinfo EAI_AGAIN docs.example.com',
    });
  });

  test('a line of a structured log is read', () => {
    const said = '{"level":50,"time":1764500000000,"msg":"SUITE_TOKEN is not set"}\n';
    expect(of(said)).toEqual({
      outcome: 'needs-credentials',
      detail: 'error: SUITE_TOKEN is not set',
    });
  });
});

test.each([
  ['ERROR [19:34:50.844] (2): TOKEN is not set', 'ERROR : TOKEN is not set'],
  ['2026-01-02T03:04:05.678Z failed after 1532 ms', 'failed after <time>'],
  [
    'listening on 127.0.0.1:43121 as 1f0c8a8e-1111-4222-8333-123456789abc',
    'listening on 127.0.0.1:<port> as <id>',
  ],
  ['connect ECONNREFUSED 127.0.0.1:6379', 'connect ECONNREFUSED 127.0.0.1:6379'],
  [
    '(node:4711) Error: pid 4711, port: 8931, run 9f86d081884c7d65',
    'Error: pid, port <port>, run <id>',
  ],
  ['cannot write /tmp/suite-Xy12/a', 'cannot write /tmp/…/a'],
])('what is chance in "%s" is taken out', (text, line) => expect(oneLine(text)).toBe(line));

test('oneLine gives one short line of printable text', () => {
  const line = oneLine(`a\u0000b\r\n\u202ec\u2028${'x'.repeat(10_000)}`);
  expect(line).toMatch(/^a b c x+…$/);
  expect(line.length).toBeLessThanOrEqual(200);
});
