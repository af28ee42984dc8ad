import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['send_email', 'Sends an e-mail.', null, ['words']],
  ['add_issue_comment', 'Adds a comment to an issue.', null, ['words']],
  ['create_pull_request', 'Opens a pull request.', null, ['words']],
  ['upload_file', 'Uploads a file to the bucket.', null, ['words']],
  ['create_gist', 'Creates a gist.', null, ['words']],
  ['http_request', 'Sends an HTTP request with a body.', null, ['words']],
  ['publish_post', 'Publishes an article.', null, ['words']],
  ['trigger_webhook', 'Calls a webhook.', null, ['words']],
  ['share_dashboard', 'Shares a dashboard with a user.', null, ['words']],
  ['push_files', 'Pushes files to a repository.', null, ['words']],
  ['get_comments', 'Lists comments.', null, []],
  ['read_file', 'Reads a file.', null, []],
  ['create_task', 'Creates a task in the list.', null, []],
  ['create_issue_label', 'Creates a label for issues.', null, []],
  ['save_draft', 'Saves a draft.', null, []],
  ['set_volume', 'Sets the volume.', null, []],
  ['add_comment_reaction', 'Adds a reaction to a comment.', null, []],
  ['upload_status', 'Shows how far an upload is.', { id: 'string' }, []],
];
