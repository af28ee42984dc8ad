import type { Loader } from 'astro/loaders';
import { loadRecords, quarantineAlarm } from './load-records.ts';
import { cataloguePaths } from './sources.ts';

let loading: ReturnType<typeof loadRecords> | undefined;

/** Both collections come from one reading of the sources. */
function records(): ReturnType<typeof loadRecords> {
  loading ??= loadRecords(cataloguePaths(process.env)).then((loaded) => {
    const alarm = quarantineAlarm(loaded);
    if (alarm !== null) throw new Error(alarm);
    return loaded;
  });
  return loading;
}

/** One entry a server: `data` for listings, the whole checked record as JSON in `body` (it may hold keys that no serialiser but JSON keeps). */
export function serversLoader(): Loader {
  return {
    name: 'toolward-servers',
    async load({ store, parseData }) {
      const { servers } = await records();
      store.clear();
      for (const server of servers) {
        const { id, name, source, version, license, category } = server;
        const summary = {
          id,
          name,
          source,
          version,
          license,
          category,
          tools: server.tools.length,
        };
        const data = await parseData({ id, data: summary });
        store.set({ id, data, body: JSON.stringify(server) });
      }
    },
  };
}

/** One entry with everything that was left out: a collection without entries would be warned about. */
export function quarantineLoader(): Loader {
  return {
    name: 'toolward-quarantine',
    async load({ store, logger, parseData }) {
      const { quarantined } = await records();
      store.clear();
      const id = 'report';
      store.set({ id, data: await parseData({ id, data: { entries: quarantined } }) });
      if (quarantined.length > 0) {
        logger.warn(`${quarantined.length} quarantined: see /quarantine.json`);
      }
    },
  };
}
