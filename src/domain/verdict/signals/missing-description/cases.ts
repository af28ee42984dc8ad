import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['run', '', {}, ['words']],
  ['x', ' ', {}, ['words']],
  ['query', '\n\n', null, ['words']],
  ['tool1', '\t', null, ['words']],
  ['delete_all', '', null, ['words']],
  ['get_user', '', { id: 'string The id' }, ['words']],
  ['list', '   \n  ', null, ['words']],
  ['add', 'Adds two numbers.', {}, []],
  ['get', 'Get', null, []],
  ['ping', '.', null, []],
  ['time', 'Returns the time.', null, []],
  ['查询', '查询订单', null, []],
  ['emoji', '🔥', null, []],
  ['none', 'None', null, []],
  ['na', 'No description provided', null, []],
];
