import { deliverAll, mailEnv } from '../drain.ts';
import {
  type Figure,
  freePort,
  type Measurement,
  newFields,
  post,
  proof,
  sized,
  sleep,
  zero,
} from '../lab.ts';

const PORT = await freePort(4601);
const SMTP_PORT = await freePort(PORT + 1);
const CLIENTS = 20;
const HOUR_MS = 3_600_000;

/** kill -9 of the function under load, the mail server going up and down: what was acknowledged must be there, once. */
export const kill: Measurement = {
  title: 'kill -9 under 20 clients, mail server up and down',
  run: async (lab, size) => {
    const kills = sized(size, 50, 5, 1);
    const store = await lab.store();
    const open = () => lab.openMailServer(SMTP_PORT, { REFUSE_ONE_IN: '7' });
    let mailServer = await open();
    let server = await lab.serve(PORT, mailEnv(SMTP_PORT));
    const acknowledged: string[] = [];
    let tries = 0;
    let running = true;

    let lull = false;
    const client = async () => {
      while (running) {
        if (lull) {
          await sleep(20);
          continue;
        }
        const fields = newFields(await proof(store));
        // Whoever gets no answer sends again, as a person does: the same form, with the same token.
        while (running) {
          tries += 1;
          const status = await post(`http://127.0.0.1:${PORT}/api/contact`, fields).then(
            (answer) => answer.status,
            () => 0,
          );
          if (status === 303) {
            acknowledged.push(fields['message'] ?? '');
            break;
          }
          await sleep(20);
        }
      }
    };
    const clients = Array.from({ length: CLIENTS }, client);
    for (let i = 0; i < kills; i += 1) {
      await sleep(size === 'full' ? 600 + Math.random() * 800 : 500 + Math.random() * 1000);
      // Half of the kills meet the process writing messages, half while it delivers, which it does when it is quiet.
      lull = i % 2 === 1;
      if (lull) await sleep(250 + Math.random() * 500);
      await server.kill('SIGKILL');
      lull = false;
      if (i % 5 === 2) {
        await mailServer.kill();
        await sleep(300);
        mailServer = await open();
      }
      server = await lab.serve(PORT, mailEnv(SMTP_PORT));
    }
    running = false;
    await Promise.all(clients);
    await server.kill('SIGKILL');
    await mailServer.kill();
    const sentWhileKilled = mailServer.messageIds().length;

    // All workers are dead: one more drains the rest, hours ahead, when leases and waits are over.
    const last = await lab.openMailServer(SMTP_PORT);
    for (let hours = 1; hours < 5; hours += 1) await deliverAll(store, SMTP_PORT, hours * HOUR_MS);
    return judge(lab, acknowledged, last.messageIds(), { tries, kills, sentWhileKilled });
  },
};

async function judge(
  lab: Parameters<Measurement['run']>[0],
  acknowledged: string[],
  messageIds: string[],
  { tries, kills, sentWhileKilled }: { tries: number; kills: number; sentWhileKilled: number },
): Promise<Figure[]> {
  const rows = (await lab.client.execute('SELECT id, message, state FROM messages')).rows;
  const copies = new Map<string, number>();
  for (const row of rows)
    copies.set(String(row['message']), (copies.get(String(row['message'])) ?? 0) + 1);
  const sends = new Map<string, number>();
  for (const id of messageIds) sends.set(id, (sends.get(id) ?? 0) + 1);
  const lost = acknowledged.filter((message) => !copies.has(message)).length;
  const duplicateRows = [...copies.values()].filter((count) => count > 1).length;
  const undelivered = rows.filter((row) => !sends.has(`${row['id']}@site.example`)).length;
  const extra = [...sends.values()].reduce((sum, count) => sum + count - 1, 0);
  const share = extra / Math.max(1, rows.length);
  const integrity = (await lab.client.execute('PRAGMA integrity_check')).rows[0]?.[0];
  const of = `${acknowledged.length} acknowledged (${tries} tries, ${kills} kills)`;
  return [
    zero('acknowledged messages lost', lost, of),
    zero('duplicate rows', duplicateRows, `${rows.length} rows`),
    zero('messages not delivered in the end', undelivered, `${rows.length} rows`),
    // Few kills make few messages, where one mail is already more than the share; never more than one is in flight.
    kills >= 50
      ? {
          name: 'duplicate mails, each with the Message-ID of the first',
          target: '<= 0.1 %',
          measured: `${extra} of ${rows.length} (${(share * 100).toFixed(3)} %), ${sentWhileKilled} sent between kills`,
          pass: share <= 0.001,
        }
      : {
          name: 'duplicate mails, each with the Message-ID of the first',
          target: '<= 1 a kill',
          measured: `${extra} of ${rows.length}, ${kills} kills`,
          pass: extra <= kills,
        },
    {
      name: 'database after the kills',
      target: 'integrity ok',
      measured: String(integrity),
      pass: integrity === 'ok',
    },
  ];
}
