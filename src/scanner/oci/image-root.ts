import { chmod, chown, lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { z } from 'zod';
import type { ImageRoot } from '../sandbox/launcher.ts';

/** Of the runtime configuration that umoci makes from an image's own. */
const ConfigSchema = z.object({
  process: z.object({
    user: z.object({ uid: z.int().nonnegative(), gid: z.int().nonnegative() }),
    env: z.array(z.string()).nullish(),
    cwd: z.string(),
  }),
  mounts: z.array(z.object({ destination: z.string(), type: z.string().optional() })).nullish(),
});

/** Folders that programs write to whatever their image says. */
const SCRATCH = ['/tmp', '/var/tmp', '/run'] as const;
/** Made by umoci for every image; the sandbox has its own. */
const SYSTEM_MOUNTS = /^\/(?:proc|dev|sys|etc)(?:\/|$)/;
const UNPRIVILEGED_ID = 65534;
/** Longest account file that is read. */
const MAX_PASSWD_BYTES = 1024 * 1024;

/**
 * Makes an unpacked image ready for the sandbox: user, environment and folders are the image's own; the folders that it
 * declares as volumes, and those that any program writes to, begin empty and are lost at the end.
 */
export async function prepareImage(bundle: string): Promise<ImageRoot> {
  const rootfs = join(bundle, 'rootfs');
  const text = await readFile(join(bundle, 'config.json'), 'utf8');
  const { process: run, mounts } = ConfigSchema.parse(JSON.parse(text));
  const { uid, gid } = run.user;
  const environment = new Map(
    (run.env ?? []).flatMap((line): [string, string][] => {
      const at = line.indexOf('=');
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
    }),
  );
  if (!environment.has('HOME')) environment.set('HOME', await homeOf(rootfs, uid));
  const volumes = (mounts ?? [])
    .filter(({ type, destination }) => type === 'tmpfs' && !SYSTEM_MOUNTS.test(destination))
    .map(({ destination }) => destination);
  for (const folder of ['/proc', '/dev']) await makeFolder(rootfs, folder);
  const writable = [];
  for (const folder of new Set([...SCRATCH, ...volumes]))
    if (await makeFolder(rootfs, folder)) writable.push(posix.normalize(folder));
  const cwd = (await makeFolder(rootfs, run.cwd)) ? posix.normalize(run.cwd) : '/';
  if (await makeFolder(rootfs, '/etc')) await writeHosts(rootfs);
  // The user inside is another outside; files of any owner in the image are that user's to read.
  if (process.getuid?.() === 0) await giveAway(rootfs);
  // umoci closes its folder to others.
  await chmod(bundle, 0o755);
  return { rootfs, uid, gid, cwd, writable, environment };
}

/** Makes a folder inside the image if it is not there. False where a link or a file is in the way: nothing is followed. */
async function makeFolder(rootfs: string, path: string): Promise<boolean> {
  const parts = posix
    .normalize(`/${path}`)
    .split('/')
    .filter((part) => part !== '');
  let at = rootfs;
  for (const part of parts) {
    at = join(at, part);
    const there = await lstat(at).catch(() => null);
    if (there === null) await mkdir(at, 0o755);
    else if (!there.isDirectory()) return false;
  }
  return true;
}

/** As every engine does: without it no program knows what `localhost` is. */
async function writeHosts(rootfs: string): Promise<void> {
  const file = join(rootfs, 'etc', 'hosts');
  if ((await lstat(file).catch(() => null)) !== null) return;
  await writeFile(file, '127.0.0.1 localhost\n::1 localhost\n', { flag: 'wx', mode: 0o644 });
}

/** Home of a user by the image's accounts, `/` where they do not say. */
async function homeOf(rootfs: string, uid: number): Promise<string> {
  const folder = await lstat(join(rootfs, 'etc')).catch(() => null);
  const file = join(rootfs, 'etc', 'passwd');
  const there = await lstat(file).catch(() => null);
  if (!folder?.isDirectory() || !there?.isFile() || there.size > MAX_PASSWD_BYTES) return '/';
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.split(':'));
  const home = lines.find((fields) => fields[2] === String(uid))?.[5] ?? '';
  return home.startsWith('/') ? home : '/';
}

async function giveAway(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const at = join(folder, entry.name);
    if (entry.isDirectory()) await giveAway(at);
    else if (!entry.isSymbolicLink()) await chown(at, UNPRIVILEGED_ID, UNPRIVILEGED_ID);
  }
  await chown(folder, UNPRIVILEGED_ID, UNPRIVILEGED_ID);
}
