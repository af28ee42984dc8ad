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
