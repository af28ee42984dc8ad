import autocannon from 'autocannon';
import { mailEnv } from '../drain.ts';
import {
  freePort,
  type Measurement,
  newAddress,
  newFields,
  proof,
  SITE,
  sized,
  spread,
} from '../lab.ts';

const PORT = await freePort(4631, 2);
const CONNECTIONS = 50;

/** Sustained load from 50 connections, each message new, with a token and a proof of its own, from a client of its own. */
export const load: Measurement = {
  title: 'load: autocannon, 50 connections',
  run: async (lab, size) => {
    const messages = sized(size, 60_000, 2000, 200);
    await lab.openMailServer(PORT + 1);
    const store = await lab.store();
    await lab.serve(PORT, mailEnv(PORT + 1));
    // Made before, as browsers do the work: the load is the posts.
    const proofs: Awaited<ReturnType<typeof proof>>[] = [];
    await spread(messages, CONNECTIONS, async () => {
      proofs.push(await proof(store));
    });
    const result = await autocannon({
      url: `http://127.0.0.1:${PORT}/api/contact`,
      connections: CONNECTIONS,
      amount: messages,
      method: 'POST',
      setupClient: (client) => {
        const next = () => {
          client.setHeadersAndBody(
            {
              origin: SITE,
              'content-type': 'application/x-www-form-urlencoded',
              'x-test-address': newAddress(),
            },
            new URLSearchParams(newFields(proofs.pop())).toString(),
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
    const perSecond = answered / result.duration;
    const bad = result.errors + result.timeouts + result['4xx'] + result['5xx'];
    const { p50, p90, p97_5, p99 } = result.latency;
    // How fast it is depends on the machine, so the shorter forms only tell.
    const told = size !== 'full';
    return [
      {
        name: 'answers, 99th percentile',
        target: told ? 'told' : '< 100 ms',
        measured: `${p99} ms (p50 ${p50}, p90 ${p90}, p97.5 ${p97_5})`,
        pass: told || p99 < 100,
      },
      {
        name: 'messages stored a second',
        target: told ? 'told' : '>= 300',
        measured: perSecond.toFixed(0),
        pass: told || perSecond >= 300,
      },
      { name: 'errors', target: '0', measured: `${bad} of ${answered}`, pass: bad === 0 },
      {
        name: 'acknowledged and stored',
        target: `${messages}, equal`,
        measured: `${answered} and ${stored}`,
        pass: answered === messages && stored === answered,
      },
    ];
  },
};
