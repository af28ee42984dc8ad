import { openSmtpSink } from '../../support/smtp-sink.ts';
import { mailEnv } from '../drain.ts';
import { freePort, type Measurement, newAddress, newFields, post, proof, sleep } from '../lab.ts';

const PORT = await freePort(4621, 2);
const TIMES = 50;

/** One form sent 50 times at once, by way of two processes. */
export const sameToken: Measurement = {
  title: 'the same token 50 times in parallel',
  run: async (lab) => {
    const sink = await openSmtpSink();
    const store = await lab.store();
    await lab.serve(PORT, mailEnv(sink.port));
    await lab.serve(PORT + 1, mailEnv(sink.port));
    const fields = newFields(await proof(store));
    const address = newAddress();
    const answers = await Promise.all(
      Array.from({ length: TIMES }, async (_, i) => {
        const answer = await post(`http://127.0.0.1:${PORT + (i % 2)}/api/contact`, fields, {
          'x-test-address': address,
        });
        return `${answer.status} ${answer.headers.get('location')}`;
      }),
    );
    await sleep(2000);
    await sink.close();
    const rows = (await lab.client.execute('SELECT count(*) AS n FROM messages')).rows[0]?.['n'];
    const kinds = [...new Set(answers)];
    return [
      { name: 'rows', target: '1', measured: String(rows), pass: rows === 1 },
      {
        name: 'mails',
        target: '1',
        measured: String(sink.mails.length),
        pass: sink.mails.length === 1,
      },
      {
        name: 'equal answers',
        target: String(TIMES),
        measured: `${TIMES} x ${kinds.join(' or ')}`,
        pass: kinds.join() === '303 /contact/thanks/',
      },
    ];
  },
};
