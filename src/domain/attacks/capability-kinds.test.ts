import { describe, expect, test } from 'vitest';
import { ToolRecordSchema } from '../record/tool-record.ts';
import type { Category, Verdict } from '../verdict/verdict.ts';
import { CAPABILITIES, type CapabilityId } from './capabilities.ts';
import { holds } from './capability.ts';
import { RecordFacts } from './tool-facts.ts';

/** Kinds that a labelled draw found wrong: a tool of the kind, in words of our own, and what it has not. */
interface Kind {
  lacks: CapabilityId;
  category: Category;
  name: string;
  description: string;
  signals?: Record<string, string | null>;
  params?: Record<string, string>;
  /** Parameters that name a file, where there are several. */
  paths?: string[];
  /** Of parameters that lie deeper. */
  properties?: Record<string, unknown>;
  server?: string;
}

const text = { type: 'string' };

const KINDS: Record<string, Kind> = {
  'a link that is returned': {
    lacks: 'fetch-url',
    category: 'Read',
    name: 'get_download_url',
    description: '',
    signals: { 'url-input': null },
  },
  'a URL of one site': {
    lacks: 'fetch-url',
    category: 'Read',
    name: 'scrape_listing',
    description: 'Reads the details of a single Holidayrooms listing URL.',
    signals: { 'url-input': 'url' },
    params: { url: 'Address of the listing' },
  },
  'a URL of one site, by its argument': {
    lacks: 'fetch-url',
    category: 'Read',
    name: 'get_transcript',
    description: 'Reads a transcript.',
    signals: { 'url-input': 'url' },
    params: { url: 'YouTube watch URL of the film' },
  },
  'a host that is scanned': {
    lacks: 'fetch-url',
    category: 'Read',
    name: 'scan_ports',
    description: 'Scans the ports of a host.',
    signals: { 'url-input': 'target' },
  },
  'an attachment list': {
    lacks: 'read-issues',
    category: 'Read',
    name: 'list_issue_attachments',
    description: 'Lists the attachments of an issue.',
    signals: { 'untrusted-content-read': null },
  },
  'what a linter finds': {
    lacks: 'read-issues',
    category: 'Read',
    name: 'list_issues',
    description: 'Issues that the linter found in the code.',
    signals: { 'untrusted-content-read': null },
  },
  'a tracker is no page of the web': {
    lacks: 'read-web',
    category: 'Read',
    name: 'fetch',
    description: 'Reads an issue by its key.',
    signals: { 'untrusted-content-read': null },
  },
  'a crawl that answers later': {
    lacks: 'read-web',
    category: 'Execute',
    name: 'crawl_site',
    description: 'Starts to crawl a website asynchronously and gives the id of the job.',
  },
  'figures about a website': {
    lacks: 'read-web',
    category: 'Read',
    name: 'get_pageviews',
    description: 'Views of a website by day.',
    signals: { 'untrusted-content-read': null },
  },
  'drafts of one’s own': {
    lacks: 'read-mail',
    category: 'Read',
    name: 'list_drafts',
    description: 'Lists drafts of e-mail in the inbox.',
    signals: { 'untrusted-content-read': null },
  },
  'events of a blockchain': {
    lacks: 'read-logs',
    category: 'Read',
    name: 'get_logs',
    description: 'Logs that a contract at an address emitted.',
  },
  'money of a game': {
    lacks: 'pay',
    category: 'Financial',
    name: 'buy_supplies',
    description: 'Buys supplies for the stand.',
    params: { gameId: 'Id of the game' },
  },
  'a token that is created': {
    lacks: 'pay',
    category: 'Financial',
    name: 'create_token',
    description: 'Creates a token with a supply to transfer.',
  },
  'the command line of a scanner': {
    lacks: 'run-command',
    category: 'Execute',
    name: 'scan_folder',
    description: 'Runs the command line scanner for security findings.',
  },
  'a stored script by its name': {
    lacks: 'run-code',
    category: 'Execute',
    name: 'run_script',
    description: 'Runs a script of the project.',
    params: { script_name: 'Which one' },
  },
  'a query language that only reads': {
    lacks: 'run-sql',
    category: 'Execute',
    name: 'query_records',
    description: 'Runs a SOQL query.',
    signals: { 'sql-input': 'query' },
  },
  'a query that is only written down': {
    lacks: 'run-sql',
    category: 'Read',
    name: 'build_query',
    description: 'Generates an SQL query from a question.',
    signals: { 'sql-input': 'where' },
  },
  'an argument that does nothing': {
    lacks: 'write-file',
    category: 'Write',
    name: 'get_paper',
    description: 'Reads a paper.\nArgs:\n  save_path: folder for the file (unused)',
    signals: { 'file-path-input': 'save_path' },
    params: { save_path: '' },
  },
  'a folder in an object store': {
    lacks: 'write-file',
    category: 'Write',
    name: 'make_collage',
    description: 'Makes a collage.\nArgs:\n  save_dir: where it goes, beginning with gs://',
    signals: { 'file-path-input': 'save_dir' },
    params: { save_dir: '' },
  },
  'a file of a forge': {
    lacks: 'read-file',
    category: 'Read',
    name: 'get_file_content',
    description: 'Content of the specified file in the repository.',
  },
  'a path that is returned': {
    lacks: 'read-file',
    category: 'Read',
    name: 'list_documents',
    description: 'Lists documents as files. Returns the relative paths of all that match.',
  },
  'an Excel file is no settings file': {
    lacks: 'write-text-file',
    category: 'Write',
    name: 'create_excel_file',
    description: 'Creates an Excel file.\nArgs:\n  file_path: where it goes',
  },
  'an invitation': {
    lacks: 'send-to-recipient',
    category: 'Write',
    name: 'send_invitation',
    description: 'Sends an invitation to a user.',
    signals: { 'message-sending': null, 'recipient-address': 'email' },
  },
  'a voice message': {
    lacks: 'send-message',
    category: 'Write',
    name: 'send_audio',
    description: 'Sends a recording to a contact.',
    signals: { 'message-sending': null },
  },
  'who is in a chat': {
    lacks: 'read-chat',
    category: 'Read',
    name: 'get_thread_participants',
    description: 'Participants of a thread.',
    signals: { 'untrusted-content-read': null },
  },
  'a query of one service': {
    lacks: 'call-any-endpoint',
    category: 'Execute',
    name: 'run_cost_analyzer',
    description: 'Runs an analysis with the cost API.',
  },
  'switching on': {
    lacks: 'stop-infrastructure',
    category: 'Execute',
    name: 'power_on_server',
    description: 'Power on a server.',
  },
  'cookies of a browser': {
    lacks: 'delete-many',
    category: 'Destructive',
    name: 'clear_cookies',
    description: 'Clears all cookies.',
    signals: { 'delete-capability': null, 'bulk-operation': null },
  },
  'a group of rights': {
    lacks: 'delete-content',
    category: 'Destructive',
    name: 'delete_group',
    description: 'Deletes an IAM group.',
  },
  'a template of mails': {
    lacks: 'delete-mail',
    category: 'Destructive',
    name: 'delete_customization',
    description: 'Deletes how an e-mail template looks.',
    signals: { 'delete-capability': null },
  },
  'a zone on a map': {
    lacks: 'delete-network',
    category: 'Destructive',
    name: 'remove_zone',
    description: 'Removes a zone of the home from the map.',
  },
  'an address of one service, by its argument': {
    lacks: 'fetch-url',
    category: 'Read',
    name: 'check_show',
    description: 'Checks whether a show can be downloaded.',
    signals: { 'url-input': 'show_url' },
    params: { show_url: 'Full Chirper Show URL of the show' },
  },
  'a point that looks like an address': {
    lacks: 'fetch-url',
    category: 'Read',
    name: 'get_curl',
    description: 'Computes the curl of a field at a point.',
    signals: { 'url-input': 'point' },
  },
  'a page of a wiki': {
    lacks: 'read-web',
    category: 'Read',
    name: 'read_page',
    description: 'Reads the content of a page.',
    signals: { 'untrusted-content-read': null },
  },
  'pages of a file': {
    lacks: 'read-web',
    category: 'Read',
    name: 'read_page_range',
    description: 'Reads pages of a book.\nArgs:\n  book_path: Path to the file',
    signals: { 'untrusted-content-read': null },
  },
  'a crawl that is called off': {
    lacks: 'read-web',
    category: 'Execute',
    name: 'cancel_crawl',
    description: 'Cancels a crawl of a website.',
  },
  'documentation of one company': {
    lacks: 'read-library-docs',
    category: 'Read',
    name: 'search_documentation',
    description: 'Searches the documentation of the cloud. Covers the solutions library too.',
  },
  'a search of logs': {
    lacks: 'search-web',
    category: 'Read',
    name: 'search_logs',
    description: 'Searches logs of the web tier.',
  },
  'a thread of mails': {
    lacks: 'read-chat',
    category: 'Read',
    name: 'get_thread',
    description: 'A thread by its id.',
    signals: { 'untrusted-content-read': null },
    server: 'Gmail',
  },
  'talks with an assistant': {
    lacks: 'read-chat',
    category: 'Read',
    name: 'list_conversations',
    description: 'Lists conversations with the assistant.',
    signals: { 'untrusted-content-read': null },
  },
  'a log of mails that were sent': {
    lacks: 'read-mail',
    category: 'Read',
    name: 'list_email_log',
    description: 'Lists the log of mails.',
    signals: { 'untrusted-content-read': null },
  },
  'a window that the user alone sees': {
    lacks: 'send-message',
    category: 'Write',
    name: 'send_notification',
    description: 'Shows a notification on the macOS desktop.',
    signals: { 'message-sending': null, 'free-text-sink': 'text' },
  },
  'a mail is no post that is unfurled': {
    lacks: 'send-message',
    category: 'Write',
    name: 'send_email',
    description: 'Sends an e-mail.',
    signals: { 'message-sending': null, 'free-text-sink': 'body' },
  },
  'a form for tickets': {
    lacks: 'publish-text',
    category: 'Write',
    name: 'create_ticket_form',
    description: 'Creates a form for tickets.',
    signals: { 'free-text-sink': 'title' },
  },
  'how a query would run': {
    lacks: 'run-sql',
    category: 'Read',
    name: 'explain_query',
    description: 'Shows the plan of an SQL query.',
    signals: { 'sql-input': 'sql' },
  },
  'code that a page runs': {
    lacks: 'run-code',
    category: 'Execute',
    name: 'evaluate',
    description: 'Runs JavaScript in the browser console.',
    signals: { 'code-input': 'script' },
  },
  'options of a program that is given': {
    lacks: 'run-command',
    category: 'Execute',
    name: 'build_project',
    description: 'Builds the project.',
    signals: { 'shell-command-input': 'options' },
  },
  'operations of one service by their names': {
    lacks: 'run-command',
    category: 'Execute',
    name: 'storage',
    description: 'Storage operations. Commands for managing shares.',
    signals: { 'shell-command-input': 'command' },
  },
  'an address in a browser of a desk': {
    lacks: 'open-address',
    category: 'Execute',
    name: 'navigate',
    description: 'Navigates the browser to a URL.',
    signals: { 'url-input': 'url' },
  },
  'a chart of a cluster': {
    lacks: 'install-software',
    category: 'Execute',
    name: 'install_helm_chart',
    description: 'Installs a Helm chart.',
    signals: { 'dependency-install': null },
  },
  'a transaction that is entered by hand': {
    lacks: 'pay',
    category: 'Financial',
    name: 'create_transaction',
    description: 'Enters a transaction in the budget.',
  },
  'an order that a customer pays': {
    lacks: 'pay',
    category: 'Financial',
    name: 'complete_draft_order',
    description: 'Completes a draft order.',
  },
  'a thing that is taken out of a set': {
    lacks: 'delete-content',
    category: 'Destructive',
    name: 'remove_issue',
    description: 'Remove an issue from a module.',
  },
  'a share of a folder': {
    lacks: 'delete-content',
    category: 'Destructive',
    name: 'delete_share_folder',
    description: 'Delete folder share',
  },
  'an image that is built anew': {
    lacks: 'delete-content',
    category: 'Destructive',
    name: 'remove_image',
    description: 'Remove a Docker image',
  },
  'thoughts of the program': {
    lacks: 'delete-many',
    category: 'Destructive',
    name: 'clear_thoughts',
    description: 'Clear all recorded thoughts.',
    signals: { 'delete-capability': null, 'bulk-operation': null },
  },
  'the path of a cookie': {
    lacks: 'write-file',
    category: 'Write',
    name: 'add_cookie',
    description: 'Adds a cookie.',
    signals: { 'file-path-input': 'path' },
    params: { path: 'Path the cookie is visible to' },
  },
  'a thing of a game by its path': {
    lacks: 'read-file',
    category: 'Read',
    name: 'get_script_source',
    description: 'Source of a script.',
    signals: { 'file-path-input': 'instancePath' },
    params: { instancePath: 'Script instance path' },
  },
  'a button that is no part of a page': {
    lacks: 'drive-browser',
    category: 'Execute',
    name: 'press_a',
    description: 'Presses the A button of the game controller.',
  },
  'a thing of one site, by its host': {
    lacks: 'fetch-url',
    category: 'Read',
    name: 'fetch_guide',
    description: 'Fetches a plantbook.org page as plain text.',
    signals: { 'url-input': 'url' },
    params: { url: 'Where the page lies' },
  },
  'a sample address of the server itself': {
    lacks: 'fetch-url',
    category: 'Read',
    name: 'list_symbols',
    description: 'Lists symbols of a plan.',
    signals: { 'url-input': 'planUrl' },
    params: { planUrl: 'The address (e.g. https://www.draftly.example/d/1)' },
    server: 'draftly-console',
  },
  'an address in steps that are stored': {
    lacks: 'fetch-url',
    category: 'Execute',
    name: 'create_scenario',
    description: 'Creates a scenario of ordered steps.',
    signals: { 'url-input': 'steps[].url' },
  },
  'a command in steps that are stored': {
    lacks: 'run-command',
    category: 'Execute',
    name: 'create_scenario',
    description: 'Creates a scenario of ordered steps.',
    signals: { 'shell-command-input': 'steps[].command' },
  },
  'code in steps that are stored': {
    lacks: 'run-code',
    category: 'Execute',
    name: 'create_scenario',
    description: 'Creates a scenario of ordered steps.',
    signals: { 'code-input': 'steps[].script' },
  },
  'an operation that is called a command': {
    lacks: 'run-command',
    category: 'Execute',
    name: 'ledger',
    description: 'Hierarchical command router of the ledger.',
    signals: { 'shell-command-input': 'command' },
    params: { command: 'What to do', parameters: 'Its values' },
  },
  'commands that are tools of the server': {
    lacks: 'run-command',
    category: 'Execute',
    name: 'run_sequence',
    description: 'Runs commands one after another.',
    signals: { 'shell-command-input': 'commands' },
    properties: {
      commands: {
        type: 'array',
        items: { type: 'object', properties: { name: text, arguments: text } },
      },
    },
  },
  'the name of a script that is there': {
    lacks: 'run-code',
    category: 'Execute',
    name: 'run_macro',
    description: 'Runs a macro.',
    signals: { 'code-input': 'script' },
    params: { script: 'Name of the predefined macro' },
  },
  'a file that a service keeps': {
    lacks: 'write-text-file',
    category: 'Write',
    name: 'update_spec_file',
    description: 'Updates a file of a specification.',
    signals: { 'file-path-input': 'filePath' },
    params: { filePath: 'The path to the file', specId: 'The specification' },
  },
  'a file of a website': {
    lacks: 'read-file',
    category: 'Read',
    name: 'list_files',
    description: 'Lists files of a website.',
    signals: { 'file-path-input': 'directory' },
    params: { directory: 'Folder to look at', domain: 'Domain name' },
  },
  'a file of another machine': {
    lacks: 'read-file',
    category: 'Read',
    name: 'scan_errors',
    description: 'Counts errors in a file.',
    signals: { 'file-path-input': 'log_file' },
    params: { log_file: '', hostname: '', password: '' },
  },
  'a file beside its text': {
    lacks: 'read-file',
    category: 'Read',
    name: 'review_component',
    description: 'Reviews a component.',
    signals: { 'file-path-input': 'style.path' },
    properties: { style: { type: 'object', properties: { path: text, content: text } } },
  },
  'the name of a file that is sent whole': {
    lacks: 'upload-file',
    category: 'Write',
    name: 'send_voice',
    description: 'Sends a voice note.',
    signals: { 'file-path-input': 'note.filename', 'outbound-sink': null },
    properties: { note: { type: 'object', properties: { filename: text, file: text } } },
  },
  'a thing of a game that is moved': {
    lacks: 'write-file',
    category: 'Write',
    name: 'move_object',
    description: 'Moves an instance.',
    paths: ['instancePath', 'targetParentPath'],
    params: { instancePath: 'Path of the instance', targetParentPath: 'Path of the new parent' },
  },
  'a query that only reads, in Chinese': {
    lacks: 'change-by-sql',
    category: 'Execute',
    name: 'query_shop',
    description: '执行只读 SQL。',
    signals: { 'sql-input': 'sql' },
  },
  'a booking that the guest pays by a link': {
    lacks: 'pay',
    category: 'Financial',
    name: 'purchase_room',
    description: 'Purchases a room: the guest gets a payment link.',
  },
  'a schema of fields': {
    lacks: 'delete-infrastructure',
    category: 'Destructive',
    name: 'delete_item_schema',
    description: 'Delete an item schema.',
  },
  'a schema of fields, as data': {
    lacks: 'delete-data',
    category: 'Destructive',
    name: 'delete_item_schema',
    description: 'Delete an item schema.',
  },
  'a resource of a graph of knowledge': {
    lacks: 'delete-infrastructure',
    category: 'Destructive',
    name: 'delete_resource',
    description: 'Delete a resource.',
    server: 'Knowledge Base',
  },
  'a member taken off a list, by its name': {
    lacks: 'delete-content',
    category: 'Destructive',
    name: 'remove_lead_from_list',
    description: '',
  },
  'apps of a cluster': {
    lacks: 'install-software',
    category: 'Execute',
    name: 'install_app',
    description: 'Install an application on a Kubernetes cluster.',
  },
  'a reply to a comment': {
    lacks: 'send-message',
    category: 'Write',
    name: 'reply_to_comment',
    description: 'Reply to a comment in a drawing.',
    signals: { 'message-sending': null, 'free-text-sink': 'text' },
  },
  'a circular that is only composed': {
    lacks: 'send-message',
    category: 'Write',
    name: 'compose_circular',
    description: 'Sets the text of a circular.',
    signals: { 'message-sending': null, 'free-text-sink': 'subject' },
  },
  'a mail that is sent once more': {
    lacks: 'send-mail',
    category: 'Write',
    name: 'resend_email_confirmation',
    description: 'Resend the confirmation email.',
    signals: { 'message-sending': null },
    params: { id: 'Which one' },
  },
  'what customers are billed': {
    lacks: 'spend-per-call',
    category: 'Financial',
    name: 'add_entry',
    description: 'Adds an entry, which is billed later.',
    signals: { 'cost-per-call': null },
  },
  'a list of what would cost': {
    lacks: 'spend-per-call',
    category: 'Read',
    name: 'list_machines',
    description: 'Lists machines, which are billed while reserved.',
    signals: { 'cost-per-call': null },
  },
  'talks of an agent with its users': {
    lacks: 'read-chat',
    category: 'Read',
    name: 'chat_history',
    description: 'Fetches the conversation of an agent.',
    signals: { 'untrusted-content-read': null },
  },
  'a file of the server that is switched to': {
    lacks: 'read-web',
    category: 'Execute',
    name: 'navigate',
    description: 'Switches the active drawing.',
    signals: { 'url-input': 'url', 'untrusted-content-read': null },
    params: { url: 'Where it is (e.g. https://draftly.example/d/1)' },
    server: 'draftly-console',
  },
  'an address that is shown to the user': {
    lacks: 'fetch-url',
    category: 'Execute',
    name: 'open_tab',
    description: "Opens a tab in the user's browser.",
    signals: { 'url-input': 'url' },
  },
  'a command of a store of keys': {
    lacks: 'run-command',
    category: 'Execute',
    name: 'store_admin',
    description: 'Execute a Valkey command.',
    signals: { 'shell-command-input': 'command' },
  },
  'a question that becomes SQL': {
    lacks: 'run-sql',
    category: 'Execute',
    name: 'ask_shop',
    description: 'Answers from the shop database.',
    signals: { 'sql-input': 'query' },
    params: { query: 'Natural language question' },
  },
  'code of a service': {
    lacks: 'run-code',
    category: 'Execute',
    name: 'run_anonymous',
    description: 'Executes anonymous Apex code.',
    signals: { 'code-input': 'code' },
  },
  'advice that is called a tip': {
    lacks: 'pay',
    category: 'Financial',
    name: 'gardening_tip',
    description: '',
  },
  'a file of a published package': {
    lacks: 'read-file',
    category: 'Read',
    name: 'get_source',
    description: '',
    signals: { 'file-path-input': 'path' },
    params: { path: 'Path to the source file', crateName: 'Name' },
  },
  'the path of a key': {
    lacks: 'write-file',
    category: 'Write',
    name: 'create_key',
    description: 'Makes a key.',
    signals: { 'file-path-input': 'path' },
    params: { path: 'Optional HD path' },
  },
  'what was said in a call': {
    lacks: 'read-chat',
    category: 'Read',
    name: 'conversation_transcript',
    description: 'Returns what was said in a conversation.',
    signals: { 'untrusted-content-read': null },
  },
  'a page of an archive': {
    lacks: 'fetch-url',
    category: 'Read',
    name: 'get_old_page',
    description: 'Retrieves a page from the Wayback Machine.',
    signals: { 'url-input': 'url' },
  },
  'a named operation of a program': {
    lacks: 'run-command',
    category: 'Execute',
    name: 'invokeKilnOperation',
    description: '',
    signals: { 'shell-command-input': 'operation' },
  },
  'a query of a service that only reads': {
    lacks: 'run-sql',
    category: 'Execute',
    name: 'run_query',
    description: 'Run a query against Salesforce.',
    signals: { 'sql-input': 'query' },
  },
  'names of libraries': {
    lacks: 'read-library-docs',
    category: 'Read',
    name: 'list_docs',
    description: 'Lists libraries with documentation.',
  },
  'talks of the user with an editor': {
    lacks: 'read-chat',
    category: 'Read',
    name: 'find_chats',
    description: 'Finds a chat about a file.',
    signals: { 'untrusted-content-read': null },
    server: 'Cursor History',
  },
  'a campaign that is set off': {
    lacks: 'send-message',
    category: 'Write',
    name: 'broadcast_campaign',
    description: 'Triggers a campaign.',
    signals: { 'message-sending': null },
  },
  'a folder of an object store, by the text of the tool': {
    lacks: 'write-file',
    category: 'Write',
    name: 'cut_clips',
    description: 'Cuts a film into clips for a save_dir (GCS path).',
    signals: { 'file-path-input': 'save_dir' },
    properties: { save_dir: text },
  },
};

function factsOf(kind: Omit<Kind, 'lacks'>) {
  const { name, description, category, signals = {}, params, server = '' } = kind;
  const properties =
    kind.properties ??
    Object.fromEntries(
      Object.entries(params ?? {}).map(([key, said]) => [key, { ...text, description: said }]),
    );
  const isListed = params !== undefined || kind.properties !== undefined;
  const inputSchema = isListed ? { type: 'object', properties } : null;
  const verdict: Verdict = {
    category,
    risk: 'Low',
    confidence: 1,
    evidence: [{ rule: '', field: 'description', start: 0, end: 0, quote: description }],
    signals: [
      ...Object.entries(signals),
      ...(kind.paths ?? []).map((path) => ['file-path-input', path] as const),
    ].map(([id, param]) => ({ id, param, evidence: [] })),
    conflicts: [],
    modes: null,
    undo: null,
    unread: 0,
  };
  const tool = ToolRecordSchema.parse({ name, description, inputSchema });
  return new RecordFacts(tool, verdict, { name: server, description: '' });
}

describe('what looks alike and is not', () => {
  test.each(Object.entries(KINDS))('%s', (_, kind) => {
    const capability = CAPABILITIES.find(({ id }) => id === kind.lacks);
    expect(capability).toBeDefined();
    if (capability !== undefined) expect(holds(capability, factsOf(kind))).toBe(false);
  });
});

/** Kinds that a draw found missed. */
const HELD: Record<string, Omit<Kind, 'lacks'> & { holds: CapabilityId }> = {
  'files that are put on a host': {
    holds: 'deploy-over',
    category: 'Execute',
    name: 'deploy_files',
    description: 'Deploys files to a hosting server.',
  },
  'any service of a house': {
    holds: 'call-any-endpoint',
    category: 'Execute',
    name: 'call_service',
    description: 'Executes services of the house. This is the universal tool.',
  },
};

test.each(Object.entries(HELD))('%s', (_, { holds: id, ...kind }) => {
  const capability = CAPABILITIES.find((one) => one.id === id);
  expect(capability).toBeDefined();
  if (capability !== undefined) expect(holds(capability, factsOf(kind))).toBe(true);
});
