import { deliverDue } from '../../src/contact/deliver.ts';
import type { Store } from '../../src/contact/libsql/open-store.ts';
import type { SendMail } from '../../src/contact/send.ts';
import { smtpSender } from '../../src/contact/smtp.ts';

export const MAIL = { siteName: 'Test site', from: 'form@site.example', to: 'owner@site.example' };

/** Settings of a server process that delivers to this port. */
export const mailEnv = (port: number): Record<string, string> => ({
  CONTACT_SMTP_URL: `smtp://127.0.0.1:${port}`,
  CONTACT_MAIL_FROM: MAIL.from,
  CONTACT_MAIL_TO: MAIL.to,
});

/** One delivery worker as `npm run deliver` is one, with its clock `aheadMs` ahead. */
export async function deliverAll(
  store: Store,
  port: number,
  aheadMs = 0,
  wrap: (send: SendMail) => SendMail = (send) => send,
) {
  const sender = smtpSender(`smtp://127.0.0.1:${port}`);
  try {
    return await deliverDue({
      outbox: store,
      send: wrap(sender.send),
      mail: MAIL,
      now: () => Date.now() + aheadMs,
      random: Math.random,
      newId: () => crypto.randomUUID(),
      stopAt: Number.POSITIVE_INFINITY,
      goOn: () => true,
    });
  } finally {
    sender.close();
  }
}
