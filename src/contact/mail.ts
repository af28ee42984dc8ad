import type { StoredMessage } from './store.ts';
import { findSubject } from './subjects.ts';

/** A plain-text mail. Envelope and From are the site's own; only Reply-To names the sender. */
export interface Mail {
  /** Without angle brackets; the same for each attempt, so that a mail sent twice can be told. */
  messageId: string;
  from: string;
  to: string;
  replyTo: { name: string; address: string } | null;
  subject: string;
  text: string;
}

export interface MailSettings {
  siteName: string;
  /** Address that mails come from; its domain goes into the Message-ID. */
  from: string;
  /** The one address that mails go to. */
  to: string;
}

/** The mail of one message. The subject line holds nothing that the sender wrote. */
export function composeMail(message: StoredMessage, settings: MailSettings): Mail {
  const label = findSubject(message.subject)?.label ?? message.subject;
  const facts = [
    ['Subject', label],
    ['Name', message.name],
    ['E-mail', message.email],
    ...message.context.map((field) => [field.label, field.value]),
    ['Received', new Date(message.receivedAt).toISOString()],
    ['Message id', message.id],
  ];
  const text = [
    ...facts.map(([name, value]) => `${name}: ${value}`),
    '',
    '-- Message --',
    '',
    message.message,
    '',
  ].join('\n');
  return {
    messageId: `${message.id}@${domainOf(settings.from)}`,
    from: settings.from,
    to: settings.to,
    replyTo: { name: message.name, address: message.email },
    subject: `[${settings.siteName}] ${label} (${message.id.slice(0, 8)})`,
    text: showControls(text),
  };
}

/** The one mail about messages that could not be delivered: their ids, nothing of what they say. */
export function composeAlert(ids: readonly string[], settings: MailSettings): Mail {
  return notice(settings, 'Undelivered messages', `dead-${ids[0] ?? 'none'}-${ids.length}`, [
    `${ids.length === 1 ? 'One message' : `${ids.length} messages`} of the contact form could not be delivered and will not be tried again.`,
    'Read them with: npm run messages -- list --state dead',
    'Queue them again with: npm run messages -- retry',
    '',
    ...ids,
  ]);
}

/** The mail of a day about messages that were taken for spam: how many, and what to do about one that is none. */
export function composeSpamCount(ids: readonly string[], settings: MailSettings): Mail {
  return notice(settings, 'Held as spam', `spam-${ids[0] ?? 'none'}-${ids.length}`, [
    `${ids.length === 1 ? 'One message' : `${ids.length} messages`} of the contact form ${ids.length === 1 ? 'was' : 'were'} taken for spam since the last such mail.`,
    'Read them with: npm run messages -- list --state spam',
    'Have one mailed with: npm run messages -- not-spam --id ID',
  ]);
}

/** A mail of the site to its owner. */
function notice(
  { from, to, siteName }: MailSettings,
  subject: string,
  id: string,
  lines: readonly string[],
): Mail {
  return {
    messageId: `${id}@${domainOf(from)}`,
    from,
    to,
    replyTo: null,
    subject: `[${siteName}] ${subject}`,
    text: `${lines.join('\n')}\n`,
  };
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** Control characters as visible pictures (U+2400 block, else U+FFFD), so that a terminal mail reader cannot be steered. */
function showControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, (char) => {
    const code = char.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}
