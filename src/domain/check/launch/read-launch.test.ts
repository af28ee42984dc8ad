import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLaunch } from './read-launch.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const started = (command: string, args: readonly string[]): string =>
  readLaunch(command, args)
    .targets.map(({ kind, ref, version }) => `${kind}:${ref} ${version}`)
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

describe('readLaunch, packages and images', () => {
  it.each([
    ['npx', ['-y', '@scope/name'], 'npm:@scope/name null'],
    ['npx', ['--yes', '@scope/name@latest'], 'npm:@scope/name null'],
    ['npx', ['@scope/name@^1.2.0'], 'npm:@scope/name null'],
    ['npx', ['--package=@scope/name@1.2.0', 'bin'], 'npm:@scope/name 1.2.0'],
    ['cmd', ['/c', 'npx', '-y', 'name@1.2.0-beta.1'], 'npm:name 1.2.0-beta.1'],
    ['C:\\node\\npx.cmd', ['name'], 'npm:name null'],
    ['bunx', ['name'], 'npm:name null'],
    ['pnpm', ['dlx', 'name'], 'npm:name null'],
    ['sh', ['-c', 'npx -y name'], 'npm:name null'],
    ['env', ['A=b', 'npx', 'name'], 'npm:name null'],
    ['uvx', ['mcp-server-git==2025.1.1'], 'pypi:mcp-server-git 2025.1.1'],
    ['uvx', ['--from', 'pkg[extra]>=1', 'bin'], 'pypi:pkg null'],
    ['uvx', ['--from', 'git+https://github.com/Owner/repo@main', 'bin'], 'github:Owner/repo null'],
    ['uv', ['tool', 'run', 'pkg@1.2.3'], 'pypi:pkg 1.2.3'],
    [
      'docker',
      ['run', '-i', '--rm', '-e', 'TOKEN', 'mcp/github:1.2.3'],
      'oci:mcp/github:1.2.3 1.2.3',
    ],
    ['docker', ['run', '--mount', 'type=bind,src=/a', 'ghcr.io/o/i'], 'oci:ghcr.io/o/i null'],
    ['C:\\Program Files\\nodejs\\npx.cmd', ['-y', 'name'], 'npm:name null'],
    ['cmd.exe', ['/d', '/c', 'npx', '-y', 'name@1.2.3'], 'npm:name 1.2.3'],
    ['wsl', ['npx', '-y', 'name'], 'npm:name null'],
    ['yarn', ['dlx', 'name@1.2.3'], 'npm:name 1.2.3'],
    ['bun', ['x', 'name'], 'npm:name null'],
    ['npm', ['exec', '--', 'name@1.2.3'], 'npm:name 1.2.3'],
    ['deno', ['run', '--allow-net', 'npm:@scope/name@1.2.3'], 'npm:@scope/name 1.2.3'],
    ['node', ['C:\\app\\node_modules\\@scope\\name\\dist\\index.js'], 'npm:@scope/name null'],
    ['pipx', ['run', '--spec', 'pkg==1.2.3', 'bin'], 'pypi:pkg 1.2.3'],
    ['uvx', ['--index-url', 'https://u:SECRET@h.example/simple', 'pkg'], 'pypi:pkg null'],
    ['docker', ['run', '--log-opt', 'SECRET', '--init', 'mcp/a:latest'], 'oci:mcp/a:latest null'],
    [
      'docker',
      ['run', '--rm', `mcp/a@sha256:${'0'.repeat(64)}`],
      `oci:mcp/a@sha256:${'0'.repeat(64)} sha256:${'0'.repeat(64)}`,
    ],
    ['podman', ['run', 'quay.io/a/b:1.2.3'], 'oci:quay.io/a/b:1.2.3 1.2.3'],
    ['node', ['server.js'], ''],
    ['npx', [], ''],
  ])('%s %j starts %s', (command, args, expected) => {
    expect(started(command, args)).toBe(expected);
  });

  it('sees the server behind a bridge', () => {
    const { targets } = readLaunch('npx', ['mcp-remote', 'https://a.example/mcp']);
    expect(targets.map(({ kind }) => kind)).toEqual(['npm', 'remote']);
  });
});

describe('readLaunch, starters', () => {
  it.each([
    [
      'node',
      ['C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npx-cli.js', '-y', 'pkg@1.2.3'],
      'npm:pkg 1.2.3',
    ],
    [
      'node',
      ['/usr/lib/node_modules/npm/bin/npm-cli.js', 'exec', '--', 'pkg@1.2.3'],
      'npm:pkg 1.2.3',
    ],
    ['op', ['run', '--env-file', '.env', '--', 'npx', '-y', 'pkg@1.2.3'], 'npm:pkg 1.2.3'],
    ['doppler', ['run', '-p', 'x', '--', 'uvx', 'pkg==1.2.3'], 'pypi:pkg 1.2.3'],
    ['dotenv', ['-e', '.env', '--', 'npx', 'pkg'], 'npm:pkg null'],
    ['npx', ['-y', 'dotenv-cli', '-e', '.env', '--', 'npx', '-y', 'pkg@1.2.3'], 'npm:pkg 1.2.3'],
    ['npx', ['cross-env', 'A=b', 'npx', 'pkg'], 'npm:pkg null'],
    ['aws-vault', ['exec', 'profile', '--', 'uvx', 'pkg'], 'pypi:pkg null'],
    ['sudo', ['-u', 'me', 'docker', 'run', '-i', 'mcp/git'], 'oci:mcp/git null'],
    ['sudo', ['-E', 'A=b', 'npx', 'pkg'], 'npm:pkg null'],
    ['timeout', ['-k', '5', '60', 'npx', 'pkg'], 'npm:pkg null'],
    ['nice', ['-n', '10', 'npx', 'pkg'], 'npm:pkg null'],
    ['/usr/bin/env', ['-u', 'X', 'A=b', 'npx', 'pkg'], 'npm:pkg null'],
    ['env', ['-S', 'A=b npx -y pkg@1.2.3'], 'npm:pkg 1.2.3'],
    ['mise', ['exec', 'node@22', '--', 'npx', '-y', 'pkg'], 'npm:pkg null'],
    ['mise', ['x', '--', 'npx', 'pkg'], 'npm:pkg null'],
    ['asdf', ['exec', 'npx', 'pkg'], 'npm:pkg null'],
    ['nvm', ['exec', '22', 'npx', 'pkg'], 'npm:pkg null'],
    ['fnm', ['exec', '--using', '22', 'npx', 'pkg'], 'npm:pkg null'],
    ['fnm', ['exec', '--using=22', '--', 'npx', 'pkg'], 'npm:pkg null'],
    ['volta', ['run', '--node', '22', 'npx', 'pkg'], 'npm:pkg null'],
    ['pyenv', ['exec', 'uvx', 'pkg'], 'pypi:pkg null'],
    ['conda', ['run', '-n', 'x', '--no-capture-output', 'uvx', 'pkg'], 'pypi:pkg null'],
    ['direnv', ['exec', '.', 'npx', 'pkg'], 'npm:pkg null'],
    ['nix', ['shell', 'nixpkgs#nodejs', '-c', 'npx', 'pkg'], 'npm:pkg null'],
    ['nix-shell', ['-p', 'nodejs', '--run', 'npx -y pkg'], 'npm:pkg null'],
    ['corepack', ['pnpm', 'dlx', 'pkg'], 'npm:pkg null'],
    ['ssh', ['-p', '22', 'host', 'npx', 'pkg'], 'npm:pkg null'],
    ['unknown-wrapper', ['--x', '--', 'npx', 'pkg'], 'npm:pkg null'],
    ['toolward', ['enforce', 'policy.json', '--', 'npx', '-y', 'pkg@1.2.3'], 'npm:pkg 1.2.3'],
    [
      'npx',
      ['-y', 'toolward', 'enforce', 'policy.json', '--', 'npx', '-y', 'pkg@1.2.3'],
      'npm:pkg 1.2.3',
    ],
    ['cmd', ['/c', 'npx -y pkg@1.2.3'], 'npm:pkg 1.2.3'],
    ['cmd', ['/c', 'set A=b&& npx -y pkg@1.2.3'], 'npm:pkg 1.2.3'],
    ['cmd', ['/c', 'C:\\Program Files\\nodejs\\npx.cmd', '-y', 'pkg'], 'npm:pkg null'],
    ['powershell', ['-NoProfile', '-Command', '& npx -y pkg@1.2.3'], 'npm:pkg 1.2.3'],
    ['pwsh', ['-c', '$env:A = 1; npx -y pkg'], 'npm:pkg null'],
    [
      'bash',
      ['-c', 'source ~/.nvm/nvm.sh && nvm use 22 >/dev/null && npx -y pkg@1.2.3'],
      'npm:pkg 1.2.3',
    ],
    ['sh', ['-c', 'npx -y pkg 2>&1 | tee log'], 'npm:pkg null'],
    ['sh', ['-c', 'npx -y "pkg@1.2.3" --key \u0024{{ broken'], 'npm:pkg 1.2.3'],
    ['npx -y pkg@1.2.3', [], 'npm:pkg 1.2.3'],
  ])('%s %j starts %s', (command, args, expected) => {
    expect(started(command, args)).toBe(expected);
    expect(readLaunch(command, args).unread).toBeNull();
  });

  it('follows starters in starters, but not without end', () => {
    expect(started('sudo', ['env', 'A=b', 'nice', 'npx', 'pkg'])).toBe('npm:pkg null');
    expect(readLaunch('sudo', Array(50).fill('sudo')).unread).toContain('too many');
  });
});

describe('readLaunch, Python', () => {
  it.each([
    [
      'uv',
      ['run', '--with', 'mcp-server-git==2025.7.1', 'mcp-server-git'],
      'pypi:mcp-server-git 2025.7.1',
    ],
    ['uv', ['run', '--with=a-b==1.2', '--with', 'c', 'python', '-m', 'a_b'], 'pypi:a-b 1.2'],
    ['uvx', ['--with', 'extra', 'pkg[all]==1.2.3'], 'pypi:pkg 1.2.3'],
    ['python', ['-m', 'mcp_server_git', '--repository', 'x'], 'pypi:mcp-server-git null'],
    ['python3.12', ['-u', '-m', 'mcp_server_git'], 'pypi:mcp-server-git null'],
    ['poetry', ['run', 'python', '-m', 'mcp_server_git'], 'pypi:mcp-server-git null'],
  ])('%s %j starts %s', (command, args, expected) => {
    expect(started(command, args)).toBe(expected);
  });

  it('says that the package of a module is a guess', () => {
    const guessed = (command: string, args: string[]) =>
      readLaunch(command, args).targets[0]?.guessed;
    expect(guessed('python', ['-m', 'mcp_server_git'])).toBe(true);
    expect(guessed('uvx', ['mcp-server-git'])).toBe(false);
    expect(
      guessed('uv', ['run', '--with', 'mcp-server-git', 'python', '-m', 'mcp_server_git']),
    ).toBe(false);
  });
});

describe('readLaunch, bridges', () => {
  it.each([
    [
      'npx',
      ['-y', 'supergateway', '--stdio', 'npx -y pkg@1.2.3'],
      'npm:supergateway null,npm:pkg 1.2.3',
    ],
    [
      'npx',
      ['supergateway', '--sse', 'https://h.example/sse'],
      'npm:supergateway null,remote:https://h.example/sse null',
    ],
    [
      'uvx',
      ['mcp-proxy', 'https://h.example/sse'],
      'pypi:mcp-proxy null,remote:https://h.example/sse null',
    ],
    ['mcp-proxy', ['--port=8080', '--', 'uvx', 'pkg'], 'pypi:pkg null'],
    ['docker', ['run', '-i', '--rm', 'node:22', 'npx', '-y', 'pkg@1.2.3'], 'npm:pkg 1.2.3'],
  ])('%s %j hands on to %s', (command, args, expected) => {
    expect(started(command, args)).toBe(expected);
  });

  it('says where the address behind a bridge is filled in elsewhere', () => {
    const { targets, unread } = readLaunch('npx', ['mcp-remote@0.1.15', '\u0024{URL}']);
    expect(targets).toMatchObject([{ ref: 'mcp-remote', version: '0.1.15' }]);
    expect(unread).toContain('filled in');
  });
});

describe('readLaunch, what stays unread', () => {
  it.each([
    ['node', ['build/index.js'], 'a file'],
    ['./run.sh', [], 'a file'],
    ['C:\\Tools\\server.exe', [], 'a file'],
    ['python', ['/srv/server.py'], 'a file'],
    ['uv', ['run', '--with', 'mcp[cli]', 'mcp', 'run', 'server.py'], 'a file'],
    ['uv', ['--directory', '/srv', 'run', 'server.py'], 'a file'],
    ['uv', ['--directory', '/srv', 'run', 'my-server'], 'a script of a project'],
    ['npx', ['tsx', 'src/index.ts'], 'a file'],
    ['npx', ['-y', '/srv/server'], 'a file'],
    ['npm', ['run', 'mcp'], 'a script of a project'],
    ['mise', ['run', 'mcp'], 'a task'],
    ['npx', ['-y', '\u0024{PACKAGE}'], 'filled in'],
    ['\u0024{command}', [], 'filled in'],
    ['docker', ['run', '-i', '\u0024{IMAGE}'], 'filled in'],
    ['docker', ['compose', 'run', '--rm', 'service'], 'Compose'],
    ['docker', ['exec', '-i', 'container', 'run'], 'runs already'],
    ['docker', ['mcp', 'gateway', 'run'], 'Docker Desktop'],
    ['npx', ['-y', '@smithery/cli', 'run', '@x/y', '--key', 'SECRET'], 'Smithery'],
    ['dnx', ['Some.Server@1.0.0', '--yes'], 'NuGet'],
    ['node', ['-e', 'SECRET'], 'code'],
    ['some-server', ['--stdio'], 'installed'],
    ['bash', ['start.sh'], 'a file'],
  ])('%s %j: %s', (command, args, expected) => {
    const { unread } = readLaunch(command, args);
    expect(unread).toContain(expected);
    expect(unread).not.toContain('SECRET');
  });

  it('is said of any words without an error', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 6 }), (command, args) => {
        const { targets, unread } = readLaunch(command, args);
        expect(targets.length > 0 || unread !== null).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (line) => {
        readLaunch('sh', ['-c', line]);
        readLaunch('cmd', ['/c', line]);
      }),
    );
  });
});
