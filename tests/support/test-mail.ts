import type { Mail } from '../../src/contact/mail.ts';

/** A mail as the contact form composes it, for tests of what sends it. */
export const testMail: Mail = {
  messageId: '1@site.example',
  from: 'form@site.example',
  to: 'owner@site.example',
  replyTo: { name: 'Ada', address: 'ada@example.org' },
  subject: 'Subject',
  text: 'Text',
};
