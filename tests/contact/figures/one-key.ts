import { request } from 'node:http';
import { MESSAGE_WINDOWS } from '../../../src/contact/limits.ts';
import {
  freePort,
  type Measurement,
  newAddress,
  newFields,
  post,
  SITE,
  sized,
  spread,
} from '../lab.ts';

const PORT = await freePort(4641, 2);

/** One client, two processes, a forged X-Forwarded-For on each request. */
export const oneKey: Measurement = {
  title: 'posts of one key over two processes, X-Forwarded-For forged',
  run: async (lab, size) => {
    const posts = sized(size, 10_000, 1000, 100);
    await lab.store();
    // The socket's address counts, as on a server that faces the network itself.
    await lab.serve(PORT, { CONTACT_CLIENT_ADDRESS_HEADER: '' });
    await lab.serve(PORT + 1, { CONTACT_CLIENT_ADDRESS_HEADER: '' });
    const answers = new Map<number, number>();
    let withoutRetryAfter = 0;
    await spread(posts, 40, async (i) => {
      const headers = {
        'x-forwarded-for': newAddress(),
        'x-real-ip': newAddress(),
        forwarded: `for=${newAddress()}`,
      };
      const answer = await post(
        `http://127.0.0.1:${PORT + (i % 2)}/api/contact`,
        newFields(),
        headers,
      );
      await answer.arrayBuffer();
      answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
      if (answer.status === 429 && !(Number(answer.headers.get('retry-after')) > 0))
        withoutRetryAfter += 1;
    });
    const other = await postFrom('127.0.0.2', PORT, newFields());
    const stored =
      Number((await lab.client.execute('SELECT count(*) AS n FROM messages')).rows[0]?.['n']) - 1;
    const allowed = MESSAGE_WINDOWS[0].max;
    return [
      {
        name: 'stored',
        target: `exactly ${allowed}`,
        measured: `${stored} of ${posts}`,
        pass: stored === allowed && answers.get(303) === allowed,
      },
      {
        name: 'answered 429',
        target: `${posts - allowed}`,
        measured: String(answers.get(429) ?? 0),
        pass: answers.get(429) === posts - allowed,
      },
      {
        name: '429 without Retry-After',
        target: '0',
        measured: String(withoutRetryAfter),
        pass: withoutRetryAfter === 0,
      },
      {
        name: 'another client meanwhile',
        target: '303',
        measured: String(other),
        pass: other === 303,
      },
    ];
  },
};

/** Posts from another address of this machine; resolves with the status. */
function postFrom(
  localAddress: string,
  port: number,
  fields: Record<string, string>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      localAddress,
      headers: { origin: SITE, 'content-type': 'application/x-www-form-urlencoded' },
    };
    const sending = request(`http://127.0.0.1:${port}/api/contact`, options, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sending.on('error', reject);
    sending.end(new URLSearchParams(fields).toString());
  });
}
