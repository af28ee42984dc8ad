import { createHash } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { isJsonObject } from '../../domain/record/json.ts';
import { type BundleManifest, checkManifest } from './manifest.ts';

/** Everything that a bundle may unpack to. */
const MAX_BYTES = 512 * 1024 * 1024;
const MAX_FILES = 50_000;

export interface Bundle {
  readonly manifest: BundleManifest;
  /** What the manifest's schema lets pass and a reader should know, in the words of a record's violations. */
  readonly faults: readonly string[];
  /** `sha256-…` over the bundle, as subresource integrity writes it. */
  readonly integrity: string;
}

/**
 * Unpacks an MCP bundle (a ZIP archive with a manifest.json) into `folder` and checks its manifest. Throws an Error with
 * one sentence where it is no bundle: nothing of it is started then.
 */
export async function readBundle(bytes: Uint8Array, folder: string): Promise<Bundle> {
  const files = unpack(bytes);
  const text = files.get('manifest.json');
  if (text === undefined) throw new Error('the archive has no manifest.json');
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder().decode(text));
  } catch {
    throw new Error('manifest.json is not JSON');
  }
  if (!isJsonObject(raw)) throw new Error('manifest.json is no object');
  const { manifest, faults } = checkManifest(raw, new Set(files.keys()));
  for (const [name, content] of files) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    // Archives made on other systems carry no rights; whoever runs this may read and run it, and nobody may change it.
    await chmod(file, 0o555);
  }
  const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  return { manifest, faults, integrity };
}

/** Files by their paths. A path that leaves the bundle, and more than a bundle may hold, make it none. */
function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  let count = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    total += originalSize;
    count += 1;
    if (total > MAX_BYTES || count > MAX_FILES) throw new Error('it unpacks to more than 512 MB');
    const path = posix.normalize(name);
    if (path.startsWith('..') || path.startsWith('/') || name.includes('\\') || name.includes('\0'))
      throw new Error('it has a file outside of its folder');
    return !name.endsWith('/');
  };
  try {
    const files = unzipSync(bytes, { filter });
    return new Map(
      Object.entries(files).map(([name, content]) => [posix.normalize(name), content]),
    );
  } catch (error) {
    throw new Error(`it cannot be unpacked: ${z.string().parse((error as Error).message)}`);
  }
}
