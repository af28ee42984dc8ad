import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../read-config.ts';
import { readConfigText } from './config-text.ts';

const parsed = async (text: string): Promise<unknown> => {
  const read = await readConfigText(text);
  if ('fault' in read) throw new Error(`${read.fault.message} ${read.fault.hint}`);
  return read.value;
};
const faultOf = async (text: string) => {
  const read = await readConfigText(text);
  return 'fault' in read ? read.fault : null;
};

describe('readConfigText, JSON', () => {
  it('reads comments and trailing commas, and keeps both where they stand in quotes', async () => {
    const text =
      '{"mcpServers": {"a": {"command": "npx", "args": ["x,}//y"], // last\n }, /* end */ }}';
    expect(await readConfigText(text)).toEqual({
      value: { mcpServers: { a: { command: 'npx', args: ['x,}//y'] } } },
      format: 'JSON',
    });
  });

  it.each([
    ['without its outer braces', '"mcpServers": {"a": {"command": "npx"}},'],
    ['in a fence of Markdown', '```json\n{"mcpServers": {"a": {"command": "npx"}}}\n```\n'],
    ['with single quotes and bare names', "{mcpServers: {'a': {command: 'npx', },},}"],
    ['after a mark of byte order', '\uFEFF{"mcpServers": {"a": {"command": "npx"}}}'],
  ])('reads a block %s', async (_, text) => {
    expect(await parsed(text)).toEqual({ mcpServers: { a: { command: 'npx' } } });
  });

  it('reads one object a line', async () => {
    expect(await readConfigText('{"a": 1}\n\n{"b": 2}\n')).toEqual({
      value: [{ a: 1 }, { b: 2 }],
      format: 'JSON lines',
    });
  });

  it('reads the messages of a stream of events', async () => {
    const text =
      'event: message\ndata: {"result": {"tools": []}}\n\nevent: message\ndata: {"a": 1}\n';
    expect(await parsed(text)).toEqual([{ result: { tools: [] } }, { a: 1 }]);
    expect(await parsed('data: {"a":\ndata: 1}')).toEqual({ a: 1 });
  });

  it.each([
    ['{"mcpServers": {\n  "a": {"command": "npx" "args": []}}}', 2, 26, 'comma'],
    ['{“mcpServers”: {}}', 1, 2, 'typographic'],
    ['"mcpServers": {"a": {"command" "npx"}}', 1, 32, 'colon'],
    ['{"mcpServers": {"a": {"command": "C:\\q"}}}', 1, 34, 'backslash'],
    ["{'mcpServers': {'a': }}", 1, 22, 'double quotes'],
    ['{"mcpServers": [\n "a": {}]}', 2, 2, 'braces'],
    ['{\n  ...\n  "a": 1}', 2, 3, 'Dots'],
    ['{"mcpServers": {', 1, 17, 'missing'],
  ])('says line, column and a hint for %j', async (text, line, column, hint) => {
    const fault = await faultOf(text);
    expect(fault).toMatchObject({ line, column });
    expect(fault?.hint).toContain(hint);
  });

  it('does not take the backslash of a Windows path for an escape of JSON5', async () => {
    expect(await faultOf('{"command": "C:\\Users\\x.exe"}')).toMatchObject({ line: 1 });
  });

  it('reads what JSON.stringify writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (value) => {
        const text = JSON.stringify(value, null, 1);
        expect(await readConfigText(text)).toEqual({ value: JSON.parse(text), format: 'JSON' });
      }),
    );
  });
});

describe('readConfigText, TOML and YAML', () => {
  it('tells a table of TOML from an array of JSON in linear time', async () => {
    expect(await readConfigText('[a."b c"] # one\nd = 1')).toMatchObject({ format: 'TOML' });
    expect(await readConfigText('[[a]]\nd = 1')).toMatchObject({ format: 'TOML' });
    expect(await readConfigText('# first\nmodel = "x"\n')).toMatchObject({ format: 'TOML' });
    expect(await readConfigText('[{"name": "a"}]')).toMatchObject({ format: 'JSON' });
    expect(await faultOf(`[${'.'.repeat(100_000)}!`)).toMatchObject({ line: 1, column: 2 });
  });

  it('reads YAML with comments, anchors and merge keys', async () => {
    const text = '# mine\nbase: &base\n  command: npx\nmcpServers:\n  a:\n    <<: *base\n';
    expect(await parsed(text)).toMatchObject({ mcpServers: { a: { command: 'npx' } } });
    expect(await parsed('---\n- name: a\n- name: b\n')).toEqual([{ name: 'a' }, { name: 'b' }]);
    expect(await parsed('a: 1\n---\na: 2\n')).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('reads the head of a Markdown file', async () => {
    const text =
      '---\nname: helper\nmcp-servers:\n  a:\n    command: npx\n---\n\n# Helper: does it\n';
    expect(await parsed(text)).toMatchObject({ 'mcp-servers': { a: { command: 'npx' } } });
  });

  it.each([
    ['[mcp_servers.a]\ncommand = npx\n', 2, 11, 'TOML'],
    ['mcpServers:\n  a: 1\n  a: 2\n', 3, 3, 'twice'],
    ['mcpServers:\n  - name: "a\n', 3, 1, 'quote'],
  ])('says line, column and a hint for %j', async (text, line, column, hint) => {
    const fault = await faultOf(text);
    expect(fault).toMatchObject({ line, column });
    expect(fault?.hint).toContain(hint);
  });

  it('does not unfold aliases without end', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i += 1)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect((await faultOf(lines.join('\n')))?.message).toContain('aliases');
  });

  it('refuses YAML that is too long for a configuration', async () => {
    expect((await faultOf(`a: ${'x'.repeat(500_000)}`))?.message).toContain('500,000');
  });
});

describe('readConfigText, any text', () => {
  it('never repeats the text that it could not read', async () => {
    for (const text of [
      '{"env": {"TOKEN": "ghp_0123456789" ghp_0123456789}}',
      "{'env': {TOKEN: ghp_0123456789}}",
      'env:\n  TOKEN: "ghp_0123456789\n  ghp_0123456789: [',
      'TOKEN = ghp_0123456789',
    ]) {
      const fault = await faultOf(text);
      expect(fault).not.toBeNull();
      expect(JSON.stringify(fault)).not.toContain('ghp_');
    }
  });

  it('gives a value or a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const read = await readConfigText(text);
        if (!('fault' in read)) expect(readConfig(read.value).kind).toMatch(/servers|tools|fault/);
      }),
    );
  });
});
