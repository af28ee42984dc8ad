import type { SourceKind } from '../../record/server-record.ts';

/** What a server of a configuration is started from. */
export interface LaunchTarget {
  kind: SourceKind;
  /** Package, image or `owner/name`; the full address for a remote server, which may hold a secret and is never shown. */
  ref: string;
  /** Exact version, digest of an image, or commit of a repository; null when it floats or is not said. */
  version: string | null;
  /** True where the words name something else of which this is the usual package: a module, an entry of Docker's catalogue. */
  guessed: boolean;
}

/** What a command line comes to, as far as its words say. */
export interface Launch {
  /** What it starts or connects to: first the program, then what that bridges to. */
  targets: LaunchTarget[];
  /** What runs in the end where no target says it, in words of ours; null where one does. */
  unread: string | null;
}

/** Why the end of a command line is not known. */
export const UNREAD = {
  filled: 'a command that is filled in elsewhere',
  address: 'an address that is filled in elsewhere',
  file: 'a file on this machine',
  fetched: 'a script that it downloads',
  installed: 'a program that is installed on this machine',
  project: 'a script of a project on this machine',
  code: 'code that stands in the configuration',
  encoded: 'an encoded command',
  compose: 'a service of a Docker Compose file',
  container: 'a program in a container that runs already',
  gateway: 'the servers that are turned on in Docker Desktop',
  smithery: 'a server of Smithery, which is not looked up',
  nuget: 'a NuGet package, which is not looked up',
  task: 'a task of a version manager',
  client: 'a part of the client itself',
  extension: 'an extension of the editor',
  hub: 'a block of the Continue hub, which is not looked up',
  nothing: 'an entry without a command or an address',
  bundle: 'an MCPB bundle, which is not looked up',
  nested: 'a command inside too many others',
  unnamed: 'a command that names no package or image',
} as const;

/** A launch that is known. */
export function started(...targets: LaunchTarget[]): Launch {
  return { targets, unread: null };
}

/** A launch whose end is not known, after what is. */
export function notRead(unread: string, targets: LaunchTarget[] = []): Launch {
  return { targets, unread };
}

/** True for a word with a place to fill in: `${input:x}`, `$NAME`, `%NAME%`, `<name>`, `{{name}}`. */
export function isFilledIn(word: string): boolean {
  return /\$\{|\$[A-Za-z_(]|%[A-Za-z_]+%|^<[^>]*>$|\{\{|\{[a-z][\w.:-]*\}/i.test(word);
}

/** True for a path or the name of a script. */
export function isFile(word: string): boolean {
  return (
    /^(?:\.{0,2}[\\/]|~|[A-Za-z]:[\\/]|file:)/.test(word) ||
    /\.(?:[cm]?[jt]sx?|py|sh|ps1|exe|bat|cmd|jar|dll|rb|php|go)$/i.test(word) ||
    (/[\\/]/.test(word) && !word.startsWith('@'))
  );
}
