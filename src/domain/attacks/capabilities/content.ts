import type { Capability } from '../capability.ts';
import { stems } from '../stems.ts';
import { has, ISSUE_WORDS, MAIL_WORDS } from './facts.ts';

/** A search of places near by, which no page is part of. */
const NEARBY = stems('local businesses places');
/** Hooks and jobs have threads as well. */
const NO_CHAT = stems('hook hooks job jobs');
const CRAWLS = stems('crawl scrape');
const WEB_WORDS = [
  'web',
  'website',
  'websites',
  'webpage',
  'html',
  'internet',
  'browser',
  'scrape',
  'crawl',
];
/** In the name these mean the web; in a description they may be pages of a result. */
const WEB_NAMES = ['page', 'site', 'url', 'fetch', 'navigate', 'extract'];
/** A ticket may also be one for a train. */
const SUPPORT_WORDS = [
  'support',
  'customer',
  'help',
  'desk',
  'service',
  'jira',
  'zendesk',
  'issue',
  'issues',
];
/** Records of a person's day are called logs too. */
const OWN_LOGS = stems(
  'food sleep activity water weight work time exercise meal change mood habit catalog worklog histogram body daily',
);
const CHAT_WORDS = [
  'channel',
  'channels',
  'chat',
  'chats',
  'thread',
  'slack',
  'whatsapp',
  'telegram',
  'discord',
  'conversation',
];

/** What a tool brings back, or says about itself. */
export const CONTENT_CAPABILITIES = [
  {
    id: 'read-issues',
    rank: 3,
    looksFor: 'A tool that brings in issues, pull requests, tickets or comments.',
    why: 'returns text that strangers write (issues, tickets, comments)',
    param: null,
    test: (f) =>
      has(f, 'untrusted-content-read') &&
      f.named(...ISSUE_WORDS) &&
      (!f.named('ticket', 'tickets') || f.says(...SUPPORT_WORDS)) &&
      !has(f, 'file-path-input') &&
      !f.named('links', 'type', 'types', 'status', 'statuses', 'count', 'sla', 'watchers'),
  },
  {
    id: 'read-repository',
    rank: 2,
    looksFor: 'A tool that reads files or code of a repository on a forge.',
    why: 'reads repositories, private ones included, with the rights of its token',
    param: null,
    test: (f) =>
      f.category === 'Read' &&
      f.named('file', 'contents', 'code', 'commit', 'commits') &&
      f.says('repository', 'repositories', 'github', 'gitlab') &&
      !has(f, 'file-path-input'),
  },
  {
    id: 'read-web',
    rank: 2,
    looksFor: 'A tool that brings in web pages or search results.',
    why: 'returns text of web pages, which anyone can write',
    param: null,
    test: (f) =>
      (has(f, 'untrusted-content-read') &&
        (f.says(...WEB_WORDS) || (f.named(...WEB_NAMES) && !has(f, 'file-path-input'))) &&
        !f.about(NEARBY) &&
        !f.named('list', 'parse', 'transcript', 'transcripts') &&
        !f.named(...ISSUE_WORDS)) ||
      (f.category === 'Execute' &&
        f.did(CRAWLS) &&
        !f.named('click', 'type', 'press', 'back', 'forward', 'wait')),
  },
  {
    id: 'read-mail',
    rank: 3,
    looksFor: 'A tool that brings in e-mail.',
    why: 'returns e-mail, which anyone can send',
    param: null,
    test: (f) => has(f, 'untrusted-content-read') && f.says(...MAIL_WORDS),
  },
  {
    id: 'read-chat',
    rank: 3,
    looksFor: 'A tool that brings in chat messages.',
    why: 'returns chat messages, which others write',
    param: null,
    test: (f) => has(f, 'untrusted-content-read') && f.says(...CHAT_WORDS) && !f.about(NO_CHAT),
  },
  {
    id: 'read-logs',
    rank: 3,
    looksFor: 'A tool that reads logs.',
    why: 'returns logs, into which outside requests write',
    param: null,
    test: (f) =>
      f.category === 'Read' &&
      f.named('log', 'logs') &&
      !f.named('list', 'login', 'stats', 'statistics', 'count') &&
      !f.about(OWN_LOGS),
  },
  {
    id: 'read-library-docs',
    rank: 4,
    looksFor: 'A tool that brings in documentation of libraries.',
    why: 'returns documentation that others publish',
    param: null,
    test: (f) =>
      f.category === 'Read' &&
      f.named('docs', 'documentation', 'doc') &&
      f.says('library', 'libraries', 'package', 'packages', 'framework', 'developer'),
  },
  {
    id: 'search-web',
    rank: 3,
    looksFor: 'A search of the web with a free query.',
    why: 'puts a free query to the web: a read-only way out for data',
    param: null,
    test: (f) =>
      f.named('search') &&
      f.says('web', 'internet') &&
      !f.about(NEARBY) &&
      (f.category === 'Read' || f.category === 'Execute'),
  },
  {
    id: 'address-model',
    rank: 5,
    looksFor: 'Text in the definition that is written for the model, or hidden from people.',
    why: 'its definition carries text that is meant for the model or hidden from people',
    param: null,
    test: (f) => has(f, 'hidden-characters') || has(f, 'directive-to-model'),
  },
] as const satisfies readonly Capability[];
