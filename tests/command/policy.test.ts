import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue } from '../../src/command/catalogue/open-catalogue.ts';
import { runInTest, testWorld } from '../../src/command/test-world.ts';
import { EXPORT_TARGETS } from '../../src/domain/policy/exports/export-policy.ts';
import { PRESETS } from '../../src/domain/policy/recommend.ts';
import { validatePolicyText } from '../../src/domain/policy/validate.ts';
import { fixtureData } from '../support/command-data.ts';

let data: Awaited<ReturnType<typeof fixtureData>>;
let folder: string;
beforeAll(async () => {
  data = await fixtureData();
  folder = mkdtempSync(path.join(tmpdir(), 'toolward-policy-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const toolward = (...argv: string[]) => runInTest(argv, { dataFolder: data.folder });
const servers = async () =>
  (await openCatalogue(undefined, testWorld({ dataFolder: data.folder }))).servers();

describe('toolward policy', () => {
  it('prints a valid policy in every preset that names each tool of the server', async () => {
    for (const { id, tools } of (await servers()).filter((server) => server.tools.length > 0)) {
      for (const preset of PRESETS) {
        const { code, stdout } = await toolward('policy', id, '--preset', preset);
        expect(code).toBe(0);
        const names = tools.map(({ name }) => name);
        const { policy, errors } = validatePolicyText(stdout, names);
        expect(errors).toEqual([]);
        const told = [...Object.keys(policy?.tools ?? {}), ...(policy?.hide ?? [])];
        expect(new Set(told)).toEqual(new Set(names));
      }
    }
  });

  it('recommends the rule that the catalogue has for each tool', async () => {
    for (const { id, tools } of (await servers()).filter((server) => server.tools.length > 0)) {
      const { stdout } = await toolward('policy', id);
      const expected = Object.fromEntries(tools.map(({ name, rule }) => [name, rule]));
      expect(JSON.parse(stdout).tools).toEqual(expected);
    }
  });

  it.each(EXPORT_TARGETS.map(({ id }) => id))('writes it for %s', async (id) => {
    const [server] = (await servers()).filter(({ tools }) => tools.length > 1);
    const { code, stdout } = await toolward('policy', server?.id ?? '', '--for', id, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: id, text: expect.stringMatching(/\S/) });
  });

  it('finds a server by id, slug, source, package and name, in any case', async () => {
    const all = await servers();
    for (const { id, slug, source, name } of all.filter((server) => server.tools.length > 0)) {
      for (const wanted of [id, slug, `${source.kind}:${source.ref}`, source.ref, name]) {
        const { code, stdout, stderr } = await toolward('policy', wanted.toUpperCase(), '--json');
        if (code === 2) expect(stderr).toMatch(/servers are called/);
        else expect(JSON.parse(stdout).server.id).toBe(id);
      }
    }
  });

  it.each([
    [['nothing-like-it-at-all'], 'The catalogue has no server'],
    [['payment'], 'Did you mean'],
    [['payments', '--preset', 'best'], '--preset is one of recommended, read-only, ask'],
    [['payments', '--for', 'codx'], 'Did you mean codex?'],
    [[], 'The server is missing'],
    [['a', 'b'], 'Unexpected argument: b'],
  ])('says what is wrong with %j and ends with 2', async (argv, says) => {
    const { code, stdout, stderr } = await toolward('policy', ...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});

describe('toolward try', () => {
  const file = (name: string, text: string): string => {
    const at = path.join(folder, name);
    writeFileSync(at, text);
    return at;
  };
  const policy = () =>
    file(
      'policy.json',
      JSON.stringify({
        version: '1',
        default: 'deny',
        tools: {
          read: { limits: [{ counter: 'n', window: 'day', max: 2, scope: 'grant' }] },
          pay: { action: 'require_approval', reason: 'Money.' },
        },
      }),
    );

  it('says effect, rule and reason, and ends with 0 only for what is allowed', async () => {
    expect(await toolward('try', policy(), 'read')).toMatchObject({
      code: 0,
      stdout: 'allow  read  by tools.read\n',
    });
    const asked = await toolward('try', policy(), 'pay');
    expect(asked).toMatchObject({ code: 1, stdout: expect.stringMatching(/^ask .*Money\.\n$/) });
    expect((await toolward('try', policy(), 'pay', '--expect', 'ask')).code).toBe(0);
    expect((await toolward('try', policy(), 'pay', '--approved')).code).toBe(0);
    expect((await toolward('try', policy(), 'wipe', '--expect', 'deny')).code).toBe(0);
  });

  it('counts the calls of a file towards the limits', async () => {
    const calls = file('calls.ndjson', '{"tool":"read"}\n{"tool":"read"}\n\n{"tool":"read"}\n');
    const { code, stdout } = await toolward('try', policy(), '--calls', calls, '--json');
    expect(code).toBe(1);
    const effects = JSON.parse(stdout).calls.map(({ effect }: { effect: string }) => effect);
    expect(effects).toEqual(['allow', 'allow', 'deny']);
  });

  it.each([
    [['read', '--args', '[1]'], '--args: expected a JSON object'],
    [['read', '--calls', 'x'], 'Name a tool, or a file'],
    [[], 'Name a tool, or a file'],
  ])('says what is wrong with %j', async (argv, says) => {
    const { code, stderr } = await toolward('try', policy(), ...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  it('names the line of a call that it cannot read, and the fault of a policy', async () => {
    const calls = file('bad.ndjson', '{"tool":"read"}\n{"tool":1}\n');
    expect((await toolward('try', policy(), '--calls', calls)).stderr).toContain('bad.ndjson:2');
    const broken = file('broken.json', '{"version":"2"}');
    expect(await toolward('try', broken, 'read')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no valid policy'),
    });
  });
});
