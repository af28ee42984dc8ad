import autocannon from 'autocannon';
import { mailEnv } from '../drain.ts';
import { type Measurement, newAddress, newFields, proof, SITE } from '../lab.ts';

const PORT = 4631;
const CONNECTIONS = 50;

/** Sustained load from 50 connections, each message new, stored and counted against its own client. */
export const load: Measurement = {
  title: 'load: autocannon, 50 connections',
  run: async (lab, size) => {
    const seconds = size === 'full' ? 60 : 8;
    await lab.openMailServer(PORT + 1);
    const store = await lab.store();
    await lab.serve(PORT, mailEnv(PORT + 1));
    // Tokens are made before, as browsers make them: the load is the posts.
    const proofs = await Promise.all(Array.from({ length: 1000 }, () => proof(store)));
    let sent = 0;
    const result = await autocannon({
      url: `http://127.0.0.1:${PORT}/api/contact`,
      connections: CONNECTIONS,
      duration: seconds,
      method: 'POST',
      setupClient: (client) => {
        const next = () => {
          sent += 1;
          client.setHeadersAndBody(
            {
              origin: SITE,
              'content-type': 'application/x-www-form-urlencoded',
              'x-test-address': newAddress(),
            },
            new URLSearchParams(newFields(proofs[sent % proofs.length])).toString(),
          );
        };
        next();
        client.on('response', next);
      },
    });
    const stored = Number(
      (await lab.client.execute('SELECT count(*) AS n FROM messages')).rows[0]?.['n'],
    );
    const answered = result['3xx'];
    const perSecond = answered / seconds;
    const bad = result.errors + result.timeouts + result['4xx'] + result['5xx'];
    return [
      {
        name: 'answers, 99th percentile',
        target: '< 100 ms',
        measured: `${result.latency.p99} ms`,
        pass: result.latency.p99 < 100,
      },
      {
        name: 'messages stored a second',
        target: '>= 300',
        measured: perSecond.toFixed(0),
        pass: perSecond >= 300,
      },
      { name: 'errors', target: '0', measured: `${bad} of ${answered}`, pass: bad === 0 },
      {
        name: 'acknowledged but not stored',
        target: '0',
        measured: String(Math.max(0, answered - stored)),
        pass: stored >= answered,
      },
    ];
  },
};
