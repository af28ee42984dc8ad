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
  /** Given for a container image: then `executable` is a path or a name inside of it. */
  readonly image?: ImageRoot;
}

/** An unpacked container image, which takes the place of the system's folders. */
export interface ImageRoot {
  /** Folder that becomes `/`, for reading. */
  readonly rootfs: string;
  readonly uid: number;
  readonly gid: number;
  /** Working directory inside; it is there. */
  readonly cwd: string;
  /** Folders that the server may write to; they are there and begin empty. */
  readonly writable: readonly string[];
  readonly environment: ReadonlyMap<string, string>;
}

/** Makes the command that starts a server, inside a sandbox or without one. */
export interface Launcher {
  readonly kind: 'sandbox' | 'none';
  /** Where the server sees the folder `appFolder`. */
  root(appFolder: string): string;
  plan(request: LaunchRequest): SpawnPlan;
}
