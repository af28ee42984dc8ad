import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { expect, it } from 'vitest';
import { ToolRecordSchema } from '../record/tool-record.ts';
import { tokenCost } from './token-cost.ts';

it('grows with the definition and counts text that looks like a control token as text', () => {
  const cost = (description: string) =>
    tokenCost(ToolRecordSchema.parse({ name: 't', description }));
  expect(cost('')).toBeGreaterThan(5);
  expect(cost('Reads one file from disk.')).toBeGreaterThan(cost('Reads.'));
  expect(cost('<|endoftext|>')).toBeGreaterThan(cost(''));
});

it.each([
  ['letters', 'x'],
  ['letters of two units', '\u{1d4d0}'],
  ['signs', '-'],
  ['line ends', '\n'],
])('counts %s in a row in parts, at most one token more for each', (_, one) => {
  const tool = ToolRecordSchema.parse({ name: 't', description: `A ${one.repeat(3_500)} word.` });
  const { name, description } = tool;
  const whole = countTokens(JSON.stringify({ name, description, inputSchema: {} }));
  expect(tokenCost(tool)).toBeGreaterThanOrEqual(whole);
  expect(tokenCost(tool)).toBeLessThanOrEqual(whole + 8);
});

it('counts what has no such word as the tokeniser does', () => {
  const description = 'Löscht 3 Dateien: `rm -rf`. 删除文件。 '.repeat(100);
  const tool = ToolRecordSchema.parse({ name: 't', description });
  const whole = countTokens(JSON.stringify({ name: 't', description, inputSchema: {} }));
  expect(tokenCost(tool)).toBe(whole);
});
