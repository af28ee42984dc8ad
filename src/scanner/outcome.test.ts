import { describe, expect, test } from 'vitest';
import { classifyFailure, type FailureFacts, oneLine } from './outcome.ts';

const FACTS: FailureFacts = {
  phase: 'initialize',
  timedOut: false,
  fault: null,
  outOfMemory: false,
  exitCode: 1,
  signal: null,
  message: 'Connection closed',
  stderr: '',
};

describe('classifyFailure', () => {
  test.each([
    ['Error: SLACK_BOT_TOKEN environment variable is required', 'needs-credentials'],
    ['GITLAB_PERSONAL_ACCESS_TOKEN must be set', 'needs-credentials'],
    ['Usage: server-postgres <database-url>', 'needs-credentials'],
    ['error: required option --access-key not specified', 'needs-credentials'],
    ['Error: getaddrinfo EAI_AGAIN api.example.com', 'needs-network'],
    ['Token check failed: TypeError: fetch failed', 'needs-network'],
    ['connect ECONNREFUSED 127.0.0.1:6379', 'needs-service'],
    ['Error: spawn heroku ENOENT', 'needs-binary'],
    ["Error: Cannot find module '../build/Release/keytar.node'", 'needs-binary'],
    ['sh: 1: kubectl: command not found', 'needs-binary'],
    ['TypeError: Cannot read properties of undefined', 'failed'],
    ['', 'failed'],
  ])('takes "%s" for %s', (stderr, outcome) => {
    expect(classifyFailure({ ...FACTS, stderr })).toMatchObject({ outcome });
  });

  test('quotes the line that decided, not the whole output', () => {
    const stderr =
      'starting\n[2026-01-02T03:04:05.678Z] \u001b[31mERROR\u001b[0m API key missing\nat main.js:1\n';
    expect(classifyFailure({ ...FACTS, stderr }).detail).toBe('ERROR API key missing');
  });

  test('takes no cause from a manual', () => {
    const stderr = 'Error: no cluster\n\nUsage:\n  --token string  getaddrinfo\n';
    expect(classifyFailure({ ...FACTS, stderr })).toEqual({
      outcome: 'needs-credentials',
      detail: 'Error: no cluster',
    });
  });

  test('names the error rather than the source line above it', () => {
    const stderr =
      'app.js:7\n  throw new Error(message);\n  ^\n\nError: no such mode\n    at app.js:7\n';
    expect(classifyFailure({ ...FACTS, stderr }).detail).toBe(
      'exit code 1 at initialize: Error: no such mode',
    );
  });

  test('takes silence for a timeout, and a named cause for that cause', () => {
    const timedOut = { ...FACTS, timedOut: true, exitCode: null };
    expect(classifyFailure(timedOut)).toEqual({
      outcome: 'timeout',
      detail: 'no answer to initialize in time',
    });
    expect(classifyFailure({ ...timedOut, stderr: 'connect ECONNREFUSED ::1:5432' }).outcome).toBe(
      'needs-service',
    );
  });

  test('a limit that was hit comes before what the server says', () => {
    const stderr = 'API key missing';
    expect(classifyFailure({ ...FACTS, stderr, fault: 'wrote more than 64 MB' })).toEqual({
      outcome: 'failed',
      detail: 'ended: it wrote more than 64 MB',
    });
    expect(classifyFailure({ ...FACTS, stderr, outOfMemory: true }).detail).toMatch(/memory/);
  });
});

test('oneLine gives one short line of printable text', () => {
  const line = oneLine(`a\u0000b\r\n\u202ec\u2028${'x'.repeat(10_000)}`);
  expect(line).toMatch(/^a b c x+…$/);
  expect(line.length).toBeLessThanOrEqual(200);
});
