import { expect, test } from 'vitest';
import { composeMail } from './mail.ts';
import type { StoredMessage } from './store.ts';

const stored: StoredMessage = {
  id: '3f2a9c1e-0000-4000-8000-000000000000',
  receivedAt: Date.UTC(2026, 10, 21, 12),
  state: 'pending',
  subject: 'dispute',
  name: 'Ada',
  email: 'ada@example.org',
  message: '<script>alert(1)</script>\u001b[2K',
  context: [{ name: 'tool', label: 'Tool', value: 'files / write' }],
  proof: 'work',
  attempts: 0,
  nextAttemptAt: 0,
  deliveredAt: null,
  lastError: null,
};
const settings = { siteName: 'Toolward', from: 'form@site.example', to: 'owner@site.example' };

test('envelope, From and subject are ours, only Reply-To is the sender', () => {
  const mail = composeMail(stored, settings);
  expect(mail).toMatchObject({
    from: 'form@site.example',
    to: 'owner@site.example',
    replyTo: { name: 'Ada', address: 'ada@example.org' },
    subject: '[Toolward] Dispute a verdict (3f2a9c1e)',
    messageId: '3f2a9c1e-0000-4000-8000-000000000000@site.example',
  });
});

test('the body is plain text with the structured context, and cannot steer a terminal', () => {
  const { text } = composeMail(stored, settings);
  expect(text).toContain('Tool: files / write');
  expect(text).toContain('<script>alert(1)</script>\u241b[2K');
});
