import type { Capability } from '../capability.ts';
import { stems } from '../stems.ts';
import { changes, has, ISSUE_WORDS, MAIL_WORDS } from './facts.ts';

const INSTALLS = stems('install upgrade');
const SOFTWARE = stems(
  'package packages plugin plugins extension dependency dependencies module addon chart npm pip library component theme skill server mcp app integration',
);

const REPORTS = stems(ISSUE_WORDS.join(' '));
/** A certificate is issued, an image pulled. */
const NO_REPORTS = stems('certificate docker container invoice key');
const OWNED = stems('owner ownership app application repository domain project account');
const MAIL = stems('mail email e-mail inbox gmail');

/** What a tool does to others. */
export const EFFECT_CAPABILITIES = [
  {
    id: 'publish-text',
    rank: 2,
    looksFor: 'Free text that goes to issues, pull requests, comments or pages.',
    why: 'publishes text ({param}) where others can read it',
    param: 'free-text-sink',
    test: (f) =>
      (has(f, 'free-text-sink') || has(f, 'outbound-sink', 'missing-schema')) &&
      changes(f) &&
      f.about(REPORTS) &&
      !f.about(NO_REPORTS) &&
      !has(f, 'message-sending'),
  },
  {
    id: 'send-message',
    rank: 2,
    looksFor: 'A tool that sends messages to people.',
    why: 'sends text to people ({param}): a way out for data',
    param: 'free-text-sink',
    test: (f) => has(f, 'message-sending') && changes(f),
  },
  {
    id: 'send-to-recipient',
    rank: 3,
    looksFor: 'A message with a recipient argument.',
    why: 'sends to a recipient that the caller names ({param})',
    param: 'recipient-address',
    test: (f) => has(f, 'message-sending', 'recipient-address') && changes(f),
  },
  {
    id: 'send-mail',
    rank: 3,
    looksFor: 'A tool that sends e-mail.',
    why: 'sends e-mail to an address that the caller names ({param})',
    param: 'recipient-address',
    test: (f) => has(f, 'message-sending') && (f.named(...MAIL_WORDS) || f.did(MAIL)),
  },
  {
    id: 'transfer-ownership',
    rank: 4,
    looksFor: 'A tool that gives something to another owner.',
    why: 'gives something away to an owner that the caller names',
    param: null,
    test: (f) => f.named('transfer') && !has(f, 'payment-input') && f.about(OWNED) && changes(f),
  },
  {
    id: 'write-agent-config',
    rank: 4,
    looksFor: 'A tool that changes the configuration of an agent.',
    why: 'changes the configuration of the agent itself',
    param: null,
    test: (f) => has(f, 'config-write'),
  },
  {
    id: 'write-memory',
    rank: 3,
    looksFor: 'A tool that writes what the agent remembers.',
    why: 'writes what the agent reads again later',
    param: null,
    test: (f) => has(f, 'memory-write'),
  },
  {
    id: 'install-software',
    rank: 3,
    looksFor: 'A tool that installs packages, plugins or servers.',
    why: 'installs software of others',
    param: null,
    test: (f) =>
      (has(f, 'dependency-install') && f.category !== 'Read') ||
      (f.category === 'Execute' && f.did(INSTALLS) && f.about(SOFTWARE)),
  },
  {
    id: 'spend-per-call',
    rank: 2,
    looksFor: 'A tool whose record says that a call costs money.',
    why: 'costs money with every call',
    param: null,
    test: (f) => has(f, 'cost-per-call'),
  },
] as const satisfies readonly Capability[];
