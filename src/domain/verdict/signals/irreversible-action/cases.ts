import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['delete_site', 'Deletes a site. This cannot be undone.', null, ['words']],
  ['close_account', 'Closes an account for good. This action is irreversible.', null, ['words']],
  ['empty_trash', 'Permanently deletes everything in the trash.', null, ['words']],
  ['delete_note', 'Deletes a note.', { permanent: 'boolean Skip the trash' }, ['permanent']],
  ['destroy_cluster', 'Destroys a cluster. Data can not be recovered.', null, ['words']],
  ['burn_tokens', 'Burns tokens irrevocably.', null, ['words']],
  ['erase_recording', 'Erases a recording. There is no undo.', null, ['words']],
  ['remove_disk', 'Removes a disk.', { skip_final_snapshot: 'boolean' }, ['skip_final_snapshot']],
  ['delete_project', 'The project and its files are removed permanently.', null, ['words']],
  ['purge_cache', 'Purges objects.', { hard_delete: 'boolean' }, ['hard_delete']],
  ['archive_task', 'Archives a task. It can be restored within 30 days.', null, []],
  ['move_to_trash', 'Moves a file to the trash rather than permanently deleting it.', null, []],
  ['undo', 'Reverses the last change.', null, []],
  ['set_flag', 'Sets a flag. The change can be undone at any time.', null, []],
  ['list_permanent_residents', 'Lists residents.', null, []],
  ['delete_event', 'Deletes an event.', null, []],
  ['get_permanent_url', 'Returns the permanent address of a page.', null, []],
];
