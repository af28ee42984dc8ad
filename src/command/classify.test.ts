import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { explainTool } from '../domain/verdict/explain.ts';
import { readExample } from '../domain/verdict/rules/example.ts';
import { runInTest } from './test-world.ts';

const record = (...tools: object[]): string =>
  JSON.stringify({ id: 'mill', name: 'Mill', description: '', source: { kind: 'npm' }, tools });

const classify = (input: string, ...options: string[]) =>
  runInTest(['classify', ...options], { input });

describe('toolward classify', () => {
  it('prints every row of the explanation, those that count with a mark', async () => {
    const { stdout, code } = await classify(
      record({ name: 'delete_label', description: 'Remove a label from an issue' }),
      '--explain',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('mill delete_label: Write');
    for (const { id, what, result, counts } of explainTool(
      readExample('delete_label | Remove a label from an issue'),
    ).rows) {
      expect(stdout).toContain(`  ${counts ? '*' : ' '} ${(id ?? 'none').padEnd(5)} ${what}\n`);
      expect(stdout).toContain(`          ${result}\n`);
    }
  });

  it('escapes what could steer a terminal', async () => {
    const { stdout } = await classify(
      record({ name: 'x\u001b[31m', description: 'Delete a\nfile' }),
      '--explain',
    );
    expect(stdout).toContain('x\\u{1b}[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is tested
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('prints one line of JSON a tool, and one document with --json', async () => {
    const input = `${record({ name: 'a' }, { name: 'delete_all' })}\n\n${record({ name: 'pay' })}`;
    const lines = (await classify(input)).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).tool)).toEqual(['a', 'delete_all', 'pay']);
    const { tools } = JSON.parse((await classify(input, '--json')).stdout);
    expect(tools).toEqual(lines.map((line) => JSON.parse(line)));
  });

  it.each([
    ['a result', { tools: [{ name: 'delete_all' }] }],
    ['a message', { jsonrpc: '2.0', id: 1, result: { tools: [{ name: 'delete_all' }] } }],
  ])('reads %s of tools/list over several lines', async (_, value) => {
    const { code, stdout } = await classify(JSON.stringify(value, null, 2));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ tool: 'delete_all', category: 'Destructive' });
  });

  it('names the line that it cannot read, reads the others, and ends with 1', async () => {
    const input = `${record({ name: 'a' })}\n{"id":\n${record({ name: 'b' })}`;
    const { code, stdout, stderr } = await classify(input);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toContain('stdin:2: not JSON');
  });

  it('wants a file or something on standard input', async () => {
    const stdin = Object.assign(Readable.from([]), { isTTY: true });
    const { code, stderr } = await runInTest(['classify'], { stdin });
    expect(code).toBe(2);
    expect(stderr).toContain('Name a file');
  });

  it.each([
    ['/nowhere/tools.json', 'there is no such file'],
    ['/', 'it is a folder'],
  ])('says why %s cannot be read, and ends with 2', async (file, says) => {
    const { code, stdout, stderr } = await runInTest(['classify', file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${file} cannot be read: ${says}.`);
  });
});
