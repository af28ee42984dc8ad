import type { Loader } from 'astro/loaders';
import { loadRecords, quarantineAlarm } from './load-records.ts';
import { cataloguePaths } from './sources.ts';

/** For `astro dev`: the build hands its records over (handed-over.ts), so that its bundle holds none and lasts. */
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
      store.clear();
      if (import.meta.env.PROD) return;
      const { servers } = await records();
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
      store.clear();
      if (import.meta.env.PROD) return;
      const { quarantined } = await records();
      const id = 'report';
      store.set({ id, data: await parseData({ id, data: { entries: quarantined } }) });
      if (quarantined.length > 0) {
        logger.warn(`${quarantined.length} quarantined: see /quarantine.json`);
      }
    },
  };
}
