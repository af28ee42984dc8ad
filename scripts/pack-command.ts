/**
 * Bundles a command's entry, so that it starts without reading a hundred sources. The bundle lies in a folder
 * of its own, named by what went into it; `current.json` beside it says which one is current and from which
 * files it was made. A gateway that still runs from an older folder finds its parts there.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { INPUT_OPTIONS, OUTPUT_OPTIONS } from './bundle-options.ts';
import type { PackedCommand, PackedInput } from './packed-command.mjs';

/** Folders of bundles that are kept: programs that were started before a change run from older ones. */
const KEPT_FOLDERS = 5;
/**
 * Bundles `entry` (relative to `root`) into a new folder below `outDir` and makes it the current one. Resolves
 * with the file to import. Throws when it cannot be bundled or written.
 */
export async function packCommand(root: string, entry: string, outDir: string): Promise<string> {
  const bundle = await rolldown({
    cwd: root,
    input: { [path.parse(entry).name]: path.join(root, entry) },
    ...INPUT_OPTIONS,
  });
  mkdirSync(outDir, { recursive: true });
  const unique = randomUUID();
  const making = path.join(outDir, `making-${unique}`);
  try {
    const { output } = await bundle.write({
      dir: making,
      ...OUTPUT_OPTIONS,
    });
    const read = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
    const files = [...read.filter((file) => existsSync(file)), import.meta.filename];
    const inputs = [...new Set(files)].sort().map((file) => inputOf(root, file));
    const digest = createHash('sha256').update(JSON.stringify(inputs.map(({ sha256 }) => sha256)));
    const folder = digest.digest('hex').slice(0, 16);
    const place = path.join(outDir, folder);
    if (!existsSync(place)) renameSync(making, place);
    const packed: PackedCommand = { file: `${folder}/${path.parse(entry).name}.mjs`, inputs };
    const current = path.join(outDir, 'current.json');
    writeFileSync(`${current}.${unique}`, JSON.stringify(packed));
    renameSync(`${current}.${unique}`, current);
    forgetOld(outDir, folder);
    return path.join(outDir, packed.file);
  } finally {
    rmSync(making, { recursive: true, force: true });
    await bundle.close();
  }
}

function inputOf(root: string, file: string): PackedInput {
  const { size, mtimeMs } = statSync(file);
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  return { path: path.relative(root, file), size, mtimeMs, sha256 };
}

function forgetOld(outDir: string, current: string): void {
  const folders = readdirSync(outDir, { withFileTypes: true })
    .filter((one) => one.isDirectory() && /^[0-9a-f]{16}$/.test(one.name) && one.name !== current)
    .map(({ name }) => ({ name, time: statSync(path.join(outDir, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of folders.slice(KEPT_FOLDERS - 1))
    rmSync(path.join(outDir, name), { recursive: true, force: true });
}
