import { describe, expect, it } from 'vitest';
import { attacksOn } from './attacks-on.ts';
import type { KnownAttack } from './check-data.ts';
import { knownAttacks } from './known-attacks.ts';
import { readLaunch } from './launch/read-launch.ts';

const attack = (product: Partial<KnownAttack['product']>): KnownAttack => {
  const [known] = knownAttacks([
    {
      title: 'A hole',
      slug: 'a-hole',
      severity: 'high',
      exploitation: { state: 'none-known' } as never,
      affected: [
        {
          name: 'Files',
          ecosystem: 'PyPI',
          package: 'mcp-atlassian',
          versions: null,
          fixedIn: ['0.22.0'],
          note: null,
          ...product,
        },
      ],
    },
  ]);
  if (known === undefined) throw new Error('the product has no key');
  return known;
};
const kinds = (command: string, args: string[], ...attacks: KnownAttack[]): string[] =>
  readLaunch(command, args).targets.flatMap((target) =>
    attacksOn(target, attacks).map(({ kind }) => kind),
  );

describe('attacksOn, where only the fixed versions are known', () => {
  it.each([
    ['mcp-atlassian==0.22.0', 'past'],
    ['mcp-atlassian==0.23.1', 'past'],
    ['mcp-atlassian==0.21.9', 'affected'],
    ['mcp-atlassian==0.22.0rc1', 'affected'],
    ['mcp-atlassian', 'possible'],
  ])('%s is %s', (spec, kind) => {
    expect(kinds('uvx', [spec], attack({}))).toEqual([kind]);
  });

  it('does not decide between two release lines', () => {
    const two = attack({ fixedIn: ['1.4.0', '2.1.0'] });
    expect(kinds('uvx', ['mcp-atlassian==1.3.0'], two)).toEqual(['affected']);
    expect(kinds('uvx', ['mcp-atlassian==1.5.0'], two)).toEqual(['possible']);
    expect(kinds('uvx', ['mcp-atlassian==2.1.0'], two)).toEqual(['past']);
  });

  it('leaves open what has no fixed version', () => {
    expect(kinds('uvx', ['mcp-atlassian==1.5.0'], attack({ fixedIn: [] }))).toEqual(['possible']);
  });
});

describe('attacksOn, images', () => {
  const run = (image: string) => ['run', '-i', '--rm', image];

  it.each([
    ['ghcr.io/sooperset/mcp-atlassian:0.11.0', ['affected']],
    ['ghcr.io/sooperset/mcp-atlassian:0.22.0', ['past']],
    ['ghcr.io/sooperset/mcp-atlassian:latest', ['possible']],
    ['ghcr.io/sooperset/other:0.11.0', []],
  ])('%s matches the package of its name: %j', (image, expected) => {
    expect(kinds('docker', run(image), attack({}))).toEqual(expected);
  });

  it('knows the builds of the reference servers', () => {
    expect(kinds('docker', run('mcp/git'), attack({ package: 'mcp-server-git' }))).toEqual([
      'possible',
    ]);
  });

  it('knows the repository of a Go module', () => {
    const go = attack({
      ecosystem: 'Go',
      package: 'github.com/github/github-mcp-server',
      fixedIn: ['0.20.0'],
    });
    expect(kinds('docker', run('ghcr.io/github/github-mcp-server:0.19.0'), go)).toEqual([
      'affected',
    ]);
    expect(kinds('docker', run('ghcr.io/other/github-mcp-server:0.19.0'), go)).toEqual([
      'affected',
    ]);
    expect(kinds('go', ['run', 'github.com/github/github-mcp-server/cmd/x@v0.1.0'], go)).toEqual([
      'possible',
    ]);
  });

  it('says nothing by a name that many products have', () => {
    expect(kinds('docker', run('ghcr.io/x/mcp:1.0.0'), attack({ package: 'mcp' }))).toEqual([]);
  });
});
