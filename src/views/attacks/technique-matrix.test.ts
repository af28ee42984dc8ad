import { expect, it } from 'vitest';
import { type Technique, TechniqueSchema } from '../../domain/attacks/technique.ts';
import { testAttack } from '../../domain/attacks/test-attack.ts';
import { MATRIX_CONTROLS, techniqueMatrix } from './technique-matrix.ts';

const technique = (id: string, first: string, second: string): Technique =>
  TechniqueSchema.parse({
    id,
    title: id,
    definition: 'What it is.',
    signals: [],
    firstControl: { control: first, text: 'do this' },
    secondControl: { control: second, text: 'then this' },
    honestLimit: 'Not all.',
    mappings: { owaspLlm: [], owaspAgentic: [], owaspMcp: [], atlas: [], safeMcp: [], cwe: [] },
  });
const techniques = [
  technique('b', 'not stoppable by call policy', 'outside policy'),
  technique('a', 'deny', 'allowlist args'),
  technique('used', 'deny', 'require approval'),
];
const attacks = [
  testAttack({
    technique: 'used',
    mitigations: [
      { control: 'deny', text: 'deny it' },
      { control: 'hide', text: 'hide it' },
    ],
  }),
];
const rows = techniqueMatrix(techniques, attacks);
const cell = (title: string, control: (typeof MATRIX_CONTROLS)[number]) =>
  rows.find((row) => row.title === title)?.cells[MATRIX_CONTROLS.indexOf(control)];

it('stands by the control to try first, then by entries', () => {
  expect(rows.map(({ title, startsGroup }) => [title, startsGroup])).toEqual([
    ['used', false],
    ['a', false],
    ['b', true],
  ]);
});

it('tells what to try first, what to add and what entries name besides', () => {
  expect(cell('used', 'deny')).toEqual({ use: 'first', entries: 1 });
  expect(cell('used', 'require approval')).toEqual({ use: 'second', entries: 0 });
  expect(cell('used', 'hide')).toEqual({ use: 'named', entries: 1 });
  expect(cell('used', 'rate limit')).toEqual({ use: 'none', entries: 0 });
});

it('shows what a call policy does not reach as no control', () => {
  expect(cell('b', 'not stoppable by call policy')?.use).toBe('beyond');
  expect(cell('b', 'outside policy')?.use).toBe('second');
});
