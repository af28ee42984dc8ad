import type { Limits } from '../limits.ts';
import type { ImageRoot } from './launcher.ts';

/** Paths inside the sandbox; they are the same for every scan, so what a server says about them is too. */
export const INSIDE = { app: '/app', node: '/runtime/node', home: '/home/u', tmp: '/tmp' } as const;

/** `nobody`: no rights outside, and no other process of a usual system runs as it. */
const UNPRIVILEGED_ID = '65534';

/** System folders that a program needs to start: read-only, and nothing of them is the user's. */
const SYSTEM_FOLDERS = ['/usr', '/lib', '/lib32', '/lib64', '/bin', '/sbin'] as const;

/** Joins the control groups, then becomes the command: so no process of it was ever outside. */
const JOIN_CGROUPS =
  'while [ "$1" != -- ]; do echo $$ > "$1/cgroup.procs" || exit 126; shift; done; shift; exec "$@"';

export interface SandboxTools {
  readonly bwrap: string;
  readonly setpriv: string;
  readonly prlimit: string;
}

export interface SandboxRequest {
  readonly tools: SandboxTools;
  readonly limits: Limits;
  /** Whether the scanner runs as root: then it must drop to another user before bubblewrap. */
  readonly asRoot: boolean;
  /** Folders of the control groups to join; empty where there are none. */
  readonly cgroups: readonly string[];
  /** Node binary outside. */
  readonly node: string;
  /** Folder with the passwd, group and hosts files that the server sees. */
  readonly etc: string;
  /** Folder that becomes `/app`, or null for none. */
  readonly app: string | null;
  readonly environment: ReadonlyMap<string, string>;
  /** The command inside. */
  readonly command: readonly string[];
  /** What to run in place of the system's own folders, null for none. */
  readonly image: ImageRoot | null;
}

/**
 * The command line that runs a command inside the sandbox: control groups, limits, unprivileged user, bubblewrap.
 * The user comes BEFORE bubblewrap: started by root it maps root into the sandbox, and /proc/sys can be written.
 */
export function sandboxChain(request: SandboxRequest): string[] {
  return [
    ...joinCgroups(request),
    ...limit(request),
    ...dropPrivileges(request),
    ...isolate(request),
    ...request.command,
  ];
}

function joinCgroups({ cgroups }: SandboxRequest): string[] {
  return cgroups.length === 0 ? [] : ['/bin/sh', '-c', JOIN_CGROUPS, 'sh', ...cgroups, '--'];
}

function limit({ tools, limits, cgroups, asRoot }: SandboxRequest): string[] {
  const fallback =
    cgroups.length > 0
      ? []
      : // Without root these processes count together with the user's own, so the limit leaves room for them.
        [
          `--data=${limits.memoryBytes}`,
          `--nproc=${asRoot ? limits.processes : limits.processes + 4096}`,
        ];
  return [
    tools.prlimit,
    `--cpu=${limits.cpuSeconds}`,
    `--fsize=${limits.fileBytes}`,
    `--nofile=${limits.openFiles}`,
    '--core=0',
    ...fallback,
  ];
}

function dropPrivileges({ tools, asRoot }: SandboxRequest): string[] {
  const user = ['--reuid', UNPRIVILEGED_ID, '--regid', UNPRIVILEGED_ID, '--clear-groups'];
  return [tools.setpriv, ...(asRoot ? user : []), '--no-new-privs'];
}

function isolate(request: SandboxRequest): string[] {
  const { image } = request;
  const size = ['--size', String(request.limits.fileBytes)];
  const writable = image === null ? [INSIDE.tmp, INSIDE.home] : image.writable;
  return [
    request.tools.bwrap,
    ...[
      '--unshare-all',
      '--unshare-user',
      '--disable-userns',
      '--die-with-parent',
      '--new-session',
    ],
    ...['--cap-drop', 'ALL', '--clearenv', '--hostname', 'sandbox'],
    ...['--uid', String(image?.uid ?? UNPRIVILEGED_ID)],
    ...['--gid', String(image?.gid ?? UNPRIVILEGED_ID)],
    ...(image === null ? systemFolders(request) : ['--ro-bind', image.rootfs, '/']),
    ...['--proc', '/proc', '--dev', '/dev'],
    ...writable.flatMap((folder) => [...size, '--tmpfs', folder]),
    ...[...environmentOf(request)].flatMap(([name, value]) => ['--setenv', name, value]),
    ...['--chdir', image?.cwd ?? INSIDE.home, '--'],
  ];
}

function systemFolders({ etc, node, app }: SandboxRequest): string[] {
  return [
    ...SYSTEM_FOLDERS.flatMap((folder) => ['--ro-bind-try', folder, folder]),
    ...['--ro-bind', etc, '/etc', '--ro-bind', node, INSIDE.node],
    ...(app === null ? [] : ['--ro-bind', app, INSIDE.app]),
  ];
}

/** What a server sees: what it asks for, beside what any program needs or the image brings. */
function environmentOf({ image, environment }: SandboxRequest): Map<string, string> {
  if (image !== null) return new Map([...image.environment, ...environment]);
  return new Map([
    ['PATH', `/runtime:${INSIDE.app}/node_modules/.bin:/usr/local/bin:/usr/bin:/bin`],
    ['HOME', INSIDE.home],
    ['TMPDIR', INSIDE.tmp],
    ['LANG', 'C.UTF-8'],
    ...environment,
  ]);
}
