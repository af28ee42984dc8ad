import type { ToolFacts } from '../capability.ts';

/** Words for reports and discussions that outsiders can write to. */
export const ISSUE_WORDS = [
  'issue',
  'issues',
  'pull',
  'pr',
  'prs',
  'merge',
  'ticket',
  'tickets',
  'comment',
  'comments',
];
/** Words for e-mail. */
export const MAIL_WORDS = ['mail', 'mails', 'email', 'emails', 'inbox', 'gmail', 'outlook'];

/** True when all of the signals were raised. */
export const has = (facts: ToolFacts, ...ids: string[]): boolean =>
  ids.every((id) => facts.signals.has(id));

/** True when the tool does more than look. */
export const changes = (facts: ToolFacts): boolean =>
  facts.category !== 'Read' && facts.category !== 'Unknown';
