import { expect, test } from 'vitest';
import { MAX_TOOL_NAME_CHARS } from '../domain/record/tool-record.ts';
import { CONTEXT_NAMES, SUBJECTS } from './subjects.ts';

test('the longest tool name of the catalogue can be disputed', () => {
  const tool = SUBJECTS.flatMap(
    (subject): readonly { name: string; maxChars: number }[] => subject.context,
  ).find(({ name }) => name === 'tool');
  expect(tool?.maxChars).toBe(MAX_TOOL_NAME_CHARS);
});

test('context fields of all subjects share one name space with the other fields of the form', () => {
  const others = ['subject', 'name', 'email', 'message', 'token', 'altcha', 'website'];
  const names = [...others, ...CONTEXT_NAMES];
  expect(new Set(names).size).toBe(names.length);
});
