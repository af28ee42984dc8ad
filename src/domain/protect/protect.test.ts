import fc from 'fast-check';
import { parse as parseJsonc } from 'jsonc-parser';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../policy/schema.ts';
import { putGatewayInFront } from './gateway.ts';
import { PROTECTORS } from './protectors.ts';
import { replaceInTable } from './toml-edit.ts';

const POLICY: Policy = {
  version: '1',
  default: 'deny',
  hide: ['wipe'],
  tools: {
    read: {},
    write: { action: 'require_approval', reason: 'It writes.' },
    drop: { action: 'deny', reason: 'It drops.' },
  },
};
const SERVER = { key: 'fs', policy: POLICY, tools: ['read', 'write', 'drop', 'wipe'] };

const write = (id: string, text: string, server = SERVER) => {
  const protector = PROTECTORS.find((one) => one.id === id);
  if (protector === undefined) throw new Error(id);
  return protector.write(text, server, 'the file');
};

describe('protect, Claude Code', () => {
  it('writes rules into the settings, and keeps comments, order and everything else', () => {
    const text =
      '{\n  // mine\n  "model": "x",\n  "permissions": {\n    "allow": ["Bash(ls)", "mcp__fs", "mcp__fs__drop"], // some\n    "deny": ["WebFetch"]\n  },\n  "env": { "A": "1" }\n}\n';
    const { text: edited } = write('claude-code', text);
    expect(parseJsonc(edited)).toEqual({
      model: 'x',
      permissions: {
        allow: ['Bash(ls)', 'mcp__fs__read'],
        deny: ['WebFetch', 'mcp__fs__drop', 'mcp__fs__wipe'],
        ask: ['mcp__fs__write'],
      },
      env: { A: '1' },
    });
    expect(edited).toContain('// mine');
    expect(edited).toContain('// some');
    expect(edited.startsWith('{\n  // mine\n  "model": "x",\n')).toBe(true);
    expect(write('claude-code', edited).text).toBe(edited);
  });

  it('leaves rules of the reader that are stricter', () => {
    const { text, notes } = write('claude-code', '{"permissions":{"deny":["mcp__fs__read"]}}');
    expect(parseJsonc(text).permissions.deny).toContain('mcp__fs__read');
    expect(notes.join()).toContain('mcp__fs__read');
  });

  it('begins a file that is not there', () => {
    expect(parseJsonc(write('claude-code', '').text)).toHaveProperty('permissions.allow');
  });
});

describe('protect, OpenCode', () => {
  const permissionOf = (text: string) => parseJsonc(text).permission as Record<string, string>;
  const base =
    '{"mcp":{"fs":{"type":"local","command":["x"]},"fs_more":{"type":"local","command":["y"]}}';

  it('puts the rules last, the server’s own before those of its tools', () => {
    const { text } = write('opencode', `${base},"permission":{"bash":"ask"}}`);
    expect(Object.entries(permissionOf(text))).toEqual([
      ['bash', 'ask'],
      ['fs_*', 'deny'],
      ['fs_read', 'allow'],
      ['fs_write', 'ask'],
    ]);
    expect(write('opencode', text).text).toBe(text);
  });

  it('never makes a rule of the reader wider', () => {
    expect(permissionOf(write('opencode', `${base},"permission":"ask"}`).text)).toMatchObject({
      '*': 'ask',
      fs_read: 'ask',
    });
    expect(
      permissionOf(write('opencode', `${base},"permission":{"fs_read":"deny"}}`).text)['fs_read'],
    ).toBe('deny');
  });

  it('keeps the rules of two servers apart, one’s name beginning the other’s, in any order', () => {
    const more = { ...SERVER, key: 'fs_more' };
    const effects = (first: typeof SERVER, second: typeof SERVER) => {
      const rules = permissionOf(
        write('opencode', write('opencode', `${base}}`, first).text, second).text,
      );
      return ['fs_read', 'fs_drop', 'fs_more_read', 'fs_more_drop'].map((name) => {
        let last = '';
        for (const [pattern, effect] of Object.entries(rules))
          if (new RegExp(`^${pattern.replace('*', '.*')}$`).test(name)) last = effect;
        return last;
      });
    };
    expect(effects(SERVER, more)).toEqual(['allow', 'deny', 'allow', 'deny']);
    expect(effects(more, SERVER)).toEqual(['allow', 'deny', 'allow', 'deny']);
  });
});

describe('protect, Codex', () => {
  const text = [
    '# mine',
    'model = "gpt-5" # which',
    '',
    '[mcp_servers.fs] # files',
    'command = "npx"',
    'args = ["-y", "server", # the package',
    '  "[x]"]',
    'enabled_tools = [',
    '  "read", "write", "gone",',
    ']',
    '',
    '[mcp_servers.fs.env]',
    'TOKEN = """a',
    '[not.a.table]"""',
    '',
    '[mcp_servers.fs.tools.drop]',
    'approval_mode = "approve"',
    '',
    '[mcp_servers.other]',
    'url = "https://o.example"',
    '',
  ].join('\n');

  it('changes the keys of the server’s table alone, and keeps comments and order', () => {
    const { text: edited, notes } = write('codex', text);
    const value = parseToml(edited) as { mcp_servers: Record<string, Record<string, unknown>> };
    expect(value.mcp_servers['fs']).toEqual({
      command: 'npx',
      args: ['-y', 'server', '[x]'],
      required: true,
      enabled_tools: ['read', 'write'],
      default_tools_approval_mode: 'prompt',
      env: { TOKEN: 'a\n[not.a.table]' },
      tools: { read: { approval_mode: 'approve' } },
    });
    expect(value.mcp_servers['other']).toEqual({ url: 'https://o.example' });
    for (const kept of ['# mine', '# which', '# files', '# the package'])
      expect(edited).toContain(kept);
    expect(edited.indexOf('[mcp_servers.other]')).toBeGreaterThan(edited.indexOf('tools."read"'));
    expect(write('codex', edited).text).toBe(edited);
    expect(notes.join()).not.toContain('narrower');
  });

  it('does not widen a list of tools that the reader has made', () => {
    const { text: edited, notes } = write(
      'codex',
      '[mcp_servers.fs]\ncommand = "x"\nenabled_tools = ["write"]\n',
    );
    expect(parseToml(edited)).toMatchObject({ mcp_servers: { fs: { enabled_tools: ['write'] } } });
    expect(notes.join()).toContain('narrower');
  });

  it.each([
    ['mcp_servers = { fs = { command = "x" } }\n', 'of its own'],
    ['[mcp_servers]\nfs.command = "x"\n', 'of its own'],
    ['[mcp_servers.other]\ncommand = "x"\n', 'no server fs'],
    ['[mcp_servers.fs\n', 'not TOML'],
  ])('refuses %j', (broken, why) => {
    expect(() => write('codex', broken)).toThrow(why);
  });
});

describe('protect, Gemini CLI', () => {
  it('writes a file of its own, and takes none of another server', () => {
    const { text } = write('gemini-cli', '');
    expect(parseToml(text)).toHaveProperty('rule');
    expect(write('gemini-cli', text).text).toBe(text);
    expect(() =>
      write('gemini-cli', '[[rule]]\nmcpName = "other"\ntoolName = "*"\ndecision = "deny"\n'),
    ).toThrow('not those of fs');
  });
});

describe('every protector', () => {
  it.each(['claude-code', 'opencode'])(
    '%s refuses keys that stand twice, and what is no JSON',
    (id) => {
      expect(() => write(id, '{"permission": {}, "permission": {}}')).toThrow('twice');
      expect(() => write(id, '{"a": {"b": 1, "b": 2}}')).toThrow('twice');
      expect(() => write(id, '{"permissions": ')).toThrow('not JSON');
      expect(() => write(id, '[]')).toThrow('no object');
    },
  );
});

describe('replaceInTable', () => {
  const lines = fc.constantFrom(
    'a = 1',
    'b = [1, # x\n  2]',
    'c = """\n[x]\n"""',
    "d = '#'",
    '# note',
    '',
    'e."f g" = { h = 1 }',
  );
  it('leaves all else as it reads, for any table around it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(lines, { maxLength: 7 }),
        fc.uniqueArray(lines, { maxLength: 7 }),
        (before, own) => {
          const text = [
            ...before,
            '[t.x]',
            ...own,
            '',
            '[[u]]',
            'y = 1',
            '[t.x.tools.q]',
            'z = 1',
            '',
          ].join('\n');
          const edited = replaceInTable(
            text,
            ['t', 'x'],
            {
              keys: ['a', 'b'],
              tables: ['tools'],
              lines: ['n = 1'],
              subTables: ['', '[t.x.tools.r]', 'm = 1'],
            },
            'f',
          );
          const {
            a: _a,
            b: _b,
            tools: _t,
            ...kept
          } = (parseToml(text) as { t: { x: Record<string, unknown> } }).t.x;
          const { t, ...rest } = parseToml(edited) as { t: { x: unknown } };
          const { t: _, ...old } = parseToml(text);
          expect(t.x).toEqual({ ...kept, n: 1, tools: { r: { m: 1 } } });
          expect(rest).toEqual(old);
        },
      ),
    );
  });
});

describe('putGatewayInFront', () => {
  const gateway = { words: ['npx', '-y', 'toolward@1.0.0', 'enforce', '/p.json'] };
  const put = (text: string, file: string) => putGatewayInFront(text, 'fs', gateway, file).text;

  it.each([
    [
      'a.json',
      '{"mcpServers":{"fs":{"command":"npx","args":["-y","x"],"env":{"K":"v"}}}}',
      {
        mcpServers: {
          fs: {
            command: 'npx',
            args: [...gateway.words.slice(1), '--', 'npx', '-y', 'x'],
            env: { K: 'v' },
          },
        },
      },
    ],
    [
      'a.json',
      '{"mcp":{"fs":{"type":"local","command":["npx","x"]}}}',
      { mcp: { fs: { type: 'local', command: [...gateway.words, '--', 'npx', 'x'] } } },
    ],
    [
      'a.json',
      '{"servers":{"fs":{"type":"http","url":"https://x.example/mcp"}}}',
      {
        servers: {
          fs: {
            type: 'stdio',
            command: 'npx',
            args: [...gateway.words.slice(1), 'https://x.example/mcp'],
          },
        },
      },
    ],
    [
      'a.toml',
      '[mcp_servers.fs]\ncommand = "npx"\nargs = ["x"]\nenv = { K = "v" }\n',
      {
        mcp_servers: {
          fs: {
            command: 'npx',
            args: [...gateway.words.slice(1), '--', 'npx', 'x'],
            env: { K: 'v' },
          },
        },
      },
    ],
  ])('in %s %s', (file, text, expected) => {
    const edited = put(text, file);
    expect(file.endsWith('.toml') ? parseToml(edited) : parseJsonc(edited)).toEqual(expected);
    expect(put(edited, file)).toBe(edited);
  });

  it('refuses a server that sends headers, and one that is not there', () => {
    expect(() =>
      put('{"mcpServers":{"fs":{"url":"https://x.example","headers":{"A":"b"}}}}', 'a.json'),
    ).toThrow('headers');
    expect(() => put('{"mcpServers":{}}', 'a.json')).toThrow('no server');
    expect(() =>
      put('[mcp_servers.fs]\nurl = "https://x.example"\nbearer_token_env_var = "T"\n', 'a.toml'),
    ).toThrow('headers');
  });
});
