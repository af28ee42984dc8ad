import { describeError } from './describe-error.ts';
import type { Sender } from './send.ts';

const TIMEOUT_MS = 20_000;

/**
 * Sends by an HTTP mail API that takes Resend's JSON (`POST`, bearer token, `Idempotency-Key`), for hosts that cannot
 * open SMTP connections. 4xx other than 401, 403, 408 and 429 is an answer about the mail; anything else is no answer.
 */
export function mailApiSender(url: string, token: string, fetchIt: typeof fetch): Sender {
  return {
    close: () => {},
    send: async (mail) => {
      try {
        const response = await fetchIt(url, {
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT_MS),
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'idempotency-key': mail.messageId,
          },
          body: JSON.stringify({
            from: mail.from,
            to: [mail.to],
            ...(mail.replyTo === null ? {} : { reply_to: mail.replyTo.address }),
            subject: mail.subject,
            text: mail.text,
            headers: { 'Message-ID': `<${mail.messageId}>` },
          }),
        });
        await response.body?.cancel();
        if (response.ok) return { kind: 'sent' };
        const aboutMail =
          response.status >= 400 &&
          response.status < 500 &&
          ![401, 403, 408, 429].includes(response.status);
        return { kind: aboutMail ? 'refused' : 'unreachable', error: String(response.status) };
      } catch (error) {
        return { kind: 'unreachable', error: describeError(error) };
      }
    },
  };
}
