import { chmodSync, constants, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { runCommand } from '../run-command.ts';
import { createCgroup, type ServerCgroup } from './cgroup.ts';
import { findExecutable } from './find-executable.ts';
import type { ImageRoot, Launcher } from './launcher.ts';
import { INSIDE, type SandboxTools, sandboxChain } from './sandbox-chain.ts';

export type SandboxResult =
  | { readonly ok: true; readonly launcher: Launcher }
  | { readonly ok: false; readonly reason: string };

export interface SandboxOptions {
  /** Resource limits instead of control groups, as on a system where those are out of reach. */
  readonly withoutCgroup?: boolean;
  readonly find?: typeof findExecutable;
  readonly platform?: NodeJS.Platform;
}

const PROBE_SECONDS = 20;
const INSTALL_HINT =
  'On Debian or Ubuntu: apt-get install bubblewrap util-linux. On Fedora: dnf install bubblewrap util-linux.';

/**
 * Prepares the sandbox in `workFolder`, which it opens to other users since the server runs as one, and tries it once.
 * Where it cannot be had, the reason says what is missing and what to do.
 */
export async function createSandbox(
  workFolder: string,
  options: SandboxOptions = {},
): Promise<SandboxResult> {
  const platform = options.platform ?? process.platform;
  if (platform !== 'linux')
    return { ok: false, reason: `the sandbox needs Linux (bubblewrap); this is ${platform}` };
  const tools = findTools(options.find ?? findExecutable);
  if (!tools.ok) return tools;
  const files = prepareFiles(workFolder);
  const asRoot = process.getuid?.() === 0;
  let serial = 0;
  const newCgroup = (limits: Limits): ServerCgroup | null => {
    serial += 1;
    return options.withoutCgroup === true || !asRoot
      ? null
      : createCgroup(`toolward-${process.pid}-${serial}`, limits);
  };
  const chain = (
    limits: Limits,
    cgroup: ServerCgroup | null,
    app: string | null,
    environment: ReadonlyMap<string, string>,
    command: string[],
    image: ImageRoot | null = null,
  ) =>
    sandboxChain({
      tools: tools.tools,
      limits,
      asRoot,
      cgroups: cgroup?.folders ?? [],
      ...files,
      app,
      environment,
      command,
      image,
    });

  const failure = await probe(
    (cgroup) => chain(DEFAULT_LIMITS, cgroup, null, new Map(), [INSIDE.node, '--version']),
    newCgroup(DEFAULT_LIMITS),
  );
  if (failure !== null) return { ok: false, reason: failure };
  return {
    ok: true,
    launcher: {
      kind: 'sandbox',
      root: () => INSIDE.app,
      plan(request) {
        const cgroup = newCgroup(request.limits);
        const { executable } = request;
        const isOwn = executable.startsWith('/') || request.image !== undefined;
        const file = isOwn ? executable : `${INSIDE.app}/${executable}`;
        const command = request.isScript ? [INSIDE.node, file] : [file];
        const argv = chain(
          request.limits,
          cgroup,
          request.image === undefined ? request.appFolder : null,
          request.environment,
          [...command, ...request.arguments],
          request.image ?? null,
        );
        return {
          command: argv[0] ?? '',
          args: argv.slice(1),
          environment: {},
          cwd: '/',
          async finish() {
            const outOfMemory = cgroup?.outOfMemory() ?? false;
            await cgroup?.remove();
            return { outOfMemory };
          },
        };
      },
    },
  };
}

function findTools(
  find: typeof findExecutable,
): { ok: true; tools: SandboxTools } | { ok: false; reason: string } {
  const [bwrap, setpriv, prlimit] = [find('bwrap'), find('setpriv'), find('prlimit')];
  if (bwrap !== null && setpriv !== null && prlimit !== null)
    return { ok: true, tools: { bwrap, setpriv, prlimit } };
  const missing = Object.entries({ bwrap, setpriv, prlimit })
    .filter(([, path]) => path === null)
    .map(([name]) => name);
  return { ok: false, reason: `${missing.join(', ')} not found. ${INSTALL_HINT}` };
}

/** The Node binary is copied, since the folder that it lies in may be closed to the unprivileged user. */
function prepareFiles(workFolder: string): { node: string; etc: string } {
  chmodSync(workFolder, 0o755);
  const node = join(workFolder, 'node');
  copyFileSync(process.execPath, node, constants.COPYFILE_FICLONE);
  chmodSync(node, 0o755);
  const etc = join(workFolder, 'etc');
  mkdirSync(etc, { recursive: true, mode: 0o755 });
  writeFileSync(join(etc, 'passwd'), `u:x:65534:65534:u:${INSIDE.home}:/bin/sh\n`);
  writeFileSync(join(etc, 'group'), 'u:x:65534:\n');
  writeFileSync(join(etc, 'hosts'), '127.0.0.1 localhost\n::1 localhost\n');
  return { node, etc };
}

async function probe(
  chain: (cgroup: ServerCgroup | null) => string[],
  cgroup: ServerCgroup | null,
): Promise<string | null> {
  const [command = '', ...args] = chain(cgroup);
  const result = await runCommand(command, args, {
    environment: {},
    cwd: '/',
    timeoutSeconds: PROBE_SECONDS,
  });
  await cgroup?.remove();
  if (result.code === 0) return null;
  const said = result.timedOut
    ? `no answer within ${PROBE_SECONDS} s`
    : (result.stderr.trim().split('\n')[0] ?? '');
  return `bubblewrap does not start here: ${said || `exit code ${result.code}`}. It needs bubblewrap 0.8 or later and unprivileged user namespaces (kernel.unprivileged_userns_clone=1, or an AppArmor profile for bwrap). ${INSTALL_HINT}`;
}
