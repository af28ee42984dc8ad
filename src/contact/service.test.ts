import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { post, VALID } from '../../tests/contact/open-test-store.ts';
import { openSmtpSink, type SmtpSink } from '../../tests/support/smtp-sink.ts';
import { RETENTION } from './limits.ts';
import { openDatabase } from './open-database.ts';
import { createContactService, type ServiceOptions } from './service.ts';
import { type ContactSettings, type DeliverySettings, SettingsError } from './settings.ts';

const DAY_MS = 86_400_000;
let folder: string;
let sink: SmtpSink;
let refuse: number | null;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'contact-service-'));
  refuse = null;
  sink = await openSmtpSink({ refuse: () => refuse });
});
afterEach(async () => {
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = (): ContactSettings => ({
  database: { url: `file:${path.join(folder, 'data', 'contact.db')}`, authToken: null },
  clientAddressHeader: null,
  scheduleSecret: 'of the schedule',
});
const delivery = (): DeliverySettings => ({
  mail: { siteName: 'Test', from: 'form@site.example', to: 'owner@site.example' },
  transport: { kind: 'smtp', url: `smtp://127.0.0.1:${sink.port}` },
});

/** The function of a host that ends with its request, and what it was asked to wait for. */
function open(read: () => ContactSettings = settings, more: Partial<ServiceOptions> = {}) {
  const waits: Promise<unknown>[] = [];
  const logs: string[] = [];
  const service = createContactService({
    settings: read,
    delivery,
    siteUrl: 'https://site.example',
    resident: false,
    writeLog: (line) => logs.push(line),
    ...more,
  });
  return {
    waits,
    logs,
    send: (request: Request, clientAddress: string | null = '192.0.2.7') =>
      service(request, {
        clientAddress,
        waitUntil: (promise) => waits.push(promise),
        renderPage: (page, headers) => new Response(page.title, { status: page.status, headers }),
      }),
  };
}

const ask = (headers: Record<string, string>) =>
  new Request('https://site.example/api/contact', { headers });

test('after the answer the mail is delivered in what the platform waits for', async () => {
  const { send, waits } = open();
  expect((await send(post(VALID))).status).toBe(303);
  expect(waits).toHaveLength(1);
  await Promise.all(waits);
  expect(sink.mails).toMatchObject([{ from: 'form@site.example', to: ['owner@site.example'] }]);
});

test('what becomes of the mail never changes the answer', async () => {
  const { send, waits } = open();
  refuse = 550;
  expect((await send(post(VALID))).status).toBe(303);
  await Promise.all(waits);
  await sink.close();
  expect((await send(post({ ...VALID, message: 'Another' }))).status).toBe(303);
  await Promise.all(waits);
  const { store, close } = await openDatabase(settings().database);
  expect((await store.list(['pending'])).map(({ lastError }) => lastError)).toContain('550');
  expect(await store.list(['pending'])).toHaveLength(2);
  close();
});

test('the schedule delivers what is due and deletes what is past its time; strangers get 405', async () => {
  const { store, close } = await openDatabase(settings().database).catch((error) => {
    throw error;
  });
  const row = { subject: 'question', name: 'Ada', email: 'ada@example.org', context: [] } as const;
  const add = (id: string, receivedAt: number) =>
    store.add(
      {
        ...row,
        id,
        message: id,
        receivedAt,
        state: 'pending',
        proof: 'work',
        fingerprint: id,
        nonce: null,
      },
      'key',
      [],
    );
  await add('due', Date.now() - 1000);
  await add('old', Date.now() - RETENTION.messagesMs - DAY_MS);
  const { send } = open();
  for (const authorization of ['', 'Bearer', 'Bearer guess', 'Basic of the schedule'])
    expect((await send(ask({ authorization }))).status, authorization).toBe(405);
  expect(sink.mails).toEqual([]);
  expect((await send(ask({ authorization: 'Bearer of the schedule' }))).status).toBe(204);
  expect(sink.mails).toHaveLength(2);
  expect((await store.list(['pending', 'delivered'])).map(({ id }) => id)).toEqual(['due']);
  close();
});

test('without a secret nobody can start a delivery', async () => {
  const { send } = open(() => ({ ...settings(), scheduleSecret: null }));
  for (const authorization of ['Bearer ', 'Bearer null', 'Bearer undefined'])
    expect((await send(ask({ authorization }))).status).toBe(405);
});

test('forged headers make no new client: only the address of the platform counts', async () => {
  const { send } = open();
  const statuses: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    const forged = { 'x-forwarded-for': `10.0.0.${i}`, 'x-real-ip': `10.0.1.${i}` };
    statuses.push((await send(post({ ...VALID, message: `m${i}` }, forged))).status);
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  expect((await send(post(VALID), '192.0.2.8')).status).toBe(303);
});

test('behind a proxy of our own the header that it overwrites counts', async () => {
  const { send } = open(() => ({ ...settings(), clientAddressHeader: 'x-proxy-address' }));
  for (let i = 0; i < 6; i += 1) {
    const headers = { 'x-proxy-address': `192.0.2.${i}` };
    expect((await send(post({ ...VALID, message: `m${i}` }, headers))).status).toBe(303);
  }
});

test('settings that are wrong are answered 503, and the log says which', async () => {
  const { send, logs } = open(() => {
    throw new SettingsError('CONTACT_DATABASE_URL is not set');
  });
  expect((await send(post(VALID))).status).toBe(503);
  expect(logs.join()).toContain('CONTACT_DATABASE_URL is not set');
});

test('wrong settings of the mail keep no message from being stored, and the log says which', async () => {
  const { send, waits, logs } = open(settings, {
    delivery: () => {
      throw new SettingsError('CONTACT_MAIL_FROM is not set');
    },
  });
  expect((await send(post(VALID))).status).toBe(303);
  await Promise.all(waits);
  expect(logs.join()).toContain('CONTACT_MAIL_FROM is not set');
});

test('a process that stays delivers at its start what an earlier one left behind', async () => {
  const { send } = open(settings, { delivery: () => null });
  await send(post(VALID));
  const { logs } = open(settings, { resident: true });
  await vi.waitFor(() => expect(logs.join()).toContain('"delivered":1'), 5000);
  expect(sink.mails).toHaveLength(1);
});

test('the log holds nothing of the sender', async () => {
  const { send, waits, logs } = open();
  await send(post({ ...VALID, message: 'Secret words' }));
  await Promise.all(waits);
  expect(logs).toHaveLength(2);
  for (const part of ['Ada', 'ada@', 'Secret', '192.0.2']) expect(logs.join()).not.toContain(part);
});
