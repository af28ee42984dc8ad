import type { RuleCases } from './rule-case.ts';

export const WRITE_CASES: RuleCases = {
  'W-15': [
    [
      'desk-updater | Select and run one of the following write operations set-colour, rename-desk',
      'Write',
      'W-15',
    ],
    ['desk-shell | Run one of the following write commands', 'Execute', 'X-07'],
    ['desk_reader | Run one of the following read operations', 'Read', 'R-15'],
  ],
  'W-32': [
    ['bundle | Runs several reads and writes together', 'Write', 'W-32'],
    ['bundle | Runs several reads together', 'Read', 'R-13'],
    ['bundle | Runs a script that reads and writes', 'Execute', 'X-01'],
  ],
  'W-16': [
    ['detach | Remove a server from the firewall', 'Write', 'W-16'],
    ['detach | Remove a server', 'Destructive', 'D-03'],
    ['firewall_list | List servers removed from the firewall', 'Read', 'R-05'],
  ],
  'W-01': [
    ['remove_label | Remove a label from an issue', 'Write', 'W-01'],
    ['remove_file | Remove a file', 'Destructive', 'D-03'],
    ['delete_label | Delete a label for good', 'Destructive', 'D-01'],
  ],
  'W-07': [
    ['remove_sub_issue | Remove a sub-issue from its parent', 'Write', 'W-07'],
    ['remove_issue | Remove an issue', 'Destructive', 'D-03'],
    ['remove_link_file | Remove the link file', 'Destructive', 'D-03'],
  ],
  'W-19': [
    ['take_off | Remove a note from a list without deleting it', 'Write', 'W-19'],
    ['take_off | Remove a note', 'Destructive', 'D-03'],
    ['look_takeoff | Delete a note without asking', 'Destructive', 'D-01'],
  ],
  'W-02': [
    ['kick_out | Remove a track from the playlist', 'Write', 'W-02'],
    ['remove_track | Remove a recording', 'Destructive', 'D-03'],
    ['remove_all | Remove all messages from the channel', 'Destructive', 'D-03'],
  ],
  'W-08': [
    ['unassign_tag | Remove a tag attachment from a document', 'Write', 'W-08'],
    ['remove_tag_file | Remove a file', 'Destructive', 'D-03'],
    ['purge_tags | Purge all tags', 'Destructive', 'D-01'],
  ],
  'W-03': [
    ['delete_reaction | Delete a reaction', 'Write', 'W-03'],
    ['delete_comment | Delete a comment', 'Destructive', 'D-01'],
    ['delete_star_rule | Delete a star policy', 'Destructive', 'D-01'],
  ],
  'W-10': [
    ['cancel_watch | Delete a notification subscription', 'Write', 'W-10'],
    ['cancel_plan | Cancel a subscription', 'Financial', 'F-05'],
    ['delete_list | Delete a mailing list', 'Destructive', 'D-01'],
  ],
  'W-09': [
    ['allow_again | Remove a command from the blocklist', 'Write', 'W-09'],
    ['remove_page | Remove a page', 'Destructive', 'D-03'],
    ['empty_trash | Empty the trash', 'Destructive', 'D-04'],
  ],
  'W-04': [
    ['create_note | Create a note', 'Write', 'W-04'],
    ['get_note | Get a note', 'Read', 'R-05'],
    ['created_notes | List notes created today', 'Read', 'R-05'],
  ],
  'W-46': [
    ['tidy | Deduplicates contacts', 'Write', 'W-46'],
    ['tidy | Deduplicates a list of words', 'Read', 'R-09'],
    ['look_tidy | List contacts that are alike', 'Read', 'R-05'],
  ],
  'W-05': [
    ['rename_file | Rename a file', 'Write', 'W-05'],
    ['read_file | Read a file', 'Read', 'R-05'],
    ['sync_status | Check how far the sync is', 'Read', 'R-05'],
  ],
  'W-11': [
    ['format_cells | Format a range of cells', 'Write', 'W-11'],
    ['format_json | Format JSON', 'Read', 'R-09'],
    ['group_numbers | Group numbers by digit', 'Read', 'R-09'],
  ],
  'W-12': [
    ['take_backup | Take a snapshot of a volume', 'Write', 'W-12'],
    ['take_screenshot | Take a screenshot', 'Read', 'R-05'],
    ['take_snapshot | Take a snapshot of the page', 'Read', 'R-05'],
  ],
  'W-13': [
    ['pull_branch | Pull a remote branch', 'Write', 'W-13'],
    ['pull_data | Pull data from the feed', 'Read', 'R-05'],
    ['update_pull_request | Update a pull request', 'Write', 'W-05'],
  ],
  'W-17': [
    ['sync_refs | Fetch updates from a remote repository', 'Write', 'W-17'],
    ['latest | Fetch updates of a parcel', 'Read', 'R-05'],
    ['fetch_remote_jobs | Fetch remote jobs', 'Read', 'R-05'],
  ],
  'W-30': [
    ['fresh_key | Generates an API key for a project', 'Write', 'W-30'],
    ['fresh_key | Generates a random password for a project', 'Read', 'R-09'],
    ['fresh_key | Generates a key pair for a user', 'Read', 'R-09'],
  ],
  'W-31': [
    ['try_out | Tests the webhooks of a shop', 'Write', 'W-31'],
    ['try_out | Tests the speed of a line', 'Read', 'R-05'],
    ['try_out | Tests the webhook status', 'Read', 'R-05'],
  ],
  'W-41': [
    ['rate_release | Rate a release in the collection of a user', 'Write', 'W-41'],
    ['rate_essay | Rate the style of an essay', 'Read', 'R-09'],
    ['movie_rates | Get the rates of a movie', 'Read', 'R-05'],
  ],
  'W-42': [
    ['track_event | Track a custom event', 'Write', 'W-42'],
    ['track_parcel | Track the way of a parcel', 'Read', 'R-05'],
    ['track_event_status | Track the status of an event', 'Read', 'R-05'],
  ],
  'W-14': [
    ['respond | Respond to an invitation', 'Write', 'W-14'],
    ['respond | Respond with the details of a template', 'Read', 'R-05'],
    ['list_answers | List answers to invitations', 'Read', 'R-05'],
  ],
  'W-40': [
    ['store_key | Provide a key to the vault', 'Write', 'W-40'],
    ['find_key | Provide a key of the map', 'Read', 'R-05'],
    ['show_key | Provide the key of a chart to the reader', 'Read', 'R-05'],
  ],
  'W-06': [
    ['send_message | Send a message to a channel', 'Write', 'W-06'],
    ['list_messages | List messages', 'Read', 'R-05'],
    ['message_stats | Show message statistics', 'Read', 'R-05'],
  ],
  'W-44': [
    ['seal | Encrypts a file in place', 'Write', 'W-44'],
    ['seal | Encrypt a text with a key', 'Read', 'R-09'],
    ['sealed_files | List encrypted files', 'Read', 'R-05'],
  ],
  'W-45': [
    ['stub | Generate a file template', 'Write', 'W-45'],
    ['stub | Generate subtitle files for a video', 'Read', 'R-09'],
    ['stub | Generate a summary of a file', 'Read', 'R-09'],
  ],
  'W-47': [
    ['tidy | Compact an Iceberg table', 'Write', 'W-47'],
    ['tidy | Optimize a route between stops', 'Read', 'R-09'],
    ['tidy | Optimize a database query', 'Read', 'R-09'],
  ],
  'W-43': [
    ['carry_off | Exfiltrate records to a host', 'Write', 'W-43'],
    ['look_off | List exfiltrated records', 'Read', 'R-05'],
    ['look_off | Check for smuggled goods', 'Read', 'R-05'],
  ],
};
