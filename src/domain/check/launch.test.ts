import { describe, expect, it } from 'vitest';
import { readLaunch } from './launch.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const started = (command: string, args: readonly string[]): string =>
  readLaunch(command, args)
    .map(({ kind, ref, version }) => `${kind}:${ref} ${version}`)
    .join();

describe('readLaunch, options before the package', () => {
  it.each([
    ['npx', ['--registry', 'https://r.example', '--package', 'pkg@1.2.3', 'bin'], 'npm:pkg 1.2.3'],
    ['npx', ['-yp', 'pkg@1.2.3', 'bin'], 'npm:pkg 1.2.3'],
    ['npx', ['--no-audit', '--quiet', 'pkg'], 'npm:pkg null'],
    ['npx', ['--_authToken', 'SECRET', 'pkg'], 'npm:pkg null'],
    ['npx', ['--https-proxy=http://u:SECRET@h.example', 'pkg'], 'npm:pkg null'],
    ['uvx', ['--python', '3.12', '--from', 'pkg==1.2.3', 'bin'], 'pypi:pkg 1.2.3'],
    ['uvx', ['-qp', '3.12', 'pkg'], 'pypi:pkg null'],
    ['uv', ['--directory', '/srv', 'tool', 'run', 'pkg'], 'pypi:pkg null'],
    ['pipx', ['run', '--python', '3.12', 'pkg==1.2.3'], 'pypi:pkg 1.2.3'],
    ['pnpm', ['--silent', 'dlx', 'pkg'], 'npm:pkg null'],
    ['pnpx', ['pkg'], 'npm:pkg null'],
    ['docker', ['run', '-ie', 'TOKEN', 'mcp/a'], 'oci:mcp/a null'],
    ['docker', ['run', '-eTOKEN', 'mcp/a'], 'oci:mcp/a null'],
    ['docker', ['--context', 'far', 'container', 'run', 'mcp/a'], 'oci:mcp/a null'],
    ['deno', ['run', '--config', 'deno.json', 'npm:@s/pkg@1.2.3/bin'], 'npm:@s/pkg 1.2.3'],
  ])('%s %j starts %s', (command, args, expected) => {
    expect(started(command, args)).toBe(expected);
  });
});

describe('readLaunch, commands that start no image of their own', () => {
  it.each([
    [['compose', 'run', '--rm', 'service']],
    [['mcp', 'gateway', 'run', '--servers', 'duckduckgo']],
    [['exec', '-i', 'container', 'run']],
  ])('docker %j names no image', (args) => {
    expect(started('docker', args)).toBe('');
  });
});

describe('readLaunch, shells', () => {
  it.each([
    ['bash', ['-l', '-c', 'npx -y pkg']],
    ['bash', ['-lc', 'cd /srv && exec npx -y "pkg"']],
    ['sh', ['-c', 'TOKEN=SECRET npx -y pkg --key SECRET']],
  ])('%s %j starts the package', (command, args) => {
    expect(started(command, args)).toBe('npm:pkg null');
  });
});

describe('readLaunch, repositories', () => {
  it.each([
    ['npx', 'owner/repo', 'github:owner/repo null'],
    ['npx', `github:owner/repo#${COMMIT}`, `github:owner/repo ${COMMIT}`],
    ['npx', 'git+ssh://git@github.com/owner/repo.git#v1.2.3', 'github:owner/repo null'],
    ['uvx', `git+https://github.com/owner/repo@${COMMIT}`, `github:owner/repo ${COMMIT}`],
    ['uvx', 'pkg @ git+https://github.com/owner/repo@main', 'github:owner/repo null'],
    ['npx', 'https://other.example/github.com/owner/repo', ''],
    ['uvx', 'git+https://other.example/github.com/owner/repo', ''],
    ['npx', 'name@npm:other@1.2.3', 'npm:other 1.2.3'],
  ])('%s %s starts %s; only a whole commit pins', (command, spec, expected) => {
    expect(started(command, [spec])).toBe(expected);
  });
});
