import type { Capability, ToolFacts } from '../capability.ts';
import { stems } from '../stems.ts';
import { has, ISSUE_WORDS, MAIL_WORDS } from './facts.ts';

/** A search of places near by, which no page is part of. */
const NEARBY = stems('local businesses places');
/** Of a chat, but no message of it. */
const NO_MESSAGES = [
  'search',
  'completion',
  'participants',
  'transcript',
  'members',
  'settings',
  'emoji',
  'reaction',
  'reactions',
];
/** Hooks and jobs have threads as well, and so has mail. */
const NO_CHAT = stems('hook hooks job jobs mail email gmail notification notifications');
const CRAWLS = stems('crawl scrape');
/** Said first, these only set a crawl going. */
const SETS_GOING = stems('start initiate trigger queue schedule submit launch enqueue kick');
/** Data of one site, by its name (`Scrape flights from Kayak`): no page that anyone can write, unless people write there. */
const OF_ONE_SITE =
  /\b[Ss]crap(?:e[sd]?|ing)\b[^.]*?\b(?:from|of|on) (?!(?:HTML|URLs?|RSS|JSON|JS|JavaScript|Web|Internet|Markdown|PDF|SPA|AI|LLM|Google)\b)[A-Z][a-z]/;
const WRITTEN_BY_PEOPLE = stems(
  'post posts comment comments review reviews thread tweet discussion forum',
);
const isOfOneSite = (f: ToolFacts): boolean =>
  (has(f, 'url-input') ? f.isOneSite && !f.about(WEB) : !f.saysUrl && f.leads(OF_ONE_SITE)) &&
  !f.about(WRITTEN_BY_PEOPLE);
/** Work that is only begun: what it finds comes back from another call, or goes elsewhere. */
const LATER = ['asynchronous', 'asynchronously', 'async', 'job id', 'crawl id', 'task id'];
/** What a tracker or a wiki keeps: it is no page of the web. */
const TRACKED = stems(`record message messages notification ${ISSUE_WORDS.join(' ')}`);
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
const WEB_NAMES = ['url', 'fetch', 'extract'];
/** A wiki and a book have pages as well: these mean the web beside an address only. */
const PAGE_NAMES = ['page', 'site'];
/** Of a crawl or a browser, and nothing is read. */
const NO_CONTENT = [
  'click',
  'type',
  'press',
  'back',
  'forward',
  'wait',
  'cancel',
  'check',
  'job',
  'scroll',
  'generate',
];
/** Figures about a website are no text of it. */
const FIGURES = [
  'pageviews',
  'metrics',
  'stats',
  'statistics',
  'analytics',
  'traffic',
  'performance',
  'info',
  'status',
  'ssl',
];
/** What a program finds in code is called an issue too. */
const FINDINGS = stems(
  'sonar sonarqube sonarcloud lint linter scanner vulnerability vulnerabilities accessibility infrastructure problem problems',
);
/** Servers of such programs. */
const CHECKERS = stems('sonar sonarqube linter scanner static quality');
/** Of an issue, but none of its text. */
const NO_TEXT = [
  'form',
  'forms',
  'link',
  'links',
  'url',
  'urls',
  'assignee',
  'assignees',
  'images',
  'dates',
  'development',
  'type',
  'types',
  'status',
  'statuses',
  'count',
  'sla',
  'watchers',
  'attachment',
  'attachments',
  'reaction',
  'reactions',
  'emoji',
  'history',
  'changelog',
  'changelogs',
  'transitions',
  'labels',
  'fields',
  'metrics',
  'top',
];
/** Mail that the user wrote, or none at all. */
const OWN_MAIL = [
  'draft',
  'drafts',
  'sent',
  'template',
  'templates',
  'label',
  'labels',
  'folders',
  'log',
  'logs',
  'address',
  'addresses',
  'customization',
  'customizations',
  'notification',
  'notifications',
  'settings',
  'employee',
  'work',
  'check',
  'headers',
  'routing',
  'trends',
  'scheduled',
  'plan',
  'tips',
  'rules',
  'overrides',
  'broadcasts',
  'preview',
  'report',
  'reports',
  'campaign',
  'campaigns',
];
const MAIL = stems(MAIL_WORDS.join(' '));
/** Addresses of mail, no mail. */
const ADDRESSES = /\be-?mail addresses\b|邮箱地址|郵箱地址|メールアドレス/i;
/** Mail that a program writes. */
const PROGRAM_MAIL = stems('reminder invoice sent');
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
/** Said first, `log` is a deed: something is noted down. */
const NOTES_DOWN = stems('log record track');
/** Which logs there are, and none of their words. */
const NO_ENTRIES =
  /\bdoes not return (?:the )?(?:log )?(?:contents?|texts?|messages|entries)\b|不返回具体日志/i;
/** Who did what with an account: no outside request writes there. */
const AUDIT = /\baudit\b/i;
/** Nobody from outside writes into the log of a program on the desk. */
const OWN_PROGRAMS = stems('editor game plugin');
const DESKTOP = stems('desktop');
/** Events of a blockchain are no log of a program. */
const CHAIN = stems('blockchain contract token address transaction evm');
const CHAIN_SERVERS = stems('blockchain evm ethereum wallet');
const CHAT_WORDS = [
  'channel',
  'channels',
  'chat',
  'chats',
  'slack',
  'whatsapp',
  'telegram',
  'discord',
  'conversation',
];
const THREADS = ['thread', 'threads'];
/** The network of that name: what stands there is posted to all. */
const NETWORK = /\bThreads (?:users?|posts?|public|profiles?|feed)\b/;
const DEVICES = stems('device');
const THOUGHTS = stems('thought thinking');
/** Talks of the user with a program: no stranger writes there. */
const OWN_TALKS = stems('ai assistant cursor agent');
/** What was said so far, in words that order the model about. */
const TALK =
  /conversation|chat|dialog|transcript|verbatim|history|(?:user|their)(?:'s)? (?:\w+ )?(?:message|prompt|words|request)|system prompt/i;
/** Servers of programs with which the user alone talks. */
const EDITORS = stems('cursor copilot');
const POSTS = stems(`reddit ${ISSUE_WORDS.join(' ')}`);
const LIBRARY = stems('library package framework');
const WEB = stems('web internet');

const takesUrl = (f: ToolFacts): boolean => has(f, 'url-input') || f.saysUrl;
/** Named by their ids, and kept by one service. */
const IDS = /[a-z_]ids?$|^ids?$/i;
const byId = (f: ToolFacts): boolean => f.isListed && !takesUrl(f) && f.takesParam(IDS);
/** A link for the user, with none of its text. */
const GIVES_LINK = /^\W*(?:gets?|returns?) the (?:link|url|address)\b/i;
/** Pages of a file of the machine, by its words or by its argument, and none of the web. */
const isFile = (f: ToolFacts): boolean =>
  (has(f, 'file-path-input') || f.saysPath) && !f.says(...WEB_WORDS) && !takesUrl(f);

/** What a tool brings back, or says about itself. */
export const CONTENT_CAPABILITIES = [
  {
    id: 'read-issues',
    rank: 3,
    looksFor: 'A tool that brings in issues, pull requests, tickets or comments.',
    why: 'returns text that strangers write (issues, tickets, comments)',
    param: null,
    needs: ['untrusted-content-read'],
    test: (f) =>
      f.named(...ISSUE_WORDS) &&
      (!f.named('ticket', 'tickets') || f.says(...SUPPORT_WORDS)) &&
      !has(f, 'file-path-input') &&
      !f.about(FINDINGS) &&
      !f.servedBy(CHECKERS) &&
      !f.named(...NO_TEXT),
  },
  {
    id: 'read-repository',
    rank: 2,
    looksFor: 'A tool that reads files or code of a repository on a forge.',
    why: 'reads repositories, private ones included, with the rights of its token',
    param: null,
    only: ['Read'],
    test: (f) =>
      f.named('file', 'contents', 'code', 'commit', 'commits') &&
      f.says('repository', 'repositories', 'github', 'gitlab') &&
      !f.named('references') &&
      !has(f, 'file-path-input'),
  },
  {
    id: 'read-web',
    rank: 2,
    looksFor: 'A tool that brings in web pages or search results.',
    why: 'returns text of web pages, which anyone can write',
    param: null,
    maySitInParams: true,
    test: (f) =>
      ((has(f, 'untrusted-content-read') &&
        (f.says(...WEB_WORDS) ||
          (f.named('navigate') && has(f, 'url-input') && !f.isOneSite) ||
          (f.named(...PAGE_NAMES) && takesUrl(f)) ||
          (f.named(...WEB_NAMES) && !f.about(TRACKED) && !byId(f))) &&
        !(has(f, 'file-path-input') && f.isHeld) &&
        !f.leads(GIVES_LINK) &&
        !isFile(f) &&
        !(f.named('convert') && f.named('html') && !takesUrl(f)) &&
        !f.about(NEARBY) &&
        !f.about(FINDINGS) &&
        !f.about(THOUGHTS) &&
        !f.about(MAIL) &&
        !f.named(...FIGURES) &&
        !f.named('list', 'parse', 'transcript', 'transcripts', 'attachment', 'attachments') &&
        !(f.named('doc', 'docs') && (!has(f, 'url-input') || f.isOneSite)) &&
        !f.named(...ISSUE_WORDS, ...MAIL_WORDS)) ||
        (f.category === 'Execute' && f.did(CRAWLS) && !f.begins(SETS_GOING))) &&
      !isOfOneSite(f) &&
      !f.named(...NO_CONTENT) &&
      !f.says(...LATER),
  },
  {
    id: 'read-mail',
    rank: 3,
    looksFor: 'A tool that brings in e-mail.',
    why: 'returns e-mail, which anyone can send',
    param: null,
    needs: ['untrusted-content-read'],
    test: (f) =>
      (f.about(MAIL) || (f.says(...MAIL_WORDS) && f.servedBy(MAIL))) &&
      !f.named(...OWN_MAIL) &&
      !f.leads(ADDRESSES) &&
      !f.about(PROGRAM_MAIL),
  },
  {
    id: 'read-chat',
    rank: 3,
    looksFor: 'A tool that brings in chat messages.',
    why: 'returns chat messages, which others write',
    param: null,
    needs: ['untrusted-content-read'],
    test: (f) =>
      (f.says(...CHAT_WORDS) ||
        (f.named(...THREADS) && !f.about(MAIL) && !f.servedBy(MAIL) && !f.leads(NETWORK))) &&
      !f.about(NO_CHAT) &&
      !f.about(OWN_TALKS) &&
      !f.servedBy(EDITORS) &&
      !f.about(POSTS) &&
      !f.named(...NO_MESSAGES),
  },
  {
    id: 'read-logs',
    rank: 3,
    looksFor: 'A tool that reads logs.',
    why: 'returns logs, into which outside requests write and in which secrets can stand',
    param: null,
    only: ['Read', 'Write'],
    test: (f) =>
      f.named('log', 'logs') &&
      // A look-up that saves what it finds returns it as well.
      (f.category === 'Read' || f.named('get', 'read', 'fetch', 'tail')) &&
      !f.named('list', 'login', 'stats', 'statistics', 'count', 'event', 'events', 'audit') &&
      // What was done through the tool itself, and where logs go.
      !f.named('operation', 'operations', 'ddl', 'drain', 'drains') &&
      !f.named('group', 'groups', 'streams', 'url', 'urls') &&
      !f.named('git') &&
      !f.begins(NOTES_DOWN) &&
      !f.tells(NO_ENTRIES) &&
      !f.leads(AUDIT) &&
      !f.about(OWN_LOGS) &&
      !f.about(OWN_PROGRAMS) &&
      !(f.named('console') && f.about(DESKTOP)) &&
      !f.about(CHAIN) &&
      !f.servedBy(CHAIN_SERVERS),
  },
  {
    id: 'read-library-docs',
    rank: 4,
    looksFor: 'A tool that brings in documentation of libraries.',
    why: 'returns documentation that others publish',
    param: null,
    only: ['Read'],
    test: (f) => f.named('docs', 'documentation', 'doc') && !f.named('list') && f.about(LIBRARY),
  },
  {
    id: 'search-web',
    rank: 3,
    looksFor: 'A search of the web with a free query.',
    why: 'puts a free query to the web: a read-only way out for data',
    param: null,
    only: ['Read', 'Execute'],
    test: (f) =>
      f.named('search') &&
      f.about(WEB) &&
      !f.about(NEARBY) &&
      !f.about(DEVICES) &&
      !f.named('log', 'logs', 'docs', 'documentation', 'data'),
  },
  {
    id: 'address-model',
    rank: 5,
    looksFor: 'Text in the definition that is written for the model, or hidden from people.',
    why: 'its definition carries text that is meant for the model or hidden from people',
    param: null,
    maySitInParams: true,
    needs: ['hidden-characters', 'directive-to-model'],
    test: () => true,
  },
  {
    id: 'take-conversation',
    rank: 5,
    looksFor:
      "Text in the definition that asks the model for the conversation or the user's words.",
    why: "its definition asks the model for the conversation or the user's words",
    param: null,
    maySitInParams: true,
    needs: ['directive-to-model'],
    test: (f) => TALK.test(f.quoteOf('directive-to-model')),
  },
] as const satisfies readonly Capability[];
