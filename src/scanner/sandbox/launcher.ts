import type { Limits } from '../limits.ts';

/** A command that starts a server, with what belongs to its end. */
export interface SpawnPlan {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** To be called when the server's own process has ended: ends what is left of it and says how it went. */
  finish(): Promise<{ outOfMemory: boolean }>;
}

export interface LaunchRequest {
  /** Folder of the installed package (it holds node_modules). */
  readonly appFolder: string;
  /** Path of the executable inside `appFolder`; one of the system's own begins with `/`. */
  readonly executable: string;
  /** Whether it is a script for Node. */
  readonly isScript: boolean;
  readonly arguments: readonly string[];
  readonly environment: ReadonlyMap<string, string>;
  readonly limits: Limits;
}

/** Makes the command that starts a server, inside a sandbox or without one. */
export interface Launcher {
  readonly kind: 'sandbox' | 'none';
  /** Where the server sees the folder `appFolder`. */
  root(appFolder: string): string;
  plan(request: LaunchRequest): SpawnPlan;
}
