import type * as promises from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** All that a command may touch. Tests hand in their own. */
export interface World {
  stdin: Readable & { readonly isTTY?: boolean };
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  /** Relative paths are read from here. */
  cwd: string;
  /** The person's own folder, where clients keep their settings. */
  home: string;
  platform: NodeJS.Platform;
  fs: typeof promises;
  fetch: typeof fetch;
  clock(): Date;
  /** Folder of the catalogue's data that came with the command. */
  dataFolder: string;
  /** Ends when somebody stops the command; from the first call on, stopping is the command's own affair. */
  stopSignal(): AbortSignal;
}
