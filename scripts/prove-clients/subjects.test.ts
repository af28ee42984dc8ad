import { expect, test } from 'vitest';
import { oddNames } from './odd-names.ts';
import type { Subject } from './session.ts';
import { groupSubjects } from './subjects.ts';

const subject = (key: string, count: number): Subject => ({
  ...oddNames(),
  key,
  tools: oddNames()
    .tools.slice(0, count)
    .map((tool, i) => ({ ...tool, name: `tool_${i}` })),
});

test('groups hold every server once, no name twice, and no more tools than one session bears', () => {
  const subjects = [subject('a', 5), subject('b', 9), subject('a', 2), subject('c', 3)];
  const groups = groupSubjects(subjects, { tools: 8, sharesNames: false });
  expect(groups.flat()).toHaveLength(subjects.length);
  expect(new Set(groups.flat())).toEqual(new Set(subjects));
  for (const group of groups) {
    expect(new Set(group.map(({ key }) => key)).size).toBe(group.length);
    const tools = group.reduce((sum, { tools }) => sum + tools.length, 0);
    // A server that has more than that stands alone.
    if (group.length > 1) expect(tools).toBeLessThanOrEqual(8);
  }
  const apart = groupSubjects(subjects, { tools: 100, sharesNames: true });
  expect(apart.map((group) => group.length)).toEqual([1, 1, 1, 1]);
});
