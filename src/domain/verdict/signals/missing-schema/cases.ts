import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['run', 'Runs it.', null, ['words']],
  ['query', 'Runs a query.', null, ['words']],
  ['delete', 'Deletes it.', null, ['words']],
  ['fetch', '', null, ['words']],
  ['send', 'Sends it.', null, ['words']],
  ['pay', 'Pays.', null, ['words']],
  ['list', 'Lists.', null, ['words']],
  ['rename', 'Rename a file or folder.', {}, ['words']],
  ['update_shift', 'Updates the shift.', {}, ['words']],
  ['clear_history', 'Clears the history.', {}, []],
  ['now', 'Returns the time.', {}, []],
  ['get', 'Gets one.', { id: 'string' }, []],
  ['search', 'Searches.', { query: 'string', limit: 'integer' }, []],
  ['ping', 'Answers.', {}, []],
  ['sum', 'Adds.', { a: 'number', b: 'number' }, []],
  ['set', 'Sets.', { value: 'boolean' }, []],
  ['tag', 'Tags.', { tags: 'string[]' }, []],
  ['mode', 'Switches.', { mode: 'enum:on,off' }, []],
];
