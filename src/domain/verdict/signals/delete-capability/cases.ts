import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['delete_file', 'Deletes a file.', null, ['words']],
  ['remove_user', 'Removes a user.', null, ['words']],
  ['drop_table', 'Drops a table.', null, ['words']],
  ['purge_queue', 'Empties the queue.', null, ['words']],
  ['wipe_disk', 'Erases a disk.', null, ['words']],
  ['manage_labels', 'Create, update or delete labels.', null, ['words']],
  ['volume_admin', 'Manages volumes.', { action: 'enum:create,list,delete' }, ['action']],
  ['rest_call', 'Makes a request to the service.', { method: 'enum:GET,POST,DELETE' }, ['method']],
  ['terminate_instance', 'Terminates a virtual machine.', null, ['words']],
  ['list_deleted_files', 'Lists deleted files.', null, []],
  ['undelete_file', 'Brings a deleted file back.', null, []],
  ['get_delete_log', 'Shows the log of deletions.', null, []],
  ['remove_background', 'Removes the background of a picture.', null, []],
  ['remove_label', 'Removes a label from a message.', null, []],
  ['create_task', 'Creates a task.', null, []],
  ['trim_text', 'Cleans a text of blanks.', { text: 'string' }, []],
  ['is_deleted', 'Says whether a record is deleted.', null, []],
];
