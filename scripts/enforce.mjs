// Starts the gateway from its bundle, and makes the bundle first where it is missing or stale.
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freshCommand } from './packed-command.mjs';

const root = path.dirname(import.meta.dirname);
const outDir = path.join(root, '.cache', 'command');
const entry = 'scripts/enforce.ts';

async function pack() {
  try {
    const { packCommand } = await import('./pack-command.ts');
    return await packCommand(root, entry, outDir);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`enforce: runs from its sources, which starts slower: ${why}\n`);
    return path.join(root, entry);
  }
}

const file = freshCommand(root, outDir) ?? (await pack());
enableCompileCache?.(path.join(outDir, 'compiled'));
await import(pathToFileURL(file).href);
