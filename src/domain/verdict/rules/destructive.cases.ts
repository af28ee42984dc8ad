import type { RuleCases } from './rule-case.ts';

export const DESTRUCTIVE_CASES: RuleCases = {
  'D-01': [
    ['delete_file | Delete a file', 'Destructive', 'D-01'],
    ['undelete_file | Undelete a file', 'Write', 'W-05'],
    ['list_deleted_users | List deleted users', 'Read', 'R-05'],
  ],
  'D-02': [
    ['drop_table | Drop a table', 'Destructive', 'D-02'],
    ['drop_pin | Drop a pin on the map', 'Write', 'W-05'],
    ['create_table | Create a table', 'Write', 'W-04'],
  ],
  'D-03': [
    ['remove_page | Remove a page', 'Destructive', 'D-03'],
    ['remove_background | Remove the background of a picture', 'Read', 'R-09'],
    ['remove_member | Remove a member from the team', 'Write', 'W-01'],
  ],
  'D-04': [
    ['clear_logs | Clear all stored logs', 'Destructive', 'D-04'],
    ['clear_filter | Clear the filter', 'Write', 'W-05'],
    ['clear_code_style | Clear the style of the text', 'Write', 'W-05'],
  ],
  'D-05': [
    ['uninstall_app | Uninstall an app', 'Destructive', 'D-05'],
    ['install_app | Install an app', 'Execute', 'X-06'],
    ['list_apps | List uninstalled apps', 'Read', 'R-05'],
  ],
  'D-06': [
    ['terminate_vm | Terminate an instance', 'Destructive', 'D-06'],
    ['terminate_app | Terminate an app', 'Execute', 'X-03'],
    ['terms | List contract terms', 'Read', 'R-05'],
  ],
  'D-07': [
    ['factory_reset | Reset the database', 'Destructive', 'D-07'],
    ['reset_view | Reset the view', 'Write', 'W-05'],
    ['reset_password | Reset a password', 'Write', 'W-05'],
  ],
  'D-09': [
    ['revert_state | Revert the state to its parent', 'Destructive', 'D-09'],
    ['reset_zoom | Reset the zoom', 'Write', 'W-05'],
    ['revert_text | Revert a text to draft', 'Write', 'W-05'],
  ],
  'D-20': [
    ['start_over | Reset the whole game', 'Destructive', 'D-20'],
    ['start_over | Reset the zoom', 'Write', 'W-04'],
    ['game_stats | List reset games', 'Read', 'R-05'],
  ],
  'D-21': [
    ['new_disk | Replace the system disk', 'Destructive', 'D-21'],
    ['new_disk | Replace the cover', 'Write', 'W-05'],
    ['disk_list | List replaced disks', 'Read', 'R-05'],
  ],
  'D-22': [
    ['go_back | Reset the repository to a commit', 'Destructive', 'D-22'],
    ['tree_state | Reset the branch of a tree view', 'Write', 'W-05'],
    ['look_goback | Get the commit that a branch was reset to', 'Read', 'R-05'],
  ],
  'D-23': [
    ['git_clean | ', 'Destructive', 'D-23'],
    ['tidy | Clean the text of a page', 'Write', 'W-05'],
    ['look_tidy | List untracked files', 'Read', 'R-05'],
  ],
  'D-24': [
    ['force_push | ', 'Destructive', 'D-24'],
    ['push_note | Push a notification', 'Write', 'W-04'],
    ['list_pushes | List forced pushes', 'Read', 'R-05'],
  ],
  'D-10': [
    ['request_deletion | Request the deletion of an account', 'Destructive', 'D-10'],
    ['request_review | Request a review', 'Write', 'W-04'],
    ['list_deletions | List requested deletions', 'Read', 'R-05'],
  ],
  'D-11': [
    [
      'write_file | Create a new file or completely overwrite an existing one',
      'Destructive',
      'D-11',
    ],
    ['append_file | Append to a file', 'Write', 'W-04'],
    ['agent_name | Overwrite the user agent header', 'Write', 'W-05'],
  ],
  'D-19': [
    ['put_text | Rewrite a file', 'Destructive', 'D-19'],
    ['put_text | Rewrite a sentence', 'Write', 'W-04'],
    ['rewritten_files | List rewritten files', 'Read', 'R-05'],
  ],
  'D-12': [
    ['fresh | Rebuild a server from an image', 'Destructive', 'D-12'],
    ['fresh | Rebuild the search index', 'Execute', 'X-06'],
    ['rebuild_status | Get the rebuild status of a server', 'Read', 'R-05'],
  ],
  'D-13': [
    ['back | Restore a server from a snapshot', 'Destructive', 'D-13'],
    ['back | Restore a note from the trash', 'Write', 'W-05'],
    ['server_points | List the snapshots that a server can be restored from', 'Read', 'R-05'],
  ],
  'D-14': [
    ['tidy | Start a garbage collection of the registry', 'Destructive', 'D-14'],
    ['tidy | Start a collection of stamps', 'Write', 'W-04'],
    ['gc_state | Get the state of the garbage collection', 'Read', 'R-05'],
  ],
  'D-32': [
    ['take_up | Force-push the branch to the other side', 'Destructive', 'D-32'],
    ['take_up | Push the branch to the other side', 'Write', 'W-04'],
    ['pushed | Lists forced pushes', 'Read', 'R-05'],
  ],
  'D-33': [
    ['pull_back | Unpublish a version from the registry', 'Destructive', 'D-33'],
    ['pull_back | Unpublish a page of the shop', 'Write', 'W-05'],
    ['gone_list | List versions that were unpublished', 'Read', 'R-05'],
  ],
  'D-34': [
    ['make_room | Clean out old checkpoints of a model', 'Destructive', 'D-34'],
    ['make_room | Clean the label of a checkpoint', 'Write', 'W-05'],
    ['room | List old checkpoints', 'Read', 'R-05'],
  ],
  'D-35': [
    ['slim | Strip old partitions out of the disk', 'Destructive', 'D-35'],
    ['slim | Strip the headers of a file', 'Read', 'R-09'],
    ['slim | Strip blank rows from a text', 'Read', 'R-09'],
  ],
  'D-36': [
    ['ledger | Drop events older than a date', 'Destructive', 'D-36'],
    ['ledger | Drop a pin on a map', 'Write', 'W-05'],
    ['ledger | List events older than a date', 'Read', 'R-05'],
  ],
  'D-31': [
    ['tidy | Expire snapshots older than a date', 'Destructive', 'D-31'],
    ['tidy | Expire a session', 'Write', 'W-05'],
    ['look_tidy | List snapshots that expire', 'Read', 'R-05'],
  ],
  'D-15': [
    ['give_back | Release a reserved IP', 'Destructive', 'D-15'],
    ['give_back | Release a podcast episode', 'Write', 'W-05'],
    ['ip_release_notes | Get the release notes of the IP service', 'Read', 'R-05'],
  ],
  'D-16': [
    ['tidy | Clean build products', 'Destructive', 'D-16'],
    ['tidy | Clean a column of names', 'Write', 'W-05'],
    ['build_products | List build products', 'Read', 'R-05'],
  ],
  'D-17': [
    ['users | Perform CRUD operations on users', 'Destructive', 'D-17'],
    ['users | List users', 'Read', 'R-05'],
    ['crude_oil | Get the price of crude oil', 'Read', 'R-05'],
  ],
  'D-27': [
    ['break_it | Corrupts a file', 'Destructive', 'D-27'],
    ['find_broken | Find corrupt files', 'Read', 'R-05'],
    ['corrupt_count | Get the number of corrupt files', 'Read', 'R-05'],
  ],
  'D-26': [
    ['locker | Encrypt the files of a victim', 'Destructive', 'D-26'],
    ['seal | Encrypt a file for a recipient', 'Write', 'W-44'],
    ['victims | List the victims of ransomware', 'Read', 'R-05'],
  ],
  'D-08': [
    ['format_disk | Format a disk', 'Destructive', 'D-08'],
    ['format_code | Format code', 'Read', 'R-09'],
    ['disk_format | Get the format of disk information', 'Read', 'R-05'],
  ],
  'D-37': [
    ['tidy | Scrub old images off the host', 'Destructive', 'D-37'],
    ['tidy | Drop a pin on a map', 'Write', 'W-05'],
    ['tidy | List old images of a host', 'Read', 'R-05'],
  ],
};
