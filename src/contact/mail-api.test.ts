import { expect, test } from 'vitest';
import type { Mail } from './mail.ts';
import { mailApiSender } from './mail-api.ts';

const URL = 'https://api.example/emails';
const mail: Mail = {
  messageId: '1@site.example',
  from: 'form@site.example',
  to: 'owner@site.example',
  replyTo: { name: 'Ada', address: 'ada@example.org' },
  subject: 'Subject',
  text: 'Text',
};

test('a mail goes to the fixed recipient, as text, with a key that keeps a repeated send single', async () => {
  const calls: { url: string; init: RequestInit }[] = [];
  const sender = mailApiSender(URL, 'token', async (url, init) => {
    calls.push({ url: String(url), init: init ?? {} });
    return new Response('{}');
  });
  expect(await sender.send(mail)).toEqual({ kind: 'sent' });
  const [call] = calls;
  expect(call?.url).toBe(URL);
  expect(call?.init).toMatchObject({
    method: 'POST',
    redirect: 'error',
    headers: { authorization: 'Bearer token', 'idempotency-key': '1@site.example' },
  });
  expect(JSON.parse(String(call?.init.body))).toEqual({
    from: 'form@site.example',
    to: ['owner@site.example'],
    reply_to: 'ada@example.org',
    subject: 'Subject',
    text: 'Text',
    headers: { 'Message-ID': '<1@site.example>' },
  });
});

test.each([
  [422, 'refused'],
  [400, 'refused'],
  [401, 'unreachable'],
  [403, 'unreachable'],
  [408, 'unreachable'],
  [429, 'unreachable'],
  [500, 'unreachable'],
  [503, 'unreachable'],
])('the answer %i means %s', async (status, kind) => {
  const sender = mailApiSender(URL, 'token', async () => new Response(null, { status }));
  expect(await sender.send(mail)).toEqual({ kind, error: String(status) });
});

test('no answer is no word about the mail', async () => {
  const sender = mailApiSender(URL, 'token', () => Promise.reject(new TypeError('secret words')));
  expect(await sender.send(mail)).toEqual({ kind: 'unreachable', error: 'TypeError' });
});
