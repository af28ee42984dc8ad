import { connect, type Socket } from 'node:net';
import {
  type Figure,
  freePort,
  type Lab,
  type Measurement,
  SITE,
  sized,
  sleep,
  spread,
} from '../lab.ts';

const PORT = await freePort(4651);
const MEGABYTE = 1024 * 1024;
const LIMIT_BYTES = 32 * 1024;

interface Attack {
  name: string;
  /** Headers after the common ones. */
  headers: string;
  /** Bytes in all, and how many at a time. */
  bytes: number;
  piece: number;
  /** Wait between pieces. */
  everyMs: number;
  chunked: boolean;
}

const ATTACKS: readonly Attack[] = [
  {
    name: '32 KB + 1, announced',
    headers: `content-length: ${LIMIT_BYTES + 1}`,
    bytes: LIMIT_BYTES + 1,
    piece: LIMIT_BYTES + 1,
    everyMs: 0,
    chunked: false,
  },
  {
    name: '100 MB, announced',
    headers: `content-length: ${100 * MEGABYTE}`,
    bytes: 100 * MEGABYTE,
    piece: 65_536,
    everyMs: 0,
    chunked: false,
  },
  {
    name: '100 MB in chunks, length not said',
    headers: 'transfer-encoding: chunked',
    bytes: 100 * MEGABYTE,
    piece: 65_536,
    everyMs: 0,
    chunked: true,
  },
  {
    name: 'one byte a second',
    headers: 'content-length: 1000',
    bytes: 1000,
    piece: 1,
    everyMs: 1000,
    chunked: false,
  },
];

/** Bodies that are too long or too slow, 20 of each at once. */
export const bodies: Measurement = {
  title: 'long, endless and slow bodies',
  run: async (lab, size) => {
    await lab.store();
    const server = await lab.serve(PORT, { REPORT_MEMORY: '1' });
    const times = sized(size, 20, 5, 1);
    const figures: Figure[] = [];
    await warmUp(lab);
    const before = server.rss().peak;
    for (const attack of ATTACKS) {
      const ends: { status: string; ms: number; sent: number }[] = [];
      await spread(times, times, async () => {
        ends.push(await strike(attack));
      });
      const slowest = Math.max(...ends.map((end) => end.ms));
      const sent = Math.max(...ends.map((end) => end.sent));
      const wrong = ends.filter((end) => !['413', '408', 'closed'].includes(end.status));
      figures.push({
        name: attack.name,
        target: '413, 408 or closed, <= 11 s',
        measured: `${times} x ${[...new Set(ends.map((end) => end.status))].join(', ')} in ${(slowest / 1000).toFixed(1)} s, ${(sent / 1024).toFixed(0)} KB taken off the client`,
        pass: wrong.length === 0 && slowest <= 11_000,
      });
    }
    await sleep(200);
    const growth = (server.rss().peak - before) / MEGABYTE;
    figures.push({
      name: 'memory growth of the process',
      target: '< 20 MB',
      measured: `${growth.toFixed(1)} MB`,
      pass: growth < 20,
    });
    const after = await fetch(`http://127.0.0.1:${PORT}/api/contact`).then(
      (answer) => answer.status,
    );
    figures.push({
      name: 'serves on afterwards',
      target: '405',
      measured: String(after),
      pass: after === 405,
    });
    return figures;
  },
};

/** Loads code and fills pools, so that the growth is that of the attack. */
async function warmUp(lab: Lab): Promise<void> {
  await spread(500, 20, async () => {
    const body = new URLSearchParams({ message: 'a'.repeat(30_000) });
    await (
      await fetch(`http://127.0.0.1:${PORT}/api/contact`, {
        method: 'POST',
        body,
        headers: { origin: SITE },
      })
    ).arrayBuffer();
  });
  await lab.client.execute('DELETE FROM rates');
  await sleep(300);
}

/** Sends one such body until the server answers or closes. */
function strike(attack: Attack): Promise<{ status: string; ms: number; sent: number }> {
  const started = performance.now();
  return new Promise((resolve) => {
    const socket: Socket = connect(PORT, '127.0.0.1');
    let sent = 0;
    let status = '';
    const end = () => {
      socket.destroy();
      resolve({ status: status || 'closed', ms: performance.now() - started, sent });
    };
    socket.on('error', end);
    socket.on('close', end);
    socket.on('data', (data) => {
      status ||= /^HTTP\/1\.1 (\d+)/.exec(data.toString('latin1'))?.[1] ?? '';
    });
    socket.write(
      `POST /api/contact HTTP/1.1\r\nhost: 127.0.0.1\r\norigin: ${SITE}\r\ncontent-type: application/x-www-form-urlencoded\r\n${attack.headers}\r\n\r\n`,
    );
    const piece = Buffer.alloc(attack.piece, 'a');
    const pump = () => {
      if (socket.destroyed || sent >= attack.bytes) return;
      sent += piece.length;
      const framed = attack.chunked
        ? Buffer.concat([
            Buffer.from(`${piece.length.toString(16)}\r\n`),
            piece,
            Buffer.from('\r\n'),
          ])
        : piece;
      const room = socket.write(framed);
      if (attack.everyMs > 0) setTimeout(pump, attack.everyMs);
      else if (room) setImmediate(pump);
      else socket.once('drain', pump);
    };
    pump();
  });
}
