import { expect, test } from 'vitest';
import { testMail as mail } from '../../tests/support/test-mail.ts';
import { mailApiSender } from './mail-api.ts';

const URL = 'https://api.example/emails';

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
    // Cloudflare throws on 'error'.
    redirect: 'manual',
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
  [302, 'unreachable'],
  [500, 'broken'],
  [502, 'unreachable'],
  [503, 'unreachable'],
])('the answer %i means %s', async (status, kind) => {
  const sender = mailApiSender(URL, 'token', async () => new Response(null, { status }));
  expect(await sender.send(mail)).toEqual({ kind, error: String(status) });
});

test('no answer is no word about the mail', async () => {
  const sender = mailApiSender(URL, 'token', () => Promise.reject(new TypeError('secret words')));
  expect(await sender.send(mail)).toEqual({ kind: 'unreachable', error: 'TypeError' });
});

test('a connection that fails is named by what the system said', async () => {
  const cause = Object.assign(new Error(), { code: 'ECONNREFUSED' });
  const failed = new TypeError('fetch failed', { cause });
  const sender = mailApiSender(URL, 'token', () => Promise.reject(failed));
  expect(await sender.send(mail)).toEqual({ kind: 'unreachable', error: 'ECONNREFUSED' });
});

test('silence after the request went out counts: the mail may have been taken', async () => {
  const late = new DOMException('', 'TimeoutError');
  const sender = mailApiSender(URL, 'token', () => Promise.reject(late));
  expect(await sender.send(mail)).toEqual({ kind: 'broken', error: 'TimeoutError' });
});
