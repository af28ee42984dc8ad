import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInTest } from './test-world.ts';

let root: string;
const POLICY = {
  version: '1',
  default: 'deny',
  tools: { read: {}, drop: { action: 'deny', reason: 'No.' } },
};
const SETTINGS = '{\n  // mine\n  "model": "x"\n}\n';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'toolward-protect-'));
  put('project/.mcp.json', '{"mcpServers":{"fs":{"command":"npx","args":["-y","some-server"]}}}');
  put('project/.claude/settings.json', SETTINGS);
  put('project/policy.json', JSON.stringify(POLICY));
  mkdirSync(path.join(root, 'home'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (name: string): string => path.join(root, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
function put(name: string, text: string): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}
const protect = (...argv: string[]) =>
  runInTest(['protect', ...argv], { cwd: at('project'), home: at('home'), dataFolder: at('data') });

describe('toolward protect', () => {
  it('shows the change and writes nothing without --yes', async () => {
    const { code, stdout } = await protect('claude-code', 'fs', '--policy', 'policy.json');
    expect(code).toBe(1);
    expect(stdout).toContain('+    "allow": [');
    expect(stdout).toContain('Nothing was written');
    expect(read('project/.claude/settings.json')).toBe(SETTINGS);
    expect(readdirSync(at('project/.claude'))).toEqual(['settings.json']);
  });

  it('writes with --yes, keeps the old file, and does it once', async () => {
    const argv = ['claude-code', 'fs', '--policy', 'policy.json', '--yes'];
    expect((await protect(...argv)).code).toBe(0);
    expect(read('project/.claude/settings.json')).toContain('mcp__fs__read');
    expect(read('project/.claude/settings.json')).toContain('// mine');
    const copies = readdirSync(at('project/.claude')).filter((name) =>
      name.includes('before-toolward'),
    );
    expect(copies.map((name) => read(`project/.claude/${name}`))).toEqual([SETTINGS]);
    const again = await protect(...argv);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('Nothing to change');
    expect(readdirSync(at('project/.claude'))).toHaveLength(2);
  });

  it('takes the change back byte by byte, and not one that the reader has changed since', async () => {
    await protect('claude-code', 'fs', '--policy', 'policy.json', '--yes');
    expect((await protect('--undo')).code).toBe(0);
    expect(read('project/.claude/settings.json')).toBe(SETTINGS);
    expect(readdirSync(at('project/.claude'))).toEqual(['settings.json']);
    expect((await protect('--undo')).code).toBe(2);
    await protect('claude-code', 'fs', '--policy', 'policy.json', '--yes');
    put('project/.claude/settings.json', '{}');
    const refused = await protect('--undo');
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('changed since');
    expect(read('project/.claude/settings.json')).toBe('{}');
  });

  it('takes only its own change back where a client has written since', async () => {
    const config =
      '{\n  "mcpServers": {\n    "fs": { "command": "npx", "args": ["-y", "some-server"] }\n  }\n}\n';
    put('project/.mcp.json', config);
    await protect('claude-code', 'fs', '--policy', 'policy.json', '--gateway', '--yes');
    const added = (text: string) => text.replace('{', '{\n  "$schema": "https://client.example/",');
    put('project/.mcp.json', added(read('project/.mcp.json')));
    expect(await protect('--undo')).toMatchObject({ code: 0 });
    expect(read('project/.mcp.json')).toBe(added(config));
    expect(readdirSync(at('project')).filter((name) => name.includes('toolward-'))).toEqual([]);
  });

  it('writes a file that is not there yet, and takes it away again', async () => {
    put('home/.gemini/settings.json', '{"mcpServers":{"fs":{"command":"x"}}}');
    await protect('gemini-cli', 'fs', '--policy', 'policy.json', '--yes');
    expect(read('home/.gemini/policies/fs.toml')).toContain('mcpName = "fs"');
    await protect('--undo');
    expect(existsSync(at('home/.gemini/policies/fs.toml'))).toBe(false);
  });

  it('writes through a link, and keeps the mode of the file', async () => {
    put('dotfiles/settings.json', SETTINGS);
    rmSync(at('project/.claude/settings.json'));
    writeFileSync(at('dotfiles/settings.json'), SETTINGS, { mode: 0o600 });
    symlinkSync(at('dotfiles/settings.json'), at('project/.claude/settings.json'));
    const mode = statSync(at('dotfiles/settings.json')).mode;
    await protect('claude-code', 'fs', '--policy', 'policy.json', '--yes');
    expect(read('dotfiles/settings.json')).toContain('mcp__fs__read');
    expect(statSync(at('dotfiles/settings.json')).mode).toBe(mode);
  });

  it('puts the gateway in front, with the policy in a file of its own', async () => {
    const argv = ['claude-code', 'fs', '--policy', 'policy.json', '--gateway', '--yes'];
    await protect(...argv);
    const { fs } = JSON.parse(read('project/.mcp.json')).mcpServers;
    expect(fs.command).toBe('npx');
    expect(fs.args.slice(-4)).toEqual(['--', 'npx', '-y', 'some-server']);
    expect(JSON.parse(read('project/.toolward/fs.policy.json'))).toMatchObject(POLICY);
    expect((await protect(...argv)).stdout).toContain('Nothing to change');
  });

  it('writes no file where one of several cannot be changed', async () => {
    put(
      'project/.mcp.json',
      '{"mcpServers":{"fs":{"command":"x"},"web":{"url":"https://x.example","headers":{"A":"b"}}}}',
    );
    const before = read('project/.mcp.json');
    const { code, stderr } = await protect(
      'claude-code',
      'fs',
      'web',
      '--policy',
      'policy.json',
      '--gateway',
      '--yes',
    );
    expect(code).toBe(2);
    expect(stderr).toContain('headers');
    expect(read('project/.mcp.json')).toBe(before);
    expect(existsSync(at('project/.toolward'))).toBe(false);
  });

  it.each([
    [['nobody', 'fs'], 'Name a client'],
    [['claude-code'], 'at least one server'],
    [['claude-code', 'other'], 'It has fs'],
    [['codex', 'fs'], 'no server'],
  ])('refuses %j', async (argv, why) => {
    const { code, stderr } = await protect(...argv, '--policy', 'policy.json', '--yes');
    expect(code).toBe(2);
    expect(stderr).toContain(why);
  });

  it('refuses settings that it cannot read, and a policy that is none', async () => {
    put('project/.claude/settings.json', '{"a": 1, "a": 2}');
    expect(
      (await protect('claude-code', 'fs', '--policy', 'policy.json', '--yes')).stderr,
    ).toContain('twice');
    put('project/policy.json', '{"version": "1"}');
    expect((await protect('claude-code', 'fs', '--policy', 'policy.json', '--yes')).code).toBe(2);
  });
});
