import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['get_status', 'Deletes the status of a job.', null, ['words']],
  ['list_files', 'Removes files of a folder.', null, ['words']],
  ['read_record', 'Updates a record.', null, ['words']],
  ['delete_item', 'Creates an item.', null, ['words']],
  ['create_backup', 'Deletes a backup.', null, ['words']],
  ['search_users', 'Sends a mail to users.', null, ['words']],
  ['view_page', 'This tool writes a page.', null, ['words']],
  ['delete_rule', 'Lists the rules of the firewall.', null, ['words']],
  ['get_status', 'Returns the status of a job.', null, []],
  ['get_or_create_user', 'Creates a user when there is none.', null, []],
  ['delete_item', 'Removes an item.', null, []],
  ['read_query', 'Executes a SELECT query.', null, []],
  ['create_report', 'Getting reporting data of a campaign.', null, []],
  ['update_task', 'Edits a task.', null, []],
  ['fetch_page', 'Downloads a page.', null, []],
  ['list_items', '', null, []],
  ['get_invoice', 'Create, update, get or delete an invoice.', null, []],
];
