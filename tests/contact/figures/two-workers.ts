import { createClient } from '@libsql/client';
import { openStore } from '../../../src/contact/libsql/open-store.ts';
import { openSmtpSink } from '../../support/smtp-sink.ts';
import { deliverAll } from '../drain.ts';
import { type Measurement, newFields, sized, zero } from '../lab.ts';

/** Two delivery workers, each with its own connection, on the same backlog. */
export const twoWorkers: Measurement = {
  title: 'two delivery workers at once',
  run: async (lab, size) => {
    const messages = sized(size, 1000, 1000, 100);
    const store = await lab.store();
    for (let i = 0; i < messages; i += 1) {
      const { name = '', email = '', message = '' } = newFields();
      const row = {
        subject: 'question',
        name,
        email,
        message,
        context: [],
        receivedAt: Date.now(),
        state: 'pending',
        proof: 'work',
      } as const;
      await store.add(
        { ...row, id: crypto.randomUUID(), fingerprint: message, nonce: null },
        'key',
        [],
      );
    }
    const sink = await openSmtpSink();
    const clients = [
      createClient({ url: lab.databaseUrl, concurrency: 1 }),
      createClient({ url: lab.databaseUrl, concurrency: 1 }),
    ];
    await Promise.all(
      clients.map(async (client) => deliverAll(await openStore(client), sink.port)),
    );
    for (const client of clients) client.close();
    await sink.close();
    const ids = new Set(sink.mails.map((mail) => mail.messageId));
    return [
      zero('mails sent twice', sink.mails.length - ids.size, String(sink.mails.length)),
      zero('messages not delivered', messages - ids.size, String(messages)),
    ];
  },
};
