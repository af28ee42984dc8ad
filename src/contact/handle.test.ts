import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  NOON,
  openTestStore,
  post,
  SITE,
  type TestStore,
  testHandler,
  VALID,
} from '../../tests/contact/open-test-store.ts';
import { issueChallenge } from './challenge.ts';
import { TRAP_FIELD } from './fingerprint.ts';
import { MAX_BODY_BYTES, SPAM_WINDOWS } from './limits.ts';
import { issueToken, readToken } from './token.ts';

let opened: TestStore;
beforeAll(async () => {
  opened = await openTestStore();
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.client.executeMultiple('DELETE FROM messages; DELETE FROM rates;');
});

const rows = async () => (await opened.client.execute('SELECT * FROM messages')).rows;
const token = async (ageMs: number) =>
  issueToken(await opened.store.secret('form', null), NOON - ageMs);

describe('what is refused, in order', () => {
  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    '%s is answered 405 with Allow',
    async (method) => {
      const answer = await testHandler(opened).send(new Request(`${SITE}/api/contact`, { method }));
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    },
  );

  test('each check comes before those after it', async () => {
    const evil = { origin: 'https://evil.example' };
    const long = 'x'.repeat(MAX_BODY_BYTES + 1);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const ask = async (method: string, headers: Record<string, string>, body: string | null) =>
      (
        await testHandler(opened).send(
          new Request(`${SITE}/api/contact`, {
            method,
            headers,
            body: method === 'GET' ? null : body,
          }),
        )
      ).status;
    const full = testHandler(opened);
    for (let i = 0; i < 5; i += 1) await full.send(post({ ...VALID, message: `m${i}` }));
    expect([
      await ask('GET', evil, null),
      await ask('POST', { ...evil, 'content-type': 'text/plain' }, long),
      await ask('POST', { origin: SITE, 'content-type': 'text/plain' }, long),
      await ask('POST', { origin: SITE, ...form }, `message=%FF${long}`),
      await ask('POST', { origin: SITE, ...form }, 'keep_blank=x&message=%FF'),
      // What looks like a robot's is refused like a person's when it is not valid, so that nobody believes it sent.
      (await full.send(post({ keep_blank: 'x', email: 'x' }))).status,
      (await full.send(post({ email: 'x' }))).status,
      (await testHandler(opened, { clientAddress: '192.0.2.9' }).send(post({ email: 'x' }))).status,
    ]).toEqual([405, 403, 415, 413, 400, 429, 429, 422]);
  });

  const origins: [string, Record<string, string>, number][] = [
    ['our origin', { origin: SITE }, 303],
    ['our origin, said twice', { origin: SITE, 'sec-fetch-site': 'same-origin' }, 303],
    [
      'an opaque origin from the same site, as no-referrer sends it',
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
      303,
    ],
    ['Sec-Fetch-Site alone', { 'sec-fetch-site': 'same-origin' }, 303],
    ['nothing', {}, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['another site', { origin: 'https://evil.example' }, 403],
    ['another site that claims to be us', { origin: SITE, 'sec-fetch-site': 'cross-site' }, 403],
    [
      'another site with a true Sec-Fetch-Site',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      403,
    ],
    [
      'a sibling site',
      { origin: 'https://other.site.example', 'sec-fetch-site': 'same-site' },
      403,
    ],
  ];
  test.each(origins)('a post from %s', async (_, headers, status) => {
    const request = new Request(`${SITE}/api/contact`, {
      method: 'POST',
      body: new URLSearchParams(VALID),
      headers,
    });
    expect((await testHandler(opened).send(request)).status).toBe(status);
  });

  test.each([
    ['text/plain', 415],
    ['', 415],
    ['application/xml', 415],
    ['application/json; charset=latin1', 415],
    ['application/x-www-form-urlencoded; charset=UTF-8', 303],
    ['application/json', 400],
    ['multipart/form-data', 400],
    ['multipart/form-data; boundary=x', 400],
  ])('content type "%s" is answered %i', async (type, status) => {
    const body = new TextEncoder().encode(new URLSearchParams(VALID).toString());
    const headers = {
      origin: SITE,
      accept: 'text/html',
      ...(type === '' ? {} : { 'content-type': type }),
    };
    const answer = await testHandler(opened).send(
      new Request(`${SITE}/api/contact`, { method: 'POST', body, headers }),
    );
    expect(answer.status).toBe(status);
  });

  test('a body is counted, whatever Content-Length says', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1024;
        controller.enqueue(new Uint8Array(1024).fill(97));
      },
    });
    const request = new Request(`${SITE}/api/contact`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { origin: SITE, 'content-type': 'application/x-www-form-urlencoded' },
    } as RequestInit);
    expect((await testHandler(opened).send(request)).status).toBe(413);
    expect(pulled).toBeLessThanOrEqual(2 * MAX_BODY_BYTES);
  });

  test('a body of exactly the limit is read, one byte more is not', async () => {
    const rest = MAX_BODY_BYTES - 'message='.length;
    expect((await testHandler(opened).send(post({ message: 'a'.repeat(rest) }))).status).toBe(422);
    expect((await testHandler(opened).send(post({ message: 'a'.repeat(rest + 1) }))).status).toBe(
      413,
    );
  });

  test('a broken escape is refused rather than stored as a replacement character', async () => {
    const headers = { origin: SITE, 'content-type': 'application/x-www-form-urlencoded' };
    const request = new Request(`${SITE}/api/contact`, {
      method: 'POST',
      body: 'name=A&email=a@b.example&message=%FF',
      headers,
    });
    expect((await testHandler(opened).send(request)).status).toBe(400);
  });

  test('all field errors come at once, with what was written', async () => {
    const answer = await testHandler(opened).send(
      post({ subject: 'list', name: '', email: 'x', message: 'kept' }),
    );
    const page = await answer.json();
    expect(answer.status).toBe(422);
    expect(page.errors.map((error: { field: string }) => error.field)).toEqual([
      'package',
      'name',
      'email',
    ]);
    expect(page.values.message).toBe('kept');
    expect(page.token).toMatch(/\./);
    expect(await rows()).toHaveLength(0);
  });

  test('a failing store is answered 503 with Retry-After and the text kept', async () => {
    const broken = testHandler(opened, { store: () => Promise.reject(new Error('secret words')) });
    const answer = await broken.send(post(VALID));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    expect((await answer.json()).values.message).toBe(VALID.message);
    expect(broken.state.logs.join()).not.toContain('secret');
  });
});

describe('what is stored', () => {
  test('a form is stored, then answered 303 to the fixed page, whatever the form asks for', async () => {
    const { send, state } = testHandler(opened);
    const answer = await send(
      post({ ...VALID, next: 'https://evil.example', redirect: '//evil.example' }),
    );
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/contact/thanks/']);
    expect(await rows()).toMatchObject([
      { state: 'pending', proof: 'none', message: VALID.message },
    ]);
    expect(state.deliveries).toBe(1);
  });

  test('no answer comes before the commit', async () => {
    let commit = () => {};
    const committed = new Promise<void>((resolve) => {
      commit = resolve;
    });
    const { store } = opened;
    const slow = {
      ...store,
      add: (...add: Parameters<typeof store.add>) => committed.then(() => store.add(...add)),
    };
    let answered = false;
    const answer = testHandler(opened, { store: async () => slow })
      .send(post(VALID))
      .then(({ status }) => {
        answered = true;
        return status;
      });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toBe(false);
    commit();
    expect(await answer).toBe(303);
  });

  test('JSON is answered with JSON', async () => {
    const request = new Request(`${SITE}/api/contact`, {
      method: 'POST',
      body: JSON.stringify(VALID),
      headers: { origin: SITE, 'content-type': 'application/json' },
    });
    const answer = await testHandler(opened).send(request);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { ok: true, next: '/contact/thanks/' },
    ]);
  });

  test.each<[string, string | null, boolean]>([
    ['nothing', null, false],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', null, false],
    ['application/json', null, true],
    ['application/problem+json', null, true],
    ['application/json, text/plain, */*', null, true],
    ['application/json, text/html;q=0.5', null, true],
    ['application/json;q=0.5, text/html', null, false],
    ['application/json;q=0, */*', null, false],
    ['text/html;q=0, application/json', null, true],
    ['*/*', 'application/json', true],
    ['text/html', 'application/json', false],
  ])('"Accept: %s" with a body of type %s: JSON is wanted: %s', async (accept, type, json) => {
    const headers = {
      origin: SITE,
      ...(accept === 'nothing' ? {} : { accept }),
      ...(type === null ? {} : { 'content-type': type }),
    };
    const body = type === null ? new URLSearchParams(VALID) : JSON.stringify(VALID);
    const request = new Request(`${SITE}/api/contact`, { method: 'POST', body, headers });
    expect((await testHandler(opened).send(request)).status).toBe(json ? 200 : 303);
  });

  test('the structured context of the subject is stored, fields of other subjects are not', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    await testHandler(opened).send(
      post({
        ...VALID,
        subject: 'dispute',
        server: 'npm:files',
        tool: 'write',
        verdict: 'Read',
        digest,
        package: 'npm:x',
      }),
    );
    const [row] = await rows();
    expect(
      JSON.parse(String(row?.['context'])).map((field: { name: string }) => field.name),
    ).toEqual(['server', 'tool', 'verdict', 'digest']);
  });

  test('the longest Chinese message fits into the longest multipart body', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...VALID, message: '字'.repeat(10_000) }))
      form.set(name, value);
    const request = new Request(`${SITE}/api/contact`, {
      method: 'POST',
      body: form,
      headers: { origin: SITE },
    });
    expect((await testHandler(opened).send(request)).status).toBe(303);
  });

  test('the same token 50 times at once gives one row and 50 equal answers', async () => {
    const fields = { ...VALID, token: await token(60_000) };
    const { send, state } = testHandler(opened);
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(post(fields))));
    expect(
      new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('location')}`)),
    ).toEqual(new Set(['303 /contact/thanks/']));
    expect(await rows()).toHaveLength(1);
    expect(state.deliveries).toBe(1);
  });

  test('the same text without a token is one message for ten minutes', async () => {
    const { send, state } = testHandler(opened);
    await send(post(VALID));
    state.now += 9 * 60_000;
    await send(post(VALID));
    expect(await rows()).toHaveLength(1);
    state.now += 2 * 60_000;
    await send(post(VALID));
    expect(await rows()).toHaveLength(2);
  });

  test('a second text with the same token is stored, as unproven', async () => {
    const secret = await opened.store.secret('form', null);
    const form = issueToken(secret, NOON - 60_000);
    const altcha = await solve(secret, readToken(secret, form)?.nonce ?? '');
    const { send } = testHandler(opened);
    await send(post({ ...VALID, token: form, altcha }));
    await send(post({ ...VALID, message: 'Another', token: form, altcha }));
    expect((await rows()).map((row) => row['proof'])).toEqual(['work', 'none']);
  });
});

test('a site below a path thanks there', async () => {
  const { send } = testHandler(opened, { siteUrl: `${SITE}/below` });
  expect((await send(post(VALID))).headers.get('location')).toBe('/below/contact/thanks/');
});

describe('robots', () => {
  test.each([
    [
      'fills the field that people do not see',
      async () => ({ [TRAP_FIELD]: 'https://spam.example' }),
    ],
    ['sends one second after the form was opened', async () => ({ token: await token(1000) })],
  ])('one that %s is thanked, kept as spam and never mailed', async (_, extra) => {
    const { send, state } = testHandler(opened);
    expect((await send(post({ ...VALID, ...(await extra()) }))).status).toBe(303);
    expect((await rows()).map((row) => row['state'])).toEqual(['spam']);
    expect(state.deliveries).toBe(0);
    expect(await opened.store.claim('w', 10, NOON + 1)).toEqual([]);
  });

  test('one over the limit of what is held is told so, not thanked', async () => {
    const { send } = testHandler(opened);
    const statuses: number[] = [];
    for (let i = 0; i <= SPAM_WINDOWS[0].max; i += 1)
      statuses.push((await send(post({ ...VALID, message: `m${i}`, [TRAP_FIELD]: 'x' }))).status);
    expect(statuses.slice(-2)).toEqual([303, 429]);
    expect(await rows()).toHaveLength(SPAM_WINDOWS[0].max);
  });

  test.each([
    ['none', async () => ''],
    [
      'a forged one',
      async () => 'mwq431vp.wCFrziUIA2TOIsGL.TRIFyzshfyOr4G1f0eNRIJTWkkZ8Q0itiHL49lVKr_s',
    ],
    ['one of yesterday', async () => token(25 * 3_600_000)],
  ])('a person with %s as token is believed', async (_, make) => {
    expect((await testHandler(opened).send(post({ ...VALID, token: await make() }))).status).toBe(
      303,
    );
    expect(await rows()).toMatchObject([{ state: 'pending', proof: 'none' }]);
  });

  test('a person is believed whose clock, or ours, was set back while they wrote', async () => {
    const future = await token(-3_600_000);
    expect((await testHandler(opened).send(post({ ...VALID, token: future }))).status).toBe(303);
    expect(await rows()).toMatchObject([{ state: 'pending', proof: 'none' }]);
  });

  test.each([
    ['mends one field', { message: '' }, 422],
    ['changes to another network', {}, 429],
  ])('a person who %s and sends the form again at once is no robot', async (_, fields, status) => {
    const { send } = testHandler(opened);
    for (let i = 0; status === 429 && i < 5; i += 1)
      await send(post({ ...VALID, message: `m${i}` }));
    const refused = await send(post({ ...VALID, ...fields }));
    expect(refused.status).toBe(status);
    const { token: form } = await refused.json();
    await send(post({ ...VALID, message: 'again', token: form }), { clientAddress: '192.0.2.99' });
    expect((await rows()).at(-1)).toMatchObject({ state: 'pending', message: 'again' });
  });

  test('work done for another token, or claimed only, is no proof', async () => {
    const secret = await opened.store.secret('form', null);
    const { send } = testHandler(opened);
    const good = issueToken(secret, NOON - 60_000);
    const foreign = await solve(secret, 'another-nonce-16');
    await send(post({ ...VALID, token: good, altcha: foreign }));
    await send(post({ ...VALID, message: '2', token: await token(60_000), altcha: btoa('{}') }));
    expect((await rows()).map((row) => row['proof'])).toEqual(['time', 'time']);
  });

  test('mails without proof leave in paces, none is dropped', async () => {
    for (let i = 0; i < 101; i += 1) {
      await testHandler(opened, { clientAddress: `10.0.${i}.1` }).send(
        post({ ...VALID, message: `m${i}` }),
      );
    }
    const { store } = opened;
    const first = await store.claim('w', 60, NOON);
    expect(first).toHaveLength(60);
    for (const { id } of first) await store.markDelivered(id, 'w', NOON);
    // What is on its way counts too, and a proven message does not wait behind it.
    expect(await store.claim('v', 1000, NOON + 1)).toHaveLength(40);
    await store.release('v');
    const second = await store.claim('w', 1000, NOON + 2);
    for (const { id } of second) await store.markDelivered(id, 'w', NOON + 2);
    expect(await store.claim('w', 1000, NOON + 3)).toEqual([]);
    expect(await store.claim('w', 1000, NOON + 10 * 60_000 + 2)).toHaveLength(1);
  });
});

describe('limits', () => {
  test('a sixth message within ten minutes is answered 429 with the seconds to wait', async () => {
    const { send, state } = testHandler(opened);
    const statuses = [];
    for (let i = 0; i < 6; i += 1)
      statuses.push((await send(post({ ...VALID, message: `m${i}` }))).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
    state.now += 4 * 60_000;
    const answer = await send(post({ ...VALID, message: 'late' }));
    expect(answer.headers.get('retry-after')).toBe('360');
    expect((await answer.json()).values.message).toBe('late');
    state.now += 6 * 60_000;
    expect((await send(post({ ...VALID, message: 'later' }))).status).toBe(303);
  });

  test('a client over its limit is told so before its fields are judged', async () => {
    const { send } = testHandler(opened);
    for (let i = 0; i < 5; i += 1) await send(post({ ...VALID, message: `m${i}` }));
    expect((await send(post({ name: '' }))).status).toBe(429);
  });

  test('work done does not lift a limit, and a double submit over the limit is still thanked', async () => {
    const { send, state } = testHandler(opened);
    const statuses: number[] = [];
    let last = {};
    for (let i = 0; i < 6; i += 1) {
      last = { ...VALID, message: `m${Math.min(i, 4)}`, ...(await worked()) };
      if (i < 5) statuses.push((await send(post(last))).status);
    }
    statuses.push(
      (await send(post(last))).status,
      (await send(post({ ...last, message: 'x' }))).status,
    );
    expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429]);
    expect(state.logs.slice(5)).toEqual(['duplicate', 'rate-limit']);
    expect((await rows()).map((row) => row['proof'])).toEqual(Array(5).fill('work'));
  });

  test('work done does not lift the limit of refused forms', async () => {
    const { send } = testHandler(opened);
    for (let i = 0; i < 60; i += 1) await send(post({ email: 'x', message: `m${i}` }));
    expect((await send(post({ ...VALID, ...(await worked()) }))).status).toBe(429);
    expect(await rows()).toEqual([]);
  });

  test('20 messages a day are stored', async () => {
    const { send, state } = testHandler(opened);
    state.now = NOON - 11 * 3_600_000;
    for (let i = 0; i < 30; i += 1) {
      await send(post({ ...VALID, message: `m${i}` }));
      state.now += 11 * 60_000;
    }
    expect(await rows()).toHaveLength(20);
  });

  test('another address is not held back, another address of the same IPv6 network is', async () => {
    const { send } = testHandler(opened);
    const from = (clientAddress: string, message: string) =>
      send(post({ ...VALID, message }), { clientAddress });
    for (let i = 0; i < 5; i += 1) await from('2001:db8:1:2::1', `m${i}`);
    expect((await from('2001:db8:1:2:ffff::9', 'x')).status).toBe(429);
    expect((await from('2001:db8:1:3::1', 'y')).status).toBe(303);
    expect((await from('192.0.2.99', 'z')).status).toBe(303);
  });

  test('a script that keeps sending broken forms is stopped', async () => {
    const { send } = testHandler(opened);
    let answer = new Response();
    for (let i = 0; i < 61; i += 1) answer = await send(post({ name: 'x' }));
    expect(answer.status).toBe(429);
  });
});

test('a challenge comes with its token, by POST, and can be solved', async () => {
  const { send, state } = testHandler(opened);
  const ask = (method: string) =>
    send(new Request(`${SITE}/api/contact?challenge`, { method, headers: { origin: SITE } }));
  expect((await ask('GET')).status).toBe(405);
  const answer = await ask('POST');
  const { token: form, challenge } = await answer.json();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const nonce = readToken(await opened.store.secret('form', null), form)?.nonce;
  expect(challenge.parameters.data.nonce).toBe(nonce);
  expect(state.logs).toEqual(['method', 'challenge']);
});

test('no answer may be cached or indexed', async () => {
  const { send } = testHandler(opened);
  for (const request of [post(VALID), post({}), new Request(`${SITE}/api/contact`)]) {
    const { headers } = await send(request);
    expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual([
      'no-store',
      'noindex',
    ]);
  }
});

test('nothing of the sender reaches the log', async () => {
  const { send, state } = testHandler(opened);
  await send(post(VALID));
  await send(post({ ...VALID, email: 'broken' }));
  expect(state.logs).toEqual(['stored', 'invalid']);
});

/** Token and solved challenge of a form opened a minute ago. */
async function worked(): Promise<{ token: string; altcha: string }> {
  const secret = await opened.store.secret('form', null);
  const form = issueToken(secret, NOON - 60_000);
  return { token: form, altcha: await solve(secret, readToken(secret, form)?.nonce ?? '') };
}

async function solve(secret: string, nonce: string): Promise<string> {
  const { solveChallenge } = await import('altcha-lib');
  const { deriveKey } = await import('altcha-lib/algorithms/web/pbkdf2');
  const challenge = await issueChallenge(secret, nonce, Date.now(), { rounds: 1, runs: 2 });
  return btoa(
    JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) }),
  );
}
