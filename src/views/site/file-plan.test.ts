import { expect, it } from 'vitest';
import { planFiles } from './file-plan.ts';

it('gives tools files of their own while all files stay within the budget', () => {
  expect(planFiles({ tools: 1000, servers: 60, attacks: 195 }, {}).perTool).toBe(true);
  expect(planFiles({ tools: 23_187, servers: 5399, attacks: 195 }, {}).perTool).toBe(false);
});

it('follows a budget that the site sets', () => {
  const size = { tools: 23_187, servers: 5399, attacks: 195 };
  const { files } = planFiles(size, {});
  expect(planFiles(size, { fileBudget: files }).perTool).toBe(true);
  expect(planFiles(size, { fileBudget: files - 1 }).perTool).toBe(false);
});
