import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Paired runs of each; the first is not measured, it finds cold caches. */
const PAIRS = 15;
/** What the command may add to `node -e 0`, in milliseconds: median of the paired differences. */
const START_TARGET_MS = 250;
/** The package as `npm run package` makes it. */
const PROGRAM = path.resolve('.cache/package/dist/toolward.mjs');

interface CommandStartBench {
  /** Milliseconds beyond `node -e 0`, by what was run. */
  beyond: Map<string, number>;
  bare: number;
  met: boolean;
}

/** Runs commands that do next to nothing beside `node -e 0`, in turn. */
export function measureCommandStart(): CommandStartBench {
  if (!existsSync(PROGRAM)) throw new Error('there is no package: run npm run package first');
  const folder = mkdtempSync(path.join(tmpdir(), 'command-start-'));
  const [policy, config] = ['policy.json', '.mcp.json'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  writeFileSync(policy, '{"version":"1","default":"deny","tools":{"echo":{}}}');
  writeFileSync(config, '{"mcpServers":{"a":{"command":"npx","args":["-y","mcp-remote@0.1.38"]}}}');
  const ways: readonly string[][] = [
    ['--help'],
    ['enforce', '--help'],
    ['validate', policy],
    ['try', policy, 'echo'],
    ['check', config],
    ['policy', 'modelcontextprotocol-server-memory'],
  ];
  try {
    const beyond = new Map<string, number>();
    const bare: number[] = [];
    for (const argv of ways) {
      const differences: number[] = [];
      for (let i = 0; i <= PAIRS; i += 1) {
        const run = () => timed([PROGRAM, ...argv]);
        const nothing = () => timed(['-e', '0']);
        // Whoever comes later finds warmer caches: take turns.
        const [one, other] = i % 2 === 0 ? [nothing(), run()] : [run(), nothing()].reverse();
        if (i === 0 || one === undefined || other === undefined) continue;
        bare.push(one);
        differences.push(other - one);
      }
      beyond.set(argv.map((word) => path.basename(word)).join(' '), median(differences));
    }
    return {
      beyond,
      bare: median(bare),
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

function timed(argv: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, argv, { stdio: 'ignore' });
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
