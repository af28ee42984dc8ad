import type { Store } from '../../../src/contact/libsql/open-store.ts';
import { openSmtpSink } from '../../support/smtp-sink.ts';
import { deliverAll, MAIL, mailEnv } from '../drain.ts';
import {
  BODY_MARK,
  freePort,
  MAIL_MARK,
  type Measurement,
  NAME_MARK,
  newAddress,
  post,
  SITE,
  sleep,
} from '../lab.ts';

const PORT = await freePort(4661);
const EVIL = 'evil@elsewhere.example';

/** 40 fields that try to add a recipient, a header or a file; text ones first, then JSON values that are no text. */
const TEXTS: readonly Record<string, string>[] = [
  '\r\nBcc: ',
  '\nBcc: ',
  '\rBcc: ',
  '%0d%0aBcc: ',
  '%0ABcc: ',
  '\\r\\nBcc: ',
  '\u2028Bcc: ',
  '\u2029Bcc: ',
  '\u0085Bcc: ',
  '\r\n\r\nBcc: ',
  '\r\nTo: ',
  '\r\nCc: ',
  '\0\r\nBcc: ',
  '\u000bBcc: ',
  '=?utf-8?q?=0d=0aBcc:?= ',
]
  .flatMap((trick, i): Record<string, string>[] => [
    { name: `${NAME_MARK}${trick}${EVIL}`, email: `i${i}@${MAIL_MARK}` },
    { name: NAME_MARK, email: `i${i}@${MAIL_MARK}${trick}${EVIL}` },
  ])
  .concat([
    { name: NAME_MARK, email: `a@${MAIL_MARK},${EVIL}` },
    { name: NAME_MARK, email: `a@${MAIL_MARK};${EVIL}` },
    { name: NAME_MARK, email: `<${EVIL}>` },
    { name: `${NAME_MARK} <${EVIL}>,`, email: `b@${MAIL_MARK}` },
    { name: `"${NAME_MARK}" <${EVIL}>`, email: `c@${MAIL_MARK}` },
    {
      name: NAME_MARK,
      email: `d@${MAIL_MARK}`,
      message: `${BODY_MARK}\r\n.\r\nMAIL FROM:<x@y>\r\nRCPT TO:<${EVIL}>\r\nDATA\r\n`,
    },
  ]);
const OBJECTS: readonly Record<string, unknown>[] = [
  { name: NAME_MARK, email: `e@${MAIL_MARK}`, message: { path: '/etc/passwd' } },
  { name: NAME_MARK, email: `f@${MAIL_MARK}`, message: { href: 'http://127.0.0.1:1/' } },
  { name: NAME_MARK, email: [`g@${MAIL_MARK}`, EVIL], message: BODY_MARK },
  {
    name: { name: NAME_MARK, address: EVIL },
    email: `h@${MAIL_MARK}`,
    message: BODY_MARK,
    to: EVIL,
    envelope: { to: [EVIL] },
  },
];

/** The inputs as rows of the store, as if no field had been checked: the mail itself must hold too. */
async function storeUnchecked(store: Store): Promise<number> {
  const inputs = [...TEXTS, ...OBJECTS];
  for (const [i, input] of inputs.entries()) {
    const { name, email, message = `${BODY_MARK} ${i}` } = input;
    const row = {
      subject: 'question',
      name: textOf(name),
      email: textOf(email),
      message: textOf(message),
      context: [{ name: 'server', label: 'Server', value: textOf(name) }],
      receivedAt: Date.now(),
      state: 'pending',
      proof: 'work',
      nonce: null,
    } as const;
    const id = crypto.randomUUID();
    await store.add({ ...row, id, fingerprint: `unchecked ${i}` }, 'key', []);
  }
  return inputs.length;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** What reaches the mail server must have the one fixed recipient and our own headers only. */
export const headerInjection: Measurement = {
  title: 'header injection',
  run: async (lab) => {
    const sink = await openSmtpSink();
    const store = await lab.store();
    const server = await lab.serve(PORT, mailEnv(sink.port));
    let stored = 0;
    const statuses = new Map<number, number>();
    const note = ({ status }: Response) => {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 303 || status === 200) stored += 1;
    };
    for (const [i, fields] of TEXTS.entries())
      note(await post(server.url, { message: `${BODY_MARK} ${i}`, ...fields }));
    for (const fields of OBJECTS) {
      const headers = {
        origin: SITE,
        'content-type': 'application/json',
        'x-test-address': newAddress(),
      };
      note(await fetch(server.url, { method: 'POST', body: JSON.stringify(fields), headers }));
    }
    await sleep(500);
    const unchecked = await storeUnchecked(store);
    await deliverAll(store, sink.port, 120_000);
    await sink.close();
    const inputs = TEXTS.length + OBJECTS.length;
    const expectedMails = stored + unchecked;
    const astray = sink.mails.filter(
      (mail) => mail.from !== MAIL.from || mail.to.join() !== MAIL.to,
    ).length;
    const headersOf = (raw: string) =>
      raw
        .slice(0, raw.indexOf('\r\n\r\n'))
        .replaceAll(/\r\n[ \t]+/g, ' ')
        .split('\r\n')
        .map((line) => line.split(':', 1)[0]?.toLowerCase() ?? '');
    const expected =
      'content-transfer-encoding,content-type,date,from,message-id,mime-version,reply-to,subject,to';
    const extra = sink.mails.filter(
      (mail) => headersOf(mail.raw).toSorted().join() !== expected,
    ).length;
    const read = sink.mails.filter((mail) => mail.raw.includes('root:')).length;
    const replies = sink.mails.filter(
      (mail) =>
        (
          /^reply-to:.*$/im
            .exec(mail.raw.replaceAll(/\r\n[ \t]+/g, ' '))?.[0]
            // What stands in quotes is a name.
            .replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
            .match(/@/g) ?? []
        ).length !== 1,
    ).length;
    const outcome = [...statuses].map(([status, count]) => `${count} x ${status}`).join(', ');
    return [
      {
        name: 'inputs posted, and how they were answered',
        target: '>= 40',
        measured: `${inputs}: ${outcome}`,
        pass: inputs >= 40,
      },
      {
        name: 'mails of them, and of the same stored unchecked',
        target: String(expectedMails),
        measured: String(sink.mails.length),
        pass: sink.mails.length === expectedMails,
      },
      {
        name: 'mails to another recipient',
        target: '0',
        measured: `${astray} of ${sink.mails.length}`,
        pass: astray === 0,
      },
      {
        name: 'mails with a header that is not ours',
        target: '0',
        measured: `${extra} of ${sink.mails.length}`,
        pass: extra === 0,
      },
      {
        name: 'mails with a second reply address',
        target: '0',
        measured: `${replies} of ${sink.mails.length}`,
        pass: replies === 0,
      },
      { name: 'files read', target: '0', measured: String(read), pass: read === 0 },
    ];
  },
};
