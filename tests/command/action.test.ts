import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixtureData } from '../support/command-data.ts';
import { action, runAction } from '../support/run-action.ts';
import { LONG } from '../support/size.ts';

const TOOLWARD = path.resolve('tests/support/toolward-with-data.ts');
const SERVER = path.resolve('tests/support/servers/listed-over-http.ts');
const TOOLS = [
  { name: 'read_note', description: 'Reads a note.', inputSchema: { type: 'object' } },
];

let data: Awaited<ReturnType<typeof fixtureData>>;
let folder: string;
let server: ChildProcess;
beforeAll(async () => {
  data = await fixtureData();
  folder = mkdtempSync(path.join(tmpdir(), 'toolward-action-'));
  // The version that the action asks for is not published: this one is run in its place.
  const npx = path.join(folder, 'npx');
  writeFileSync(npx, `#!/bin/sh\nshift 2\nexec '${process.execPath}' '${TOOLWARD}' "$@"\n`);
  chmodSync(npx, 0o755);
  offer(TOOLS);
  server = spawn(process.execPath, [SERVER, path.join(folder, 'tools.json')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = server.stdout === null ? [] : await once(server.stdout, 'data');
  const config = { mcpServers: { notes: { type: 'http', url: String(url).trim() } } };
  writeFileSync(path.join(folder, '.mcp.json'), JSON.stringify(config));
  const locked = spawnSync(process.execPath, [TOOLWARD, 'lock', '--project'], {
    cwd: folder,
    encoding: 'utf8',
    env: env(),
  });
  expect(locked.status, locked.stderr).toBe(0);
});
beforeEach(() => offer(TOOLS));
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

const offer = (tools: readonly object[]) =>
  writeFileSync(path.join(folder, 'tools.json'), JSON.stringify(tools));
const env = () => ({ TOOLWARD_DATA: data.folder, HOME: folder, PATH: process.env['PATH'] ?? '' });
/** Runs the action as it is set where nothing is said, and reads its report. */
function run(inputs: Record<string, string> = {}) {
  const { PATH, ...rest } = env();
  const { status, outputs, said } = runAction(folder, inputs, rest);
  const sarif = JSON.parse(readFileSync(path.join(folder, 'toolward.sarif'), 'utf8'));
  const rules: string[] = sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId);
  return { status, outputs, said, rules };
}

describe('action.yml with the command', () => {
  it('holds the lock where nothing is said', () => {
    expect(action.inputs['locked']?.default).toBe('true');
  });

  it.runIf(LONG)('passes where the server offers what was locked', () => {
    const { status, outputs, rules, said } = run();
    expect({ status, said }).toEqual({ status: 0, said: expect.not.stringContaining('::error') });
    expect(outputs).toEqual({ sarif: 'toolward.sarif', 'exit-code': '0' });
    expect(rules).not.toContain('definition-drift');
  });

  it('fails where it offers something else, and the report says so', () => {
    offer([{ ...TOOLS[0], description: 'Reads a note, then deletes every note for good.' }]);
    const { status, outputs, rules, said } = run();
    expect(status).toBe(1);
    expect(outputs['exit-code']).toBe('1');
    expect(rules).toContain('definition-drift');
    expect(said).toContain('::error');
  });

  it.runIf(LONG)('looks at no lock where it is told so', () => {
    offer([{ ...TOOLS[0], description: 'Reads a note, then deletes every note for good.' }]);
    const { status, rules } = run({ locked: 'false' });
    expect(status).toBe(0);
    expect(rules).not.toContain('definition-drift');
  });
});
