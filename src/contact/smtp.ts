import { createTransport } from 'nodemailer';
import { describeError } from './describe-error.ts';
import type { Sender, SendResult } from './send.ts';

/** Steps of an SMTP session before any mail is named: a failure there says nothing about the mail. */
const BEFORE_MAIL: readonly unknown[] = ['CONN', 'EHLO', 'HELO', 'STARTTLS', undefined];

/**
 * Sends by SMTP over one kept connection. `url` is smtp://user:password@host:port or smtps://…; smtp:// to another
 * machine than this one must offer STARTTLS.
 */
export function smtpSender(url: string): Sender {
  const target = new URL(url);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(target.hostname);
  const transport = createTransport({
    host: target.hostname.replace(/^\[|\]$/g, ''),
    port: Number(target.port || (target.protocol === 'smtps:' ? 465 : 587)),
    secure: target.protocol === 'smtps:',
    requireTLS: !local,
    ignoreTLS: local,
    ...(target.username === ''
      ? {}
      : {
          auth: {
            user: decodeURIComponent(target.username),
            pass: decodeURIComponent(target.password),
          },
        }),
    pool: true,
    maxConnections: 1,
    maxMessages: Number.POSITIVE_INFINITY,
    // Retrying is the outbox's: a send that the pool repeats in silence could arrive twice.
    maxRequeues: 0,
    // One send must end well inside the lease of its row.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    close: () => transport.close(),
    send: async (mail) => {
      try {
        await transport.sendMail({
          envelope: { from: mail.from, to: [mail.to] },
          messageId: `<${mail.messageId}>`,
          from: mail.from,
          to: mail.to,
          ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
          subject: mail.subject,
          text: mail.text,
          textEncoding: 'quoted-printable',
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { kind: 'sent' };
      } catch (error) {
        return judge(error);
      }
    },
  };
}

function judge(error: unknown): SendResult {
  const { responseCode, command } = (error ?? {}) as { responseCode?: unknown; command?: unknown };
  // 421: the server is closing for everybody.
  const aboutMail =
    typeof responseCode === 'number' && responseCode !== 421 && !String(command).startsWith('AUTH');
  if (aboutMail && !BEFORE_MAIL.includes(command))
    return { kind: 'refused', error: String(responseCode) };
  if (typeof responseCode === 'number') return { kind: 'unreachable', error: String(responseCode) };
  return { kind: isBroken(error) ? 'broken' : 'unreachable', error: describeError(error) };
}

/** Whether a session had begun: the server hung up, or was silent after its greeting. */
function isBroken(error: unknown): boolean {
  const { code, syscall, timeoutType } = (error ?? {}) as Record<string, unknown>;
  return (
    code === 'ECONNECTION' ||
    (code === 'ESOCKET' && syscall === 'read') ||
    timeoutType === 'SOCKET_TIMEOUT'
  );
}
