import type { Capability, ToolFacts } from '../capability.ts';
import { stems } from '../stems.ts';
import { changes, has, ISSUE_WORDS, MAIL_WORDS } from './facts.ts';

const INSTALLS = stems('install upgrade');
const SOFTWARE = stems(
  'package packages plugin plugins extension dependency dependencies module addon npm pip library component theme skill server mcp app integration',
);

const REPORTS = stems(ISSUE_WORDS.join(' '));
/** An app of the machine that is put on a phone or a simulator: nothing of others comes with it. */
const DEVICES = stems('device simulator sim emulator ios android phone');
const isOwnBuild = (f: ToolFacts): boolean =>
  has(f, 'file-path-input') && (f.about(DEVICES) || f.servedBy(DEVICES) || f.takesParam(PHONE_APP));
/** The file or the name of an app of a phone. */
const PHONE_APP = /(?:^|_)(?:apk|ipa|bundle)(?:_?(?:id|path|file))?$/i;
/** What a chart sets up runs in a cluster, a certificate is a file, and no package of the machine is installed. */
const CHARTS = stems('helm ssl certificate kubernetes');
/** How to install is told, and nothing is. */
const WRITES_DOWN = stems('generate');
const TELLS_HOW =
  /^\W*(?:generat|provid|return|get|show|list|suggest|recommend|print)\w*\b[^,;]{0,40}\b(?:commands?|instructions?|steps|snippets?|guides?)\b/i;

/** What is there already. */
const INSTALLED = /\b(?:an?|the|all|each) installed\b/i;
/** A certificate is issued, an image pulled. */
const NO_REPORTS = stems('certificate docker container invoice key');
const OWNED = stems('owner ownership app application repository domain project account');
/** Who has the code of authorization takes over and gives nothing away. */
const TAKES_OVER = stems('auth');
const MAIL = stems('mail email e-mail inbox gmail');

/** Sends no words of the caller: a greeting of the service, or events of a protocol. */
const NO_WORDS = stems('invitation invite stream event resend campaign');
/** What is said in a game, its players alone read. */
const GAMES = stems('game games ingame');
/** A window of the machine itself, which the user alone sees. */
const OWN_SCREEN = stems('macos desktop toast');

const SENDS_TO = stems('send reply forward post');
const RECIPIENT = stems(
  'recipient user users phone number address person contact group channel thread dm direct',
);

/** Sent as a message, but no text that a reader's program would follow. */
const NO_TEXT = [
  'audio',
  'voice',
  'video',
  'image',
  'photo',
  'sticker',
  'location',
  'typing',
  'reaction',
  'poll',
];

/** A reply to a comment stays beside it, and nothing unfolds its links. */
const COMMENTS = stems('comment comments');
/** Written down, and sent by another call. */
const NOT_YET = /\b(?:does|do|will) not send\b|\bwithout sending\b/i;
/** A thread of a review or a report stands beside it. */
const REVIEWS = stems('merge pull issue ticket');
/** An invitation goes by mail, whatever is written into it. */
const INVITES = stems('invitation invite calendar');
const SENDS = stems('send');
/** What is said to a program is read by no person, and nothing unfolds its links. */
const PROGRAMS = stems('agent agents subagent bot assistant model llm gpt copilot chatbot swarm');
/** A message that is answered in the same call, or whose answer is fetched by a number, goes to a program. */
const TALKS =
  /\bsends? (?:an? |the |your |one )?(?:\w+ )?(?:message|prompt|question|text)s?\b[^.]*\b(?:and|then) (?:get|gets|receive|receives|return|returns|wait|waits|await)\b[^.]*\b(?:response|reply|answer|completion)s?\b|\breturns? a (?:task|job|run)[_ ]id\b/i;
const BOT_SERVERS = stems(
  'telegram discord slack whatsapp line lark feishu dingtalk wecom teams messenger qq',
);
const isToProgram = (f: ToolFacts): boolean =>
  (f.tells(TALKS) || f.about(PROGRAMS)) && !f.about(BOT_SERVERS) && !f.servedBy(BOT_SERVERS);
/** Written by the service itself: the caller adds no word. */
const CODES =
  /\b(?:one[- ]time|verification|confirmation|security|login|otp|2fa|activation|password[- ]reset)\b[^.]{0,20}\b(?:codes?|passcodes?|pins?|e-?mails?|links?|messages?|sms)\b/i;
const sendsCode = (f: ToolFacts): boolean => f.leads(CODES) && !has(f, 'free-text-sink');
const publishes = (f: ToolFacts): boolean =>
  changes(f) &&
  f.about(REPORTS) &&
  !f.named('form', 'template', 'type', 'category', 'label', 'field') &&
  !f.about(NO_REPORTS) &&
  (!has(f, 'message-sending') || f.about(COMMENTS) || f.about(REVIEWS));
/** Money that is sent by mail is no text, and what a program of messages is started with is none either. */
const sends = (f: ToolFacts): boolean =>
  changes(f) &&
  f.category !== 'Financial' &&
  (f.category !== 'Execute' || has(f, 'free-text-sink')) &&
  !f.named('test') &&
  !(f.named('compose') && !f.did(SENDS)) &&
  !(f.named('notification') && f.about(OWN_SCREEN));
/** In a name, beside a first sentence about mail. */
const MAIL_DEEDS = ['message', 'draft', 'reply', 'forward', 'broadcast'];
const isMail = (f: ToolFacts): boolean => f.named(...MAIL_WORDS) || f.about(MAIL);
const sendsWords = (f: ToolFacts): boolean =>
  sends(f) && !f.named(...NO_TEXT) && (has(f, 'free-text-sink') || !f.about(NO_WORDS));

/** What a tool does to others. */
export const EFFECT_CAPABILITIES = [
  {
    id: 'publish-text',
    rank: 2,
    looksFor: 'Free text that goes to issues, pull requests, comments or pages.',
    why: 'publishes text ({param}) where others can read it',
    param: 'free-text-sink',
    needs: ['free-text-sink'],
    test: publishes,
    unlisted: (f) => has(f, 'outbound-sink') && publishes(f),
  },
  {
    id: 'send-message',
    rank: 2,
    looksFor: 'A tool that sends messages to people, mail aside.',
    why: 'sends text to people ({param}): a way out for data',
    param: 'free-text-sink',
    needs: ['message-sending'],
    test: (f) =>
      sendsWords(f) &&
      !isToProgram(f) &&
      !sendsCode(f) &&
      !isMail(f) &&
      !f.about(COMMENTS) &&
      !f.about(REVIEWS) &&
      !f.about(INVITES) &&
      !f.about(GAMES) &&
      !f.servedBy(GAMES) &&
      // A draft or a circular that is there has no word of this call.
      !(f.isListed && f.named('draft', 'broadcast') && !has(f, 'free-text-sink')),
  },
  {
    id: 'send-to-recipient',
    rank: 3,
    looksFor: 'A message with a recipient argument.',
    why: 'sends to a recipient that the caller names ({param})',
    param: 'recipient-address',
    needs: ['recipient-address'],
    test: (f) =>
      has(f, 'message-sending') &&
      sendsWords(f) &&
      !isToProgram(f) &&
      !sendsCode(f) &&
      !f.about(REPORTS),
    unlisted: (f) =>
      has(f, 'message-sending') &&
      sendsWords(f) &&
      !isToProgram(f) &&
      !f.about(REPORTS) &&
      f.did(SENDS_TO) &&
      f.about(RECIPIENT),
  },
  {
    id: 'send-mail',
    rank: 3,
    looksFor: 'A tool that sends e-mail.',
    why: 'sends e-mail ({param}): a way out for data',
    param: 'recipient-address',
    needs: ['message-sending'],
    test: (f) =>
      sends(f) &&
      !sendsCode(f) &&
      !f.tells(NOT_YET) &&
      (f.named(...MAIL_WORDS) || (f.about(MAIL) && f.named(...MAIL_DEEDS))) &&
      // Sent once more, with no word and no address of the caller.
      !(
        f.isListed &&
        f.named('resend') &&
        !has(f, 'free-text-sink') &&
        !has(f, 'recipient-address')
      ),
  },
  {
    id: 'transfer-ownership',
    rank: 4,
    looksFor: 'A tool that gives something to another owner.',
    why: 'gives something away to an owner that the caller names',
    param: null,
    test: (f) =>
      f.named('transfer') &&
      !has(f, 'payment-input') &&
      f.about(OWNED) &&
      !f.takes(TAKES_OVER) &&
      changes(f),
  },
  {
    id: 'write-agent-config',
    rank: 4,
    looksFor: 'A tool that changes the configuration of an agent.',
    why: 'changes the configuration of the agent itself',
    param: null,
    needs: ['config-write'],
    test: () => true,
  },
  {
    id: 'write-memory',
    rank: 3,
    looksFor: 'A tool that writes what the agent remembers.',
    why: 'writes what the agent reads again later',
    param: null,
    needs: ['memory-write'],
    test: (f) => f.category !== 'Execute' && !f.named('init', 'initialize', 'initialise'),
  },
  {
    id: 'install-software',
    rank: 3,
    looksFor: 'A tool that installs packages, plugins or servers.',
    why: 'installs software of others',
    param: null,
    test: (f) =>
      !f.about(CHARTS) &&
      !f.leads(TELLS_HOW) &&
      !(f.leads(INSTALLED) && !f.named('install', 'upgrade', 'update')) &&
      !isOwnBuild(f) &&
      ((has(f, 'dependency-install') && f.category !== 'Read') ||
        (f.category === 'Execute' && f.did(INSTALLS) && f.about(SOFTWARE) && !f.did(WRITES_DOWN))),
  },
  {
    id: 'spend-per-call',
    rank: 2,
    looksFor: 'A tool whose record says that a call costs money.',
    why: 'costs money with every call',
    param: null,
    needs: ['cost-per-call'],
    // A key that was paid for is no price of a call, nor is what a customer is billed or what a listed thing would cost.
    test: (f) => !f.says('paid api key') && f.category !== 'Financial' && !f.named('list'),
  },
] as const satisfies readonly Capability[];
