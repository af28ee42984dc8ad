import { unwatchFile, watch, watchFile } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Two ways to see a change: events are fast, but some file systems and editors do not give them. */
const POLL_MS = 2000;
/** An editor writes in steps; the file is read when it has been quiet for so long. */
const SETTLE_MS = 50;

/** Calls `changed` some time after the file at `path` may have changed. Does not keep the process alive. */
export function watchPath(path: string, changed: () => void): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE_MS);
  };
  // The folder, not the file: editors replace the file, and a watch on the old one would go blind.
  const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
    if (name === null || name === basename(path)) soon();
  });
  watcher.on('error', () => {});
  watchFile(path, { persistent: false, interval: POLL_MS }, soon);
  return {
    close() {
      clearTimeout(timer);
      watcher.close();
      unwatchFile(path, soon);
    },
  };
}
