import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['set_page', 'Replaces the text of a page.', { html: 'string' }, ['html']],
  [
    'send_newsletter',
    'Sends a newsletter.',
    { subject: 'string', html_body: 'string' },
    ['html_body'],
  ],
  [
    'create_post',
    'Creates a blog post.',
    { title: 'string', content: 'string Post body as HTML' },
    ['content'],
  ],
  [
    'render_chart',
    'Renders a chart to an image.',
    { html_content: 'string Page with the chart' },
    ['html_content'],
  ],
  ['draw_icon', 'Saves an icon.', { svg_code: 'string' }, ['svg_code']],
  ['render', 'Fills a template.', { template: 'string Jinja2 template to fill' }, ['template']],
  ['comment_issue', 'Comments on an issue.', { comment_html: 'string' }, ['comment_html']],
  [
    'update_wiki',
    'Updates a page.',
    { body: 'string Page body in Confluence storage format' },
    ['body'],
  ],
  [
    'custom_mail',
    'Changes the mail template of the tenant.',
    { body: 'string Full HTML body of the mail' },
    ['body'],
  ],
  ['send_message', 'Sends a chat message.', { body: 'string Text of the message' }, []],
  [
    'create_issue',
    'Creates an issue.',
    { body: 'string Markdown text; HTML is not supported' },
    [],
  ],
  [
    'get_mail',
    'Reads a mail.',
    { include_body_html: 'boolean Whether to return the HTML part' },
    [],
  ],
  ['list_mails', 'Lists mails.', { returnHtml: 'boolean' }, []],
  ['use_template', 'Starts from a template.', { template_id: 'string' }, []],
  ['md_convert', 'Converts text.', { content: 'string Markdown to be converted to HTML' }, []],
  ['read_html', 'Reads a page from disk.', { html_path: 'string' }, []],
  ['mail_layout', 'Chooses the layout.', { template: 'enum:plain,modern' }, []],
  ['post_note', 'Posts a note.', { content: 'string Plain text of the note' }, []],
];
