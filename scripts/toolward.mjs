// Starts `toolward` inside a clone: from its bundle, which is made first where it is missing or stale.
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freshCommand } from './packed-command.mjs';

const root = path.dirname(import.meta.dirname);
const outDir = path.join(root, '.cache', 'command');
const entry = 'src/command/bin.ts';

async function pack() {
  try {
    const { packCommand } = await import('./pack-command.ts');
    return await packCommand(root, entry, outDir);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`toolward: runs from its sources, which starts slower: ${why}\n`);
    return path.join(root, entry);
  }
}

/** Commands that look something up in the catalogue. */
const LOOKS_UP = new Set(['check', 'lock', 'policy', 'mcp', 'scan', 'protect']);

// npm runs scripts in the package folder and keeps the caller's folder here.
const { INIT_CWD: caller, npm_lifecycle_event: script } = process.env;
const file = freshCommand(root, outDir) ?? (await pack());
enableCompileCache?.(path.join(outDir, 'compiled'));
if (LOOKS_UP.has(process.argv[2] ?? '')) {
  const { freshData } = await import('./command-data.ts');
  await freshData(root, path.join(outDir, 'data'));
}
if (caller !== undefined && (script === 'toolward' || script === 'enforce')) process.chdir(caller);
await import(pathToFileURL(file).href);
