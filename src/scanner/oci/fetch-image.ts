import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { passedOn } from '../npm/npm-settings.ts';
import type { Failure } from '../outcome.ts';
import { runCommand } from '../run-command.ts';
import { findExecutable } from '../sandbox/find-executable.ts';
import { ScannerFault } from '../scanner-fault.ts';
import { classifyImageFailure } from './image-failure.ts';
import { isLoopback, readImageRef } from './image-ref.ts';

/** An image as its registry gave it, unpacked. */
export interface FetchedImage {
  /** Digest of what the name stands for in the registry: it pins the image. */
  readonly digest: string;
  /** Folder of the bundle that umoci made: `rootfs` and `config.json`. */
  readonly bundle: string;
  /** Entrypoint and arguments; empty where the image names none. */
  readonly command: readonly string[];
  /** Labels of the image's own configuration. */
  readonly labels: ReadonlyMap<string, string>;
}

export type FetchResult =
  | { readonly ok: true; readonly image: FetchedImage }
  | { readonly ok: false; readonly failure: Failure };

/** Largest image that is fetched, as it lies in the registry: the usual ones have 50 to 500 MB. */
const MAX_IMAGE_BYTES = 2 * 1024 * 1024 * 1024;
const NAME = 'image';
const TAG = 'scan';

const DescriptorSchema = z.object({ digest: z.string(), size: z.number() });
const ManifestSchema = z.object({ config: DescriptorSchema, layers: z.array(DescriptorSchema) });
/** Of an image's own configuration. */
const ImageSchema = z.object({
  config: z
    .object({
      Entrypoint: z.array(z.string()).nullish(),
      Cmd: z.array(z.string()).nullish(),
      Labels: z.record(z.string(), z.unknown()).nullish(),
    })
    .default({}),
});
const IndexSchema = z.object({ manifests: z.array(DescriptorSchema).min(1) });

/**
 * Fetches an image with skopeo and unpacks it with umoci, without a daemon and without anybody's credentials. Nothing of
 * it runs. Throws a ScannerFault when the programs are missing or the fault is our own.
 */
export async function fetchImage(
  ref: string,
  folder: string,
  timeoutSeconds: number,
): Promise<FetchResult> {
  const [skopeo, umoci] = [program('skopeo'), program('umoci')];
  const home = join(folder, 'home');
  await mkdir(home, { recursive: true });
  const run = (command: string, args: readonly string[]) =>
    runCommand(command, args, {
      cwd: folder,
      environment: { ...passedOn(), HOME: home, XDG_RUNTIME_DIR: home },
      timeoutSeconds,
    });
  const { host, repository, reference } = readImageRef(ref);
  const plain = isLoopback(host) ? 'false' : 'true';
  const asked = await run(skopeo, [
    ...['inspect', '--raw', '--no-creds', `--tls-verify=${plain}`],
    `docker://${host}/${repository}${reference.startsWith('sha256:') ? '@' : ':'}${reference}`,
  ]);
  if (asked.code !== 0) return failed('asking the registry', asked, ref);
  const digest = `sha256:${createHash('sha256').update(asked.stdout).digest('hex')}`;
  const copied = await run(skopeo, [
    ...['copy', '--quiet', '--insecure-policy', '--src-no-creds', `--src-tls-verify=${plain}`],
    // By digest: a tag may have moved since.
    `docker://${host}/${repository}@${digest}`,
    `oci:${join(folder, NAME)}:${TAG}`,
  ]);
  if (copied.code !== 0) return failed('fetching', copied, ref);
  const layout = await readLayout(join(folder, NAME));
  if (layout.bytes > MAX_IMAGE_BYTES)
    return {
      ok: false,
      failure: { outcome: 'install-failed', detail: 'fetching: it is larger than 2 GB' },
    };
  const bundle = join(folder, 'bundle');
  const unpacked = await run(umoci, [
    ...['unpack', '--rootless', '--image', `${join(folder, NAME)}:${TAG}`],
    bundle,
  ]);
  if (unpacked.code !== 0) return failed('unpacking', unpacked, ref);
  const { command, labels } = layout;
  return { ok: true, image: { digest, bundle, command, labels } };
}

function program(name: string): string {
  const found = findExecutable(name);
  if (found !== null) return found;
  throw new ScannerFault(
    `${name} not found: container images are fetched with skopeo and unpacked with umoci. On Debian or Ubuntu: apt-get install skopeo umoci`,
  );
}

function failed(
  step: string,
  result: Parameters<typeof classifyImageFailure>[1],
  ref: string,
): FetchResult {
  return { ok: false, failure: classifyImageFailure(step, result, ref) };
}

interface Layout {
  bytes: number;
  command: readonly string[];
  labels: ReadonlyMap<string, string>;
}

async function readLayout(folder: string): Promise<Layout> {
  const blob = async (digest: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, 'blobs', ...digest.split(':', 2)), 'utf8'));
  const index = IndexSchema.parse(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')));
  const { config, layers } = ManifestSchema.parse(await blob(index.manifests[0]?.digest ?? ''));
  const { Entrypoint, Cmd, Labels } = ImageSchema.parse(await blob(config.digest)).config;
  return {
    bytes: layers.reduce((sum, { size }) => sum + size, 0),
    command: [...(Entrypoint ?? []), ...(Cmd ?? [])],
    labels: new Map(
      Object.entries(Labels ?? {}).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
      ),
    ),
  };
}
