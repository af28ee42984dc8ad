import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue } from '../../src/command/catalogue/open-catalogue.ts';
import { type Command, EXIT } from '../../src/command/command.ts';
import { COMMANDS } from '../../src/command/commands.ts';
import { runInTest, testWorld } from '../../src/command/test-world.ts';
import { fixtureData } from '../support/command-data.ts';

/** Arguments that work in the folder of the test, and the code that they end with. A command without them fails the test. */
const WAYS: Readonly<Record<string, { argv: string[]; code: number }>> = {
  check: { argv: ['.mcp.json'], code: EXIT.ok },
  enforce: { argv: ['grant', 'list'], code: EXIT.ok },
  policy: { argv: ['KNOWN'], code: EXIT.ok },
  protect: { argv: ['claude-code', 'known'], code: EXIT.found },
  validate: { argv: ['policy.json'], code: EXIT.ok },
  try: { argv: ['policy.json', 'read'], code: EXIT.ok },
  scan: { argv: ['URL', '--no-sandbox', '--timeout', '2'], code: EXIT.ok },
  lock: { argv: ['--offline', '.mcp.json'], code: EXIT.ok },
  'verify-lock': {
    argv: [
      'server.lock.json',
      '--',
      process.execPath,
      path.resolve('tests/support/mcp/reference-stdio.ts'),
    ],
    code: EXIT.found,
  },
  classify: { argv: ['tools.json'], code: EXIT.ok },
  mcp: { argv: [], code: EXIT.ok },
  completion: { argv: ['fish'], code: EXIT.ok },
};
/** A wrong command line for each: one word too many, or too few. */
const WRONG: Readonly<Record<string, string[]>> = {
  check: ['--fail-on', 'never-ever'],
  enforce: ['/nowhere/policy.json', '--', 'true'],
  policy: [],
  protect: ['claude-code'],
  validate: ['/nowhere/policy.json'],
  try: ['policy.json'],
  scan: [],
  lock: ['/nowhere/config.json'],
  'verify-lock': [],
  classify: ['/nowhere/tools.json'],
  mcp: ['word'],
  completion: ['tcsh'],
};

let data: Awaited<ReturnType<typeof fixtureData>>;
let cwd: string;
let known: string;
beforeAll(async () => {
  data = await fixtureData();
  cwd = mkdtempSync(path.join(tmpdir(), 'toolward-every-'));
  const catalogue = await openCatalogue(undefined, testWorld({ dataFolder: data.folder }));
  const safe = (await catalogue.servers()).find(
    ({ source, tools }) =>
      source.kind === 'npm' &&
      tools.length > 0 &&
      tools.every(({ verdict }) => verdict.category === 'Read'),
  );
  if (safe === undefined) throw new Error('the fixture catalogue has no harmless package of npm');
  known = safe.source.ref;
  const files = {
    '.mcp.json': {
      mcpServers: { known: { command: 'npx', args: ['-y', `${known}@${safe.version}`] } },
    },
    'policy.json': { version: '1', default: 'deny', tools: { read: {} } },
    'tools.json': { tools: [{ name: 'wipe', description: 'Deletes all files for good.' }] },
    'server.lock.json': { lockVersion: '1', tools: [] },
    'grants.json': { version: '1', grants: [] },
  };
  for (const [name, value] of Object.entries(files))
    writeFileSync(path.join(cwd, name), JSON.stringify(value));
});
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

/** Runs it in a copy of the folder: some commands write. */
async function toolward(argv: readonly string[], given: Parameters<typeof runInTest>[1] = {}) {
  const copy = mkdtempSync(path.join(tmpdir(), 'toolward-every-'));
  cpSync(cwd, copy, { recursive: true });
  try {
    // Nobody listens there.
    const words = argv.map((word) =>
      word === 'KNOWN' ? known : word === 'URL' ? 'http://127.0.0.1:9/mcp' : word,
    );
    return await runInTest(words, {
      cwd: copy,
      home: copy,
      dataFolder: data.folder,
      env: { PATH: process.env['PATH'], XDG_STATE_HOME: copy },
      ...given,
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Its own words first: those behind `--` are for a server. */
const withJson = ({ name }: Command, argv: readonly string[]) => {
  const end = argv.indexOf('--');
  const at = end < 0 ? argv.length : end;
  return [name, ...argv.slice(0, at), '--json', ...argv.slice(at)];
};
const oneDocument = (text: string): unknown => {
  expect(text).toMatch(/^\{[\s\S]*\}\n$/);
  return JSON.parse(text);
};

describe.each(COMMANDS.map((command) => [command.name, command] as const))(
  '%s',
  (name, command) => {
    const { argv, code } = WAYS[name] ?? { argv: ['?'], code: -1 };

    it('prints one JSON document with --json, in place of words', async () => {
      expect(WAYS).toHaveProperty([name]);
      expect(command.options['json']).toMatchObject({ type: 'boolean' });
      const said = await toolward(withJson(command, argv));
      expect(said.code, said.stderr).toBe(code);
      if (said.stdout === '') expect(command.speaksProtocol).toBe(true);
      else oneDocument(said.stdout);
    }, 600_000);

    it('says as JSON what is wrong with a command line, and ends with 2', async () => {
      expect(WRONG).toHaveProperty([name]);
      const said = await toolward(withJson(command, WRONG[name] ?? []));
      const [json, other] =
        command.speaksProtocol === true ? [said.stderr, said.stdout] : [said.stdout, ''];
      expect(other).toBe('');
      expect(oneDocument(json)).toEqual({
        error: { code: EXIT.usage, message: expect.any(String) },
      });
      expect(said.code).toBe(EXIT.usage);
    });

    it('describes itself as JSON: usage, every option, the exit codes', async () => {
      const { code: ended, stdout } = await toolward([name, '--help', '--json']);
      expect(ended).toBe(EXIT.ok);
      const help = oneDocument(stdout) as { options: { name: string }[]; exitCodes: object };
      expect(help).toMatchObject({ name, summary: command.summary });
      expect(help.options.map((option) => option.name)).toEqual([
        ...Object.keys(command.options),
        'help',
      ]);
      expect(Object.keys(help.exitCodes)).toEqual(Object.values(EXIT).map(String));
    });

    it('says in its help what each option does, and which codes it ends with', async () => {
      const { stdout } = await toolward([name, '--help']);
      for (const option of Object.keys(command.options)) expect(stdout).toContain(`--${option}`);
      expect(stdout).toContain('toolward --help lists the exit codes');
    });

    it('has colours on a terminal only, and not there with NO_COLOR', async () => {
      const env = { PATH: process.env['PATH'], XDG_STATE_HOME: cwd, NO_COLOR: '1' };
      for (const words of [
        [name, ...argv],
        [name, '--help'],
        [name, ...(WRONG[name] ?? [])],
      ]) {
        const piped = await toolward(words);
        expect(piped.stdout + piped.stderr).not.toContain('\u001b');
        const plain = await toolward(words, { terminal: true, env });
        expect(plain.stdout + plain.stderr).not.toContain('\u001b');
      }
      expect((await toolward([name, '--help'], { terminal: true })).stdout).toContain('\u001b[');
    }, 600_000);
  },
);

describe('the exit codes', () => {
  it('are told in the help, in the documentation and in the words of the package', async () => {
    const { stdout } = await toolward(['--help']);
    for (const code of Object.values(EXIT))
      expect(stdout).toMatch(new RegExp(`^  ${code}  \\S`, 'm'));
    for (const file of ['docs/command.md', 'scripts/package/README.md']) {
      const rows = [...readFileSync(file, 'utf8').matchAll(/^\| (\d+) \| \S/gm)];
      expect(
        rows.map(([, code]) => Number(code)),
        file,
      ).toEqual(Object.values(EXIT));
    }
  });
});
