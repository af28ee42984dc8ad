import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('readOptions', () => {
  it('takes everything after -- for the server’s command, options and all', () => {
    const options = readOptions(['policy.json', '--', 'npx', '-y', 'server', '--listen', 'x']);
    expect(options).toMatchObject({
      policyPath: 'policy.json',
      server: { kind: 'command', command: 'npx', args: ['-y', 'server', '--listen', 'x'] },
      listen: null,
      askTimeoutMs: 120_000,
    });
  });

  it.each([
    [['p.json', '--', 'npx', '-y', 's', '--listen', 'x', '--', 'y']],
    [
      [
        '--audit-arguments',
        '--no-check-arguments',
        '--name',
        'n',
        'p.json',
        '--listen',
        'h:1',
        '--',
        'npx',
        '-y',
        's',
        '--',
        'y',
      ],
    ],
    [['p.json', '--', 'https-server', 'https://x.example']],
    [['p.json', '--', '--odd', 'x']],
  ])('reads %j the same when a launcher has swallowed the first --', (argv) => {
    const without = argv.filter((_arg, index) => index !== argv.indexOf('--'));
    const options = readOptions(argv);
    expect(options).toHaveProperty('server.kind', 'command');
    // A command that begins with a dash cannot be told from an option.
    if (argv.includes('--odd')) expect(readOptions(without)).toContain('--odd');
    else expect(readOptions(without)).toEqual(options);
  });

  it('takes a URL, an address and headers from the environment', () => {
    const argv = [
      'p.json',
      'https://mcp.example/x',
      '--listen',
      '[::1]:0',
      '--header',
      'Authorization=TOKEN',
    ];
    expect(readOptions(argv)).toMatchObject({
      server: { kind: 'url', url: new URL('https://mcp.example/x') },
      listen: { host: '::1', port: 0 },
      grantsPath: 'grants.json',
      headerVariables: new Map([['Authorization', 'TOKEN']]),
    });
  });

  it('checks arguments unless told not to', () => {
    const checks = (...flags: string[]) => {
      const options = readOptions(['p.json', ...flags, '--', 'x']);
      return typeof options === 'string' ? options : options.checkArguments;
    };
    expect(checks()).toBe(true);
    expect(checks('--no-check-arguments')).toBe(false);
  });

  it.each([
    [[], 'policy file'],
    [['p.json'], 'server is missing'],
    [['p.json', 'ftp://x'], 'Not an http'],
    [['p.json', 'https://x', '--', 'npx'], 'not both'],
    [['p.json', '--listen', '8080', '--', 'x'], 'HOST:PORT'],
    [['p.json', '--listen', 'h:99999', '--', 'x'], 'HOST:PORT'],
    [['p.json', '--ask-timeout', '-1', '--', 'x'], '--ask-timeout'],
    [['p.json', '--header', 'Authorization: Bearer x', 'https://x'], 'environment'],
    [['p.json', '--store', 'libsql://db.example', '--', 'x'], '--name'],
    [['p.json', '--bogus', '--', 'x'], '--bogus'],
  ])('says what is wrong with %j', (argv, says) => {
    const result = readOptions(argv);
    expect(typeof result === 'string' ? result : '').toContain(says);
  });
});
