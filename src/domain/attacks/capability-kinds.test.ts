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
  server?: string;
}

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
  'a button that is no part of a page': {
    lacks: 'drive-browser',
    category: 'Execute',
    name: 'press_a',
    description: 'Presses the A button of the game controller.',
  },
};

function factsOf({ name, description, category, signals = {}, params, server = '' }: Kind) {
  const properties = Object.fromEntries(
    Object.entries(params ?? {}).map(([key, said]) => [key, { type: 'string', description: said }]),
  );
  const inputSchema = params === undefined ? null : { type: 'object', properties };
  const verdict: Verdict = {
    category,
    risk: 'Low',
    confidence: 1,
    evidence: [{ rule: '', field: 'description', start: 0, end: 0, quote: description }],
    signals: Object.entries(signals).map(([id, param]) => ({ id, param, evidence: [] })),
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
