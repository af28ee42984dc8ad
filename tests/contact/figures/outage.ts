import { openSmtpSink } from '../../support/smtp-sink.ts';
import { deliverAll, mailEnv } from '../drain.ts';
import {
  freePort,
  type Measurement,
  newFields,
  percentile,
  post,
  proof,
  sized,
  sleep,
  spread,
  zero,
} from '../lab.ts';

const PORT = await freePort(4611);
const SMTP_PORT = await freePort(PORT + 1);
/** Longer than the longest first wait of a row, 72 s. */
const MAX_SECONDS = 150;

/** The mail server is down while 1,000 messages come, then comes back. */
export const outage: Measurement = {
  title: 'mail server down for 1,000 messages',
  run: async (lab, size) => {
    const messages = sized(size, 1000, 1000, 30);
    const store = await lab.store();
    await lab.serve(PORT, mailEnv(SMTP_PORT));
    let accepted = 0;
    const times: number[] = [];
    await spread(messages, 20, async () => {
      const fields = newFields(await proof(store));
      const started = performance.now();
      const { status } = await post(`http://127.0.0.1:${PORT}/api/contact`, fields);
      times.push(performance.now() - started);
      if (status === 303) accepted += 1;
    });
    // The process must meet the dead server before it is back.
    const failed = 'SELECT count(*) AS n FROM messages WHERE last_error IS NOT NULL';
    while ((await lab.client.execute(failed)).rows[0]?.['n'] === 0) await sleep(100);
    const sink = await openSmtpSink({ port: SMTP_PORT });
    const started = performance.now();
    // The process and a scheduled worker share the backlog; a row that met the dead server waits a minute or so.
    const deadline = started + MAX_SECONDS * 1000;
    while (sink.mails.length < messages && performance.now() < deadline) {
      await deliverAll(store, SMTP_PORT);
      await sleep(1000);
    }
    const seconds = (performance.now() - started) / 1000;
    await sink.close();
    const ids = new Set(sink.mails.map((mail) => mail.messageId));
    return [
      zero(
        'messages refused',
        messages - accepted,
        `${messages}, p99 ${percentile(times, 0.99).toFixed(0)} ms`,
      ),
      zero(
        'messages not delivered after',
        messages - ids.size,
        `${messages}, all in ${seconds.toFixed(1)} s`,
      ),
      zero('mails sent twice', sink.mails.length - ids.size, String(sink.mails.length)),
    ];
  },
};
