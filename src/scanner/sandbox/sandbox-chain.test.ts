import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { type SandboxRequest, sandboxChain } from './sandbox-chain.ts';

const REQUEST: SandboxRequest = {
  tools: { bwrap: '/usr/bin/bwrap', setpriv: '/usr/bin/setpriv', prlimit: '/usr/bin/prlimit' },
  limits: DEFAULT_LIMITS,
  asRoot: true,
  cgroups: ['/sys/fs/cgroup/memory/x', '/sys/fs/cgroup/pids/x'],
  node: '/outside/node',
  etc: '/outside/etc',
  app: '/outside/app',
  environment: new Map([['NAME', 'value; $(id)']]),
  command: ['/runtime/node', '/app/server.js', '--flag'],
  image: null,
};

const at = (chain: readonly string[], word: string) => chain.indexOf(word);

test('root joins the groups, is limited and becomes nobody before bubblewrap starts', () => {
  const chain = sandboxChain(REQUEST);
  const order = [
    '/bin/sh',
    '/usr/bin/prlimit',
    '/usr/bin/setpriv',
    '65534',
    '/usr/bin/bwrap',
    '/runtime/node',
  ];
  const places = order.map((word) => at(chain, word));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test('the command comes last, after the end of the options', () => {
  const chain = sandboxChain(REQUEST);
  expect(chain.slice(-4)).toEqual(['--', ...REQUEST.command]);
});

test('nothing is bound for writing, and no network or environment is kept', () => {
  const chain = sandboxChain(REQUEST);
  expect(chain).toEqual(
    expect.arrayContaining([
      '--unshare-all',
      '--clearenv',
      '--disable-userns',
      '--die-with-parent',
    ]),
  );
  expect(
    chain.filter((word) => word === '--bind' || word === '--dev-bind' || word === '--share-net'),
  ).toEqual([]);
  expect(chain.slice(at(chain, 'NAME') - 1, at(chain, 'NAME') + 2)).toEqual([
    '--setenv',
    'NAME',
    'value; $(id)',
  ]);
});

test('without control groups memory and processes are limited another way', () => {
  const chain = sandboxChain({ ...REQUEST, cgroups: [] });
  expect(chain[0]).toBe('/usr/bin/prlimit');
  expect(chain).toEqual(expect.arrayContaining(['--data=1073741824', '--nproc=128']));
});

test('who is not root stays who they are', () => {
  const chain = sandboxChain({ ...REQUEST, asRoot: false, cgroups: [] });
  expect(chain).not.toContain('--reuid');
  expect(chain).toContain('--no-new-privs');
});
