import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['delete_many', 'Deletes several records.', { record_ids: 'string[]' }, ['record_ids', 'words']],
  ['batch_update_contacts', 'Updates contacts in one request.', null, ['words']],
  ['archive_all', 'Archives every conversation.', null, ['words']],
  ['bulk_import', 'Imports rows.', null, ['words']],
  ['close_tickets', 'Closes multiple tickets at once.', null, ['words']],
  [
    'remove_members',
    'Removes members from the team.',
    { userIds: 'string[] Members to remove' },
    ['userIds'],
  ],
  ['clear_cart', 'Clear all items of the cart.', null, ['words']],
  ['mass_mail', 'Mass send to a list.', null, ['words']],
  ['cancel_all_orders', 'Cancels open orders.', null, ['words']],
  ['batch_get_records', 'Gets many records by id.', { ids: 'string[]' }, []],
  ['list_all_users', 'Lists all users.', null, []],
  ['get_prices', 'Returns prices of coins.', { ids: 'string[]' }, []],
  ['update_issue', 'Updates an issue.', { label_ids: 'string[]' }, []],
  ['create_task', 'Creates a task.', { assignee_ids: 'string[]' }, []],
  ['search_multiple', 'Searches in multiple sources.', { query: 'string' }, []],
  ['delete_file', 'Deletes one file.', { id: 'string' }, []],
  ['set_brightness', 'Sets the brightness of a lamp.', { level: 'integer' }, []],
];
