import { chmodSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import {
  BODY_MARK,
  type Figure,
  freePort,
  type Lab,
  type Measurement,
  newFields,
  post,
  sleep,
} from '../lab.ts';

const PORT = await freePort(4681, 3);

/** A database that is locked, full or read-only: an honest 503, and work goes on when it is mended. */
export const storeFailure: Measurement = {
  title: 'database locked, full, read-only',
  run: async (lab) => {
    const server = await lab.serve(PORT);
    const first = await post(server.url, newFields());
    const figures: Figure[] = [
      { name: 'before', target: '303', measured: String(first.status), pass: first.status === 303 },
    ];

    const locker = createClient({ url: lab.databaseUrl, concurrency: 1 });
    const lock = await locker.transaction('write');
    const locked = await Promise.all(
      Array.from({ length: 10 }, () => post(server.url, newFields())),
    );
    await sleep(1000);
    await lock.rollback();
    locker.close();
    figures.push(judge('locked for 3 s, 10 messages', locked));
    figures.push(await works('after the lock', server.url));
    await server.kill('SIGTERM');

    figures.push(...(await fullDisk(lab)));
    figures.push(...(await readOnly(lab)));
    return figures;
  },
};

/** Messages until the files may grow no more: each is stored and acknowledged, or neither. */
async function fullDisk(lab: Lab): Promise<Figure[]> {
  const count = async () =>
    Number((await lab.client.execute('SELECT count(*) AS n FROM messages')).rows[0]?.['n']);
  const before = await count();
  const server = await lab.serve(PORT + 1, {}, { maxFileKilobytes: 400 });
  const answers: Response[] = [];
  for (let i = 0; i < 60; i += 1)
    answers.push(
      await post(
        server.url,
        newFields({ subject: 'question', message: `${BODY_MARK} ${i} ${'x'.repeat(9000)}` }),
      ),
    );
  await server.kill('SIGTERM');
  const acknowledged = answers.filter((answer) => answer.status === 303).length;
  const stored = (await count()) - before;
  const refused = answers.filter((answer) => answer.status !== 303);
  return [
    judge('disk full', refused),
    {
      name: 'disk full: acknowledged and stored',
      target: 'equal',
      measured: `${acknowledged} and ${stored}`,
      pass: acknowledged === stored,
    },
  ];
}

/** Files and folder that the process may read and not write. */
async function readOnly(lab: Lab): Promise<Figure[]> {
  const files = readdirSync(lab.folder).map((name) => path.join(lab.folder, name));
  for (const file of files) chmodSync(file, 0o444);
  chmodSync(lab.folder, 0o555);
  const server = await lab.serve(PORT + 2, {}, { unprivileged: true });
  const figure = judge('read-only database', [await post(server.url, newFields())]);
  for (const file of files) chmodSync(file, 0o644);
  chmodSync(lab.folder, 0o755);
  return [figure];
}

async function works(name: string, url: string): Promise<Figure> {
  const { status } = await post(url, newFields());
  return { name, target: '303', measured: String(status), pass: status === 303 };
}

function judge(name: string, answers: readonly Response[]): Figure {
  const good = answers.filter(
    (answer) => answer.status === 503 && Number(answer.headers.get('retry-after')) > 0,
  );
  const statuses = [...new Set(answers.map((answer) => answer.status))].join(', ');
  return {
    name,
    target: '503 with Retry-After',
    measured: `${answers.length} x ${statuses}`,
    pass: answers.length > 0 && good.length === answers.length,
  };
}
