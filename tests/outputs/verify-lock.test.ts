import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/domain/catalogue/build-catalogue.ts';
import { parseRecord } from '../../src/domain/record/parse-record.ts';
import { lockJson } from '../../src/outputs/api/lock-json.ts';
import { DEFAULT_LIMITS } from '../../src/scanner/limits.ts';
import { readToolsOfCommand } from '../../src/scanner/read-tools.ts';
import { LONG } from '../support/size.ts';

const site = { name: 'Example', url: 'https://example.org', repository: null };
const folder = '.cache/test/lock';
const server = [process.execPath, 'tests/support/servers/good.ts'] as const;

/** The lock file of the tools that the test server has, after `change`. */
async function writeLock(name: string, change: (tools: Record<string, unknown>[]) => unknown[]) {
  const [command, ...args] = server;
  const { tools } = await readToolsOfCommand(
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
    ['scripts/toolward.mjs', 'verify-lock', ...args],
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
      output: '3 tools, as in the lock file\n',
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

  it.runIf(LONG)('reads a lock file with fields that a later site added', async () => {
    const file = await writeLock('same.json', (tools) => tools);
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    lock.later = true;
    lock.server.later = true;
    lock.tools[0].later = true;
    const later = path.join(folder, 'later.json');
    writeFileSync(later, JSON.stringify(lock));
    expect(verify(later, '--', ...server)).toMatchObject({ status: 0 });
  });

  it('refuses a lock file whose definition is not the one of its digest', async () => {
    const file = await writeLock('same.json', (tools) => tools);
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    lock.tools[1].definition.description = 'Edited by hand.';
    const edited = path.join(folder, 'edited.json');
    writeFileSync(edited, JSON.stringify(lock));
    const { status, output } = verify(edited, '--', ...server);
    expect(status).toBe(3);
    expect(output).toContain('the definition of second does not have the digest');
  });

  it.runIf(LONG)('says what is wrong with a lock file or a server, and ends with 3', async () => {
    const broken = path.join(folder, 'broken.json');
    mkdirSync(folder, { recursive: true });
    writeFileSync(broken, '{"lockVersion":"9"}');
    expect(verify(broken, '--', ...server)).toMatchObject({ status: 3 });
    const file = await writeLock('same.json', (tools) => tools);
    const unreached = verify('http://127.0.0.1:1/x.lock.json', '--', ...server);
    expect(unreached.status).toBe(3);
    expect(unreached.output).toContain('http://127.0.0.1:1/x.lock.json cannot be reached: ');
    const missing = verify(path.join(folder, 'none.json'), '--', ...server);
    expect(missing.status).toBe(2);
    expect(missing.output).toContain('cannot be read: there is no such file');
    const crash = verify(file, '--', process.execPath, 'tests/support/servers/crash.ts');
    expect(crash.status).toBe(3);
    expect(crash.output).toContain('the server gave no tool list');
  });
});
