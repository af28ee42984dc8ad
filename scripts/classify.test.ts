import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { explainTool } from '../src/domain/verdict/explain.ts';
import { readExample } from '../src/domain/verdict/rules/example.ts';

const record = (...tools: object[]): string =>
  JSON.stringify({ id: 'mill', name: 'Mill', description: '', source: { kind: 'npm' }, tools });

const classify = (input: string, ...options: string[]) =>
  spawnSync(process.execPath, ['scripts/classify.ts', ...options], { input, encoding: 'utf8' });

describe('classify --explain', () => {
  it('prints every row of the explanation, those that count with a mark', () => {
    const { stdout, status } = classify(
      record({ name: 'delete_label', description: 'Remove a label from an issue' }),
      '--explain',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('mill delete_label: Write');
    for (const { id, what, result, counts } of explainTool(
      readExample('delete_label | Remove a label from an issue'),
    ).rows) {
      expect(stdout).toContain(`  ${counts ? '*' : ' '} ${(id ?? 'none').padEnd(5)} ${what}\n`);
      expect(stdout).toContain(`          ${result}\n`);
    }
  });

  it('escapes what could steer a terminal', () => {
    const { stdout } = classify(
      record({ name: 'x\u001b[31m', description: 'Delete a\nfile' }),
      '--explain',
    );
    expect(stdout).toContain('x\\u{1b}[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is tested
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('refuses another option and says which there is', () => {
    const { stderr, status } = classify(record(), '--explian');
    expect(status).toBe(1);
    expect(stderr).toMatch(/--explian.*the only option is --explain/s);
  });
});
