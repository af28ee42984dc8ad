// Plain JavaScript: this is what a command reads first, and Node would need 40 ms to strip types here.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A file that went into a bundle, as it was.
 * @typedef {{ path: string, size: number, mtimeMs: number, sha256: string }} PackedInput
 * A bundle: its file, relative to the folder of bundles, and what it was made from.
 * @typedef {{ file: string, inputs: PackedInput[] }} PackedCommand
 */

/**
 * The bundle to run, null when there is none or a file that went into it has changed.
 * @param {string} root folder of the project
 * @param {string} outDir folder of the bundles
 * @returns {string | null}
 */
export function freshCommand(root, outDir) {
  try {
    /** @type {PackedCommand} */
    const packed = JSON.parse(readFileSync(path.join(outDir, 'current.json'), 'utf8'));
    const file = path.join(outDir, packed.file);
    statSync(file);
    return packed.inputs.every((input) => isUnchanged(path.join(root, input.path), input))
      ? file
      : null;
  } catch {
    return null;
  }
}

/**
 * Size and time are enough to know a file again; where they differ (a new checkout), its content decides.
 * @param {string} file
 * @param {PackedInput} input
 */
function isUnchanged(file, { size, mtimeMs, sha256 }) {
  const now = statSync(file);
  if (now.size !== size) return false;
  if (now.mtimeMs === mtimeMs) return true;
  return createHash('sha256').update(readFileSync(file)).digest('hex') === sha256;
}
