import { describeError } from './describe-error.ts';
import type { Sender } from './send.ts';

const TIMEOUT_MS = 20_000;

/**
 * Sends by an HTTP mail API that takes Resend's JSON (`POST`, bearer token, `Idempotency-Key`), for hosts that cannot
 * open SMTP connections. 4xx other than 401, 403, 408 and 429 is an answer about the mail. 500 and a silence after the
 * request went out may mean that it was taken; anything else is no answer.
 */
export function mailApiSender(url: string, token: string, fetchIt: typeof fetch): Sender {
  return {
    close: () => {},
    send: async (mail) => {
      try {
        const response = await fetchIt(url, {
          method: 'POST',
          // A redirect is an answer that is not ok. Cloudflare knows no 'error' here.
          redirect: 'manual',
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
        return { kind: meaning(response.status), error: String(response.status) };
      } catch (error) {
        const silent = error instanceof Error && error.name === 'TimeoutError';
        return { kind: silent ? 'broken' : 'unreachable', error: describeError(error) };
      }
    },
  };
}

function meaning(status: number): 'refused' | 'broken' | 'unreachable' {
  if (status === 500) return 'broken';
  const aboutMail = status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
  return aboutMail ? 'refused' : 'unreachable';
}
