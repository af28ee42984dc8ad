import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOON, openTestStore, type TestStore } from '../../tests/contact/open-test-store.ts';
import { deliverDue } from './deliver.ts';
import { ALERT_LEASE_MS, LEASE_MS, RETRY_DELAYS_MS, SPAM_COUNT_MS } from './limits.ts';
import type { Mail } from './mail.ts';
import type { SendResult } from './send.ts';

const mail = { siteName: 'Test', from: 'form@site.example', to: 'owner@site.example' };
let opened: TestStore;
let now = NOON;
let sent: Mail[] = [];

beforeEach(async () => {
  opened = await openTestStore();
  now = NOON;
  sent = [];
});
afterEach(() => opened.close());

async function add(id: string, state: 'pending' | 'spam' = 'pending'): Promise<void> {
  const row = {
    subject: 'question',
    name: 'Ada',
    email: 'ada@example.org',
    message: id,
    context: [],
    receivedAt: now,
  } as const;
  await opened.store.add(
    { ...row, id, state, proof: 'work', fingerprint: id, nonce: null },
    'key',
    [],
  );
}

const run = (answer: (mail: Mail) => SendResult, stopAt = Number.POSITIVE_INFINITY) =>
  deliverDue({
    outbox: opened.store,
    send: async (each) => {
      sent.push(each);
      return answer(each);
    },
    mail,
    now: () => now,
    random: () => 0.5,
    newId: () => crypto.randomUUID(),
    stopAt,
    goOn: () => true,
  });
const refuse = (): SendResult => ({ kind: 'refused', error: '550' });
const take = (): SendResult => ({ kind: 'sent' });
const states = async () =>
  Object.fromEntries(
    (await opened.store.list(['pending', 'delivered', 'dead'])).map((message) => [
      message.id,
      message.state,
    ]),
  );

test('everything due is delivered once, oldest first', async () => {
  await add('a');
  now += 1;
  await add('b');
  expect(await run(take)).toMatchObject({ delivered: 2 });
  expect(await run(take)).toMatchObject({ delivered: 0 });
  expect(sent.map((each) => each.messageId)).toEqual(['a@site.example', 'b@site.example']);
});

describe('what is held as spam', () => {
  const counts = () => sent.filter((each) => each.subject.includes('Held as spam'));

  test('is counted to the owner once a day, and never mailed itself', async () => {
    await add('robot', 'spam');
    await run(take);
    await add('another', 'spam');
    now += SPAM_COUNT_MS - 1;
    await run(take);
    expect(counts().map((each) => each.text)).toEqual([
      expect.stringMatching(/^One message .* was/),
    ]);
    expect(counts()[0]?.text).toContain('not-spam --id ID');
    await add('third', 'spam');
    now += 1;
    await run(take);
    await run(take);
    expect(counts()[1]?.text).toMatch(/^2 messages .* were/);
    expect(sent).toHaveLength(2);
  });

  test('is counted again when that mail did not leave', async () => {
    await add('robot', 'spam');
    await run(() => ({ kind: 'unreachable', error: 'ETIMEDOUT' }));
    now += ALERT_LEASE_MS;
    await run(take);
    expect(counts()).toHaveLength(2);
  });

  test('is mailed by one command when it is none', async () => {
    await add('honest', 'spam');
    expect(await opened.store.notSpam('no-such-id', now)).toBe(0);
    expect(await opened.store.notSpam('honest', now)).toBe(1);
    expect(await opened.store.notSpam('honest', now)).toBe(0);
    expect(await run(take)).toMatchObject({ delivered: 1 });
    expect(sent.map((each) => each.messageId)).toEqual(['honest@site.example']);
    expect(await states()).toEqual({ honest: 'delivered' });
  });
});

describe('a message that the mail server refuses', () => {
  test('is tried along the schedule, then is a dead letter with one alert', async () => {
    await add('poison');
    const onlyPoison = (each: Mail) => (each.messageId.startsWith('poison') ? refuse() : take());
    for (const delay of [0, ...RETRY_DELAYS_MS]) {
      now += delay;
      await run(onlyPoison);
      now -= 1;
      await run(onlyPoison);
      now += 1;
    }
    expect(await states()).toEqual({ poison: 'dead' });
    now += 30 * 24 * 3_600_000;
    await run(onlyPoison);
    const alerts = sent.filter((each) => each.subject.includes('Undelivered'));
    expect(sent.length - alerts.length).toBe(1 + RETRY_DELAYS_MS.length);
    expect(alerts).toHaveLength(1);
    expect(alerts[0]?.text).not.toContain('Ada');
  });

  test('does not hold up the others', async () => {
    await add('poison');
    await add('good');
    await run((each) => (each.messageId.startsWith('poison') ? refuse() : take()));
    expect(await states()).toEqual({ poison: 'pending', good: 'delivered' });
  });

  test('can be queued again by hand', async () => {
    await add('x');
    for (const delay of [0, ...RETRY_DELAYS_MS]) {
      now += delay;
      await run(refuse);
    }
    expect(await opened.store.retryDead(now)).toBe(1);
    expect(await run(take)).toMatchObject({ delivered: 1 });
  });
});

describe('a mail server that cannot be reached', () => {
  test('ends the run after one attempt, which does not count, and leaves the rest due', async () => {
    await add('a');
    await add('b');
    for (let i = 0; i < 20; i += 1) {
      expect(await run(() => ({ kind: 'unreachable', error: 'ECONNREFUSED' }))).toMatchObject({
        unreachable: 'ECONNREFUSED',
      });
      now += 120_000;
    }
    expect(sent).toHaveLength(20);
    expect(await run(take)).toMatchObject({ delivered: 2 });
  });

  test('keeps the alert, which is tried again after an hour, once', async () => {
    await add('x');
    for (const delay of [0, ...RETRY_DELAYS_MS]) {
      now += delay;
      await run((each) =>
        each.subject.includes('Undelivered')
          ? { kind: 'unreachable', error: 'ETIMEDOUT' }
          : refuse(),
      );
    }
    const alerts = () => sent.filter((each) => each.subject.includes('Undelivered')).length;
    await run(take);
    expect(alerts()).toBe(1);
    for (let i = 0; i < 3; i += 1) {
      now += ALERT_LEASE_MS;
      await run(take);
    }
    expect(alerts()).toBe(2);
  });

  test('a worker that is killed with the alert in hand does not take it along', async () => {
    await add('x');
    for (const delay of [0, ...RETRY_DELAYS_MS]) {
      now += delay;
      const each = await opened.store.claim('w', 1, now);
      const last = delay === RETRY_DELAYS_MS.at(-1);
      const outcome = { nextAttemptAt: last ? null : now, counted: true, error: '550' };
      if (each.length > 0) await opened.store.markFailed('x', 'w', outcome);
    }
    expect(await opened.store.claimAlerts(now)).toEqual(['x']);
    expect(await opened.store.claimAlerts(now)).toEqual([]);
    expect(await opened.store.claimAlerts(now + ALERT_LEASE_MS)).toEqual(['x']);
    expect(await opened.store.retryDead(now)).toBe(1);
    expect(await run(take)).toMatchObject({ delivered: 1 });
  });
});

test('a mail server that hangs up on a message ends the run, and in the end gives up that message only', async () => {
  await add('poison');
  const onlyPoison = (each: Mail): SendResult =>
    each.messageId.startsWith('poison') ? { kind: 'broken', error: 'ECONNECTION' } : take();
  expect(await run(onlyPoison)).toMatchObject({ unreachable: 'ECONNECTION', refused: 1 });
  for (const delay of RETRY_DELAYS_MS) {
    now += delay;
    await run(onlyPoison);
  }
  expect(await states()).toEqual({ poison: 'dead' });
  await add('good');
  expect(await run(onlyPoison)).toMatchObject({ delivered: 1 });
});

describe('leases', () => {
  test('a claimed message is nobody else’s until the lease ends', async () => {
    await add('a');
    expect(await opened.store.claim('one', 10, now)).toHaveLength(1);
    expect(await opened.store.claim('two', 10, now)).toHaveLength(0);
    expect(await opened.store.claim('two', 10, now + LEASE_MS)).toHaveLength(1);
  });

  test('a worker whose lease has ended cannot mark a message', async () => {
    await add('a');
    await opened.store.claim('one', 10, now);
    await opened.store.claim('two', 10, now + LEASE_MS);
    await opened.store.markDelivered('a', 'one', now + LEASE_MS);
    expect(await states()).toEqual({ a: 'pending' });
  });

  test('a run that is out of time gives back what it did not try', async () => {
    await add('a');
    await add('b');
    const slow = (): SendResult => {
      now += 5000;
      return { kind: 'sent' };
    };
    expect(await run(slow, now + 1000)).toMatchObject({ delivered: 1 });
    expect(await opened.store.claim('next', 10, now)).toHaveLength(1);
  });

  test('a slow mail server never makes a worker outlive its lease', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await add(id);
    const started = now;
    const begun: number[] = [];
    await run(() => {
      begun.push(now - started);
      now += 40_000;
      return { kind: 'sent' };
    });
    expect(begun).toEqual([0, 40_000, 80_000, 120_000]);
    expect(await states()).toEqual({
      a: 'delivered',
      b: 'delivered',
      c: 'delivered',
      d: 'delivered',
    });
  });
});
