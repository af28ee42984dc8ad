import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMMANDS } from '../../src/command/commands.ts';
import { medianOf } from './spread.ts';

/** Paired runs of each; the first is not measured, it finds cold caches. */
const PAIRS = 15;
/** What the command may add to `node -e 0`, in milliseconds: median of the paired differences. */
const START_TARGET_MS = 250;
/** The package as `npm run package` makes it. */
const PROGRAM = path.resolve('.cache/package/dist/toolward.mjs');
/** A server of the embedded catalogue. */
const SERVER = '@modelcontextprotocol/server-memory';

interface CommandStartBench {
  /** Milliseconds beyond `node -e 0`, by what was run. */
  beyond: Map<string, number>;
  bare: number;
  met: boolean;
}

/** One thing to run in a folder that has the files of FILES, so that the command ends with `code`. */
interface Way {
  argv: readonly string[];
  code: number;
  /** Written to standard input: the first answer is what is waited for. */
  asked?: string;
}

const FILES = {
  'policy.json': { version: '1', default: 'deny', tools: { echo: {} } },
  '.mcp.json': { mcpServers: { memory: { command: 'npx', args: ['-y', SERVER] } } },
  'tools.json': { tools: [{ name: 'wipe_disk', description: 'Deletes all files for good.' }] },
};

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'bench', version: '1' },
  },
};

const WAYS: readonly Way[] = [
  { argv: ['--help'], code: 0 },
  ...COMMANDS.map(({ name }) => ({ argv: [name, '--help'], code: 0 })),
  { argv: ['validate', 'policy.json'], code: 0 },
  { argv: ['try', 'policy.json', 'echo'], code: 0 },
  { argv: ['check', '--fail-on', 'never', '.mcp.json'], code: 0 },
  { argv: ['policy', SERVER], code: 0 },
  { argv: ['protect', 'claude-code', 'memory'], code: 1 },
  { argv: ['lock', '--offline', '.mcp.json'], code: 0 },
  { argv: ['classify', 'tools.json'], code: 0 },
  { argv: ['completion', 'bash'], code: 0 },
  { argv: ['mcp'], code: 0, asked: `${JSON.stringify(INITIALIZE)}\n` },
];

/** Runs commands that do next to nothing beside `node -e 0`, in turn. */
export async function measureCommandStart(): Promise<CommandStartBench> {
  if (!existsSync(PROGRAM)) throw new Error('there is no package: run npm run package first');
  const folder = mkdtempSync(path.join(tmpdir(), 'command-start-'));
  for (const [name, value] of Object.entries(FILES))
    writeFileSync(path.join(folder, name), JSON.stringify(value));
  try {
    const beyond = new Map<string, number>();
    const bare: number[] = [];
    for (const way of WAYS) {
      const differences: number[] = [];
      for (let i = 0; i <= PAIRS; i += 1) {
        const run = () => timed([PROGRAM, ...way.argv], way, folder);
        const nothing = () => timed(['-e', '0'], { code: 0 }, folder);
        // Whoever comes later finds warmer caches: take turns.
        const first = i % 2 === 0 ? await nothing() : await run();
        const second = i % 2 === 0 ? await run() : await nothing();
        if (i === 0) continue;
        const [one, other] = i % 2 === 0 ? [first, second] : [second, first];
        bare.push(one);
        differences.push(other - one);
      }
      const what = way.asked === undefined ? way.argv.join(' ') : `${way.argv.join(' ')} (answer)`;
      beyond.set(what, medianOf(differences));
    }
    return {
      beyond,
      bare: medianOf(bare),
      met: [...beyond.values()].every((value) => value <= START_TARGET_MS),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function describeCommandStart({ beyond, bare, met }: CommandStartBench): string {
  const rows = [...beyond].map(([what, value]) => `  ${what}: ${value.toFixed(0)} ms`);
  return [
    `command: beyond node -e 0 (${bare.toFixed(0)} ms), medians of ${PAIRS} paired runs of the package`,
    ...rows,
    `target: each <= ${START_TARGET_MS} ms: ${met ? 'met' : 'missed'}`,
  ].join('\n');
}

/** Milliseconds until it has ended, or has answered. Throws when it does not do what it should: that would be no measure. */
async function timed(
  argv: readonly string[],
  { code, asked }: Omit<Way, 'argv'>,
  folder: string,
): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, argv, {
    cwd: folder,
    env: { ...process.env, HOME: folder },
    stdio: ['pipe', asked === undefined ? 'ignore' : 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  if (asked !== undefined) {
    child.stdin?.write(asked);
    if (child.stdout !== null) await once(child.stdout, 'data');
  }
  const answered = performance.now();
  child.stdin?.end();
  await ended;
  const end = asked === undefined ? performance.now() : answered;
  if (child.exitCode !== code)
    throw new Error(`${argv.join(' ')} ends with ${child.exitCode}, not ${code}`);
  return end - start;
}
