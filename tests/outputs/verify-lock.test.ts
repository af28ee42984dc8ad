import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/domain/catalogue/build-catalogue.ts';
import { parseRecord } from '../../src/domain/record/parse-record.ts';
import { lockJson } from '../../src/outputs/api/lock-json.ts';
import { DEFAULT_LIMITS } from '../../src/scanner/limits.ts';
import { readToolsOfCommand } from '../../src/scanner/read-tools.ts';

const site = { name: 'Example', url: 'https://example.org', repository: null };
const folder = '.cache/test/lock';
const server = [process.execPath, 'tests/support/servers/good.ts'] as const;

/** The lock file of the tools that the test server has, after `change`. */
async function writeLock(name: string, change: (tools: Record<string, unknown>[]) => unknown[]) {
  const [command, ...args] = server;
  const tools = await readToolsOfCommand(
    { command, args, environment: { PATH: process.env['PATH'] ?? '' }, cwd: process.cwd() },
    DEFAULT_LIMITS,
  );
  const record = {
    id: 'good',
    name: 'Good',
    source: { kind: 'npm', ref: 'good' },
    tools: change(tools.map((tool) => ({ ...tool }))),
  };
  const parsed = parseRecord(record, { file: 'f', line: 1 }).server;
  if (parsed === null) throw new Error('no record');
  const { servers } = buildCatalogue({
    servers: [parsed],
    quarantined: [],
    attacks: [],
    overrides: new Map(),
  });
  const [entry] = servers;
  if (entry === undefined) throw new Error('no server');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(lockJson(entry, site)));
  return file;
}

function verify(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/verify-lock.ts', ...args],
    {
      encoding: 'utf8',
    },
  );
  return { status, output: `${stdout}${stderr}` };
}

describe('verify-lock', () => {
  it('is content with a server that did not change', async () => {
    const file = await writeLock('same.json', (tools) => tools);
    expect(verify(file, '--', ...server)).toEqual({
      status: 0,
      output: '3 tools, all as in the lock file\n',
    });
  });

  it('names tools that came and went, and shows what changed word by word', async () => {
    const file = await writeLock('drift.json', (tools) => [
      { ...tools[0], description: 'Once it said this.' },
      tools[1],
      { name: 'gone', description: 'Was here.' },
    ]);
    const { status, output } = verify(file, '--', ...server);
    expect(status).toBe(1);
    expect(output).toMatch(/^added {4}third$/m);
    expect(output).toMatch(/^removed {2}gone$/m);
    expect(output).toMatch(/^changed {2}first$/m);
    expect(output).toContain('[-');
    expect(output).toContain('1 added, 1 removed, 1 changed, of 3 locked');
  });

  it('says what is wrong with a lock file or a server, and ends with 2', async () => {
    const broken = path.join(folder, 'broken.json');
    mkdirSync(folder, { recursive: true });
    writeFileSync(broken, '{"lockVersion":"9"}');
    expect(verify(broken, '--', ...server)).toMatchObject({ status: 2 });
    const file = await writeLock('same.json', (tools) => tools);
    const crash = verify(file, '--', process.execPath, 'tests/support/servers/crash.ts');
    expect(crash.status).toBe(2);
    expect(crash.output).toContain('the server gave no tool list');
  });
});
