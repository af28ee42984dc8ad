import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  [
    'send_message',
    'Sends a message to a channel.',
    { channel: 'string', text: 'string' },
    ['text'],
  ],
  [
    'send_email',
    'Sends an e-mail.',
    { to: 'string', subject: 'string', body: 'string' },
    ['body', 'subject'],
  ],
  [
    'add_comment',
    'Adds a comment to an issue.',
    { issue: 'string', comment: 'string' },
    ['comment'],
  ],
  [
    'create_issue',
    'Creates an issue in a repository.',
    { title: 'string', body: 'string' },
    ['body', 'title'],
  ],
  [
    'create_pull_request',
    'Opens a pull request.',
    { title: 'string', description: 'string' },
    ['description', 'title'],
  ],
  [
    'create_gist',
    'Publishes a gist.',
    { content: 'string', description: 'string' },
    ['content', 'description'],
  ],
  ['post_tweet', 'Posts a tweet.', { text: 'string' }, ['text']],
  [
    'http_post',
    'Sends an HTTP POST request.',
    { url: 'string', data: 'string Request body' },
    ['data'],
  ],
  [
    'reply_to_review',
    'Replies to a customer review.',
    { review_id: 'string', message: 'string' },
    ['message'],
  ],
  ['read_messages', 'Reads messages.', { text: 'string Only those with this text' }, []],
  ['write_file', 'Writes a file.', { path: 'string', content: 'string' }, []],
  ['create_task', 'Creates a task.', { title: 'string', description: 'string' }, []],
  ['search_issues', 'Searches issues.', { text: 'string' }, []],
  ['send_reminder', 'Sends a message.', { body: 'enum:polite,firm' }, []],
  ['create_draft', 'Saves a draft mail.', { body: 'string' }, []],
  [
    'add_assembly_comment',
    'Adds a comment at an address of the binary.',
    { comment: 'string' },
    [],
  ],
  ['create_issue_label', 'Creates a label for issues.', { description: 'string' }, []],
];
