import type { StoredMessage } from './store.ts';

const COLUMNS = [
  'received',
  'state',
  'proof',
  'subject',
  'id',
  'name',
  'email',
  'context',
  'message',
] as const;

/** Messages as CSV (RFC 4180) that a spreadsheet shows as text: a cell that could be a formula gets an apostrophe. */
export function toCsv(messages: readonly StoredMessage[]): string {
  const rows = messages.map((message) => [
    new Date(message.receivedAt).toISOString(),
    message.state,
    message.proof,
    message.subject,
    message.id,
    message.name,
    message.email,
    message.context.map((field) => `${field.label}: ${field.value}`).join('\n'),
    message.message,
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** First characters that start a formula in a spreadsheet, in ASCII and full width (OWASP ASVS 1.2.10). */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const cell = (value: string): string =>
  `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** Messages for a terminal: control characters are escaped, so that a message cannot steer it. */
export function toText(messages: readonly StoredMessage[]): string {
  return messages
    .map((message) => {
      const facts = [
        `${message.id}  ${new Date(message.receivedAt).toISOString()}  ${message.state}${message.lastError === null ? '' : ` (${message.lastError}, ${message.attempts} attempts)`}`,
        `${message.subject}  ${message.name} <${message.email}>`,
        ...message.context.map((field) => `${field.label}: ${field.value}`),
      ];
      return `${facts.map(escapeControls).join('\n')}\n${escapeControls(message.message).replaceAll(/^/gm, '  ')}\n`;
    })
    .join('\n');
}

const escapeControls = (text: string): string =>
  text.replace(
    /[^\P{Cc}\n\t]/gu,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
