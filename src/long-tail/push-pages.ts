import type { Client } from '@libsql/client';
import { makeTable, putPages, readKeys, readPages, removePages } from './page-store.ts';

/** Pages that are read and sent at a time: some hundred kilobytes. */
const AT_ONCE = 100;

/** Brings a database to what another holds: sends what is new or changed there, takes away what is gone. */
export async function pushPages(
  from: Client,
  to: Client,
  done: (sent: number, of: number) => void,
): Promise<{ sent: number; removed: number; kept: number }> {
  await makeTable(to);
  const [wanted, there] = await Promise.all([readKeys(from), readKeys(to)]);
  const changed = [...wanted].flatMap(([file, key]) => (there.get(file) === key ? [] : [file]));
  const gone = [...there.keys()].filter((file) => !wanted.has(file));
  for (let at = 0; at < changed.length; at += AT_ONCE) {
    await putPages(to, await readPages(from, changed.slice(at, at + AT_ONCE)));
    done(Math.min(at + AT_ONCE, changed.length), changed.length);
  }
  // Last: whoever reads an old list still finds its pages until all new ones are there.
  await removePages(to, gone);
  return { sent: changed.length, removed: gone.length, kept: wanted.size - changed.length };
}
